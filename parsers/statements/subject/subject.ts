import { remembered } from '../../memory.ts'
import { type Cues, NO_CUES } from '../lexicon/cues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { startStripper } from './beginning.ts'
import { withLeadingDeed } from './deed.ts'
import { endStripper, withoutLooseEnd } from './ending.ts'
import { withoutExamples } from './examples.ts'
import { withoutEach, withoutPlace } from './scope.ts'
import { verbCutter } from './verb-cut.ts'

export interface Subject {
  /** The indicator as printed; empty if the words before the number name none. */
  name: string
  cues: Cues
  /** True if the words end in 的 or a preposition: then the name may stand after the number. */
  is_open: boolean
}

/** 为40家企业提供… and 户籍人口为40万人 end alike; only what follows the number tells them apart. */
const OPEN_END =
  /(?:[从由](?:每人每[年月]|[年月]?人均|[年月](?:人均)?标准)|为人[年月]|之日起|的|为|对|(?<![意方动流走去导取])向|给予|给|与|由|从|按|以|将|把)+$/

const SHARE_END = /(?<=^|[\p{Script=Han}”])占(?:全部|(?:全[区市县省国]|总[数量额])的?)?$/u

/** The same where the words after them are taken off: 给予最高不超过. */
const OPEN_TAIL = /为$|(?:给予|予以)(?:一次性|最高|不超过|不高于|不低于)*$/

/** 民生支出占一般公共预算支出, and 占采购总支出 of what the clause before counted. */
const PART_OF = /(?:^|\p{Script=Han}{2})占(?!地(?!区)|用|有)\p{Script=Han}{3,20}$/u
const RATE_OF_GROWTH = /(?:增速|增幅|增长率)$/

/** 意向成交额比首届增长: what it is compared with is no part of its name. */
const COMPARED = /(?<![占同环对评])(?:比|较|相比)(?![例重率赛较值好高低多少大小强快])[^，、的比较]{1,14}$/u

/** 经济总量在全市各县区中: among whom it has come so far. */
const AMONG = /(?<=\p{Script=Han}{2})在(?:全[国省市区县州]|同类|中西部)\p{Script=Han}{0,10}中$/u

/** 抽检量超每千人6.6批次, 床位数达到每千人7张: per head, said after the name. */
const PER_HEAD = /(?<=\p{Script=Han}{2})每(?:百|千|十?万|百万)(?:名|个)?\p{Script=Han}{0,4}人口?(?:有|拥有)?$/u

/** 扣除留抵退税因素后增长3%: what was left out, and nothing that grew. */
const ALLOWED_FOR = /(?:^|(?<=[，,]))(?:扣除|剔除|还原|考虑)\p{Script=Han}{1,16}(?:因素)?(?:后|外)$/u

/** 生产总值剔除闭矿等不可比因素增长8%. */
const FACTORS = /(?<=\p{Script=Han}{2})(?:扣除|剔除)\p{Script=Han}{1,20}因素(?:影响)?后?$/u

/** 非常规天然气五年累计产量: over how long, between whose it is and what is measured. */
const SPAN_INSIDE = /(?<=\p{Script=Han}{2})(?:[一二两三四五六七八九十]年)?累计(?=\p{Script=Han}{1,3}[量额值]$)/u

/** 在去年8个点位基础上又新增: what it is added to is told before. */
const ADDED_TO = /^.{0,40}基础上[，,]?(?=\p{Script=Han}{2})/u

/** 装机率先破亿、达到1.2亿千瓦: how far it has come, before what goes on about it or has a name of its own. */
const MILESTONE =
  /^(?<of>.*?)(?:率先|再次|首次|历史性|一举|连续|已|均)*(?:突?破|超过?|跨越|迈上)[百千万]{0,2}[百千万亿]元?(?:大关|台阶)?、(?<rest>.*)$/u

const ASIDE = /累计|[后外]$/

/** 第一年 and 三年 say when, and name nothing. */
const SPAN_OF_TIME = /^(?:第?[一二两三四五六七八九十\d]{1,2}|首|当|头|次)年$/

/** 全疆七成以上的财政支出: all of the area, and nothing that it has. */
const WHOLE = /^全\p{Script=Han}$/u

/** 各部门召开1次会议: after a verb that says nothing of the value, the number counts the verb's object. */
function endsInVerb(text: string, { trailing }: Lexicon): boolean {
  const bound = trailing.before(text)
  const isBound = bound?.value.every(({ role }) => role === 'comparator') ?? false
  const word = isBound ? trailing.before(text.slice(0, -bound!.word.length)) : bound
  return word?.value.every(({ role }) => role === 'verb') ?? false
}

/** 茶园新增面积: so much more of the area. */
const NEW_INSIDE = /(?<=\p{Script=Han}{2})新增(?=(?:种植|播种|绿化|治理)?面积$)/u

function withoutNew(name: string, cues: Cues): string {
  if (!name.includes('新增') || !NEW_INSIDE.test(name)) return name
  cues.measure ??= 'increment'
  return name.replace(NEW_INSIDE, '')
}

/** The words before numbers are much the same from sentence to sentence. */
const MOST_KEPT = 2000

/** Makes a reader of the words before a number: the indicator's name and what the words around it say of the value. */
export function subjectReader(lexicon: Lexicon): (context: string) => Subject {
  const stripEnd = endStripper(lexicon)
  const stripStart = startStripper(lexicon)
  const cutAtVerb = verbCutter(lexicon, stripStart)
  /** A verb inside the first of some examples (省高质量发展先进县、…) has left half of it. */
  const isTorn = (text: string, cut: string): boolean => {
    const lost = text.endsWith(cut) ? text.slice(0, text.length - cut.length) : ''
    return lost !== '' && stripStart(lost, { ...NO_CUES }) !== ''
  }
  const withoutMilestone = (text: string): string => {
    const { of, rest } = (text.includes('、') ? MILESTONE.exec(text)?.groups : undefined) ?? {}
    if (of === undefined || rest === undefined) return text
    return stripEnd(rest, { ...NO_CUES }) === '' ? of + rest : rest
  }
  return remembered((context) => {
    const cues = { ...NO_CUES }
    const words = withoutEach(withoutMilestone(context.trim().replace(ADDED_TO, '')), cues, lexicon)
    const perHead = words.includes('每') ? (PER_HEAD.exec(words)?.[0] ?? '') : ''
    const stripped = stripEnd(words.slice(0, words.length - perHead.length), cues)
    const is_open = OPEN_END.test(stripped) || OPEN_TAIL.test(context.trim()) || endsInVerb(context.trim(), lexicon)
    // 其中规模以上企业占七成: of what, the words before say.
    if (SHARE_END.test(stripped)) cues.measure = 'share'
    const opened = stripped.replace(SHARE_END, '').replace(OPEN_END, '')
    // 工业增加值增速从5%回落至3%: the rate itself is what changes, and its name stays whole.
    const isRateItself = /[从由]/.test(stripped.slice(opened.length)) && RATE_OF_GROWTH.test(opened)
    if (isRateItself) cues.measure ??= 'growth'
    const closed = isRateItself ? opened : stripEnd(opened, cues)
    // 花费增长均超: after 均 stands another word that is no part of the name.
    const ended = isRateItself ? closed : stripEnd(withoutLooseEnd(closed), cues)
    const told = ended.replace(FACTORS, '').replace(AMONG, '')
    const compared = cues.measure === 'growth' || cues.measure === 'increment' ? told.replace(COMPARED, '') : told
    const spanned = ASIDE.test(compared) ? compared.replace(SPAN_INSIDE, '').replace(ALLOWED_FOR, '') : compared
    const cut = cutAtVerb(spanned, cues)
    const start = stripStart(cut, cues)
    // 新建改造公园: what is new is no stock, whatever else is done.
    const begun = cues.measure === 'increment' ? start : withLeadingDeed(cut, start, lexicon)
    const whole = withoutNew(withoutPlace(withoutLooseEnd(begun), cues, lexicon), cues)
    const name = perHead + (isTorn(spanned, cut) ? withoutExamples(whole, lexicon) : whole)
    // 民生支出占一般公共预算支出80%: a share although no word such as 比重 says so.
    if (PART_OF.test(name)) cues.measure ??= 'share'
    return { name: SPAN_OF_TIME.test(name) || WHOLE.test(name) ? '' : name, cues, is_open }
  }, MOST_KEPT)
}

/** What the words say that open a clause, and what is left of it after them. */
export interface Opening {
  cues: Cues
  rest: string
}

/** Makes a reader of the words that open clauses. */
export function openingReader(lexicon: Lexicon): (clause: string) => Opening {
  const stripStart = startStripper(lexicon)
  return remembered((clause) => {
    const cues = { ...NO_CUES }
    return { rest: stripStart(clause, cues), cues }
  }, MOST_KEPT)
}
