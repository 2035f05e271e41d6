import { oncePer, remembered } from '../../memory.ts'
import type { Phrase } from '../../values/phrases.ts'
import { type Cues, inherit, inheritForce, NO_CUES, note } from '../lexicon/cues.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'
import { isDeedOf } from './deed.ts'
import { ownedName } from './owner.ts'
import { beginsNoun, sheltered } from './shelter.ts'

export interface Subject {
  /** The indicator as printed; empty where the words before the number name none. */
  name: string
  cues: Cues
  /** True where the words end in 的 or a preposition: then the name may stand behind the number. */
  is_open: boolean
}

const PARTICLE = /[了有为是过到至]$/
const JOINT = /^(?:[\s、及的:：·.．*＊★☆▲△●■◆—①-⑳]|加上|加之|以及|并且|其中|和(?![谐平美])|与(?!会)|并(?![购网联]))+/
/** Marks and letters that hang on the end of a name. */
export const LOOSE_END =
  /(?:[\s、,，的了和与及在]|首次|(?<=[均都已还仅也共])有|(?<![人年日月平户亩地])均|(?<=产[量值])年|[（(][A-Za-z&]{0,10}){1,20}$/

/** A part of the area is no part of the name: 中心城区高新技术企业. */
function noteRegion(cues: Cues, { word, value }: { word: string; value: readonly Sense[] }): void {
  if (value.some(({ role }) => role === 'region')) cues.scope ??= word
}

/** 增长率 in 自然增长率 is no word of its own. */
const isPart = ({ word, value }: Phrase<readonly Sense[]>, text: string, lexicon: Lexicon): boolean =>
  value.some(({ role }) => role === 'measure') && (lexicon.compounds.before(text)?.word.length ?? 0) > word.length

/** 农村危房改造 is a registered name, and 改造 no verb behind it. */
const endsKnown = ({ word }: Phrase<readonly Sense[]>, text: string, lexicon: Lexicon): boolean =>
  (lexicon.names.before(text)?.word.length ?? 0) > word.length

/** 超过了80家, 至少有10家: a word that says nothing between a bound and its number. */
function withoutParticle(text: string, lexicon: Lexicon): string {
  if (!PARTICLE.test(text) || lexicon.trailing.before(text) !== null) return text
  const rest = text.slice(0, -1)
  const isBound = ({ role, value }: Sense) => role === 'adverb' || (role === 'comparator' && value !== '=')
  return lexicon.trailing.before(rest)?.value.some(isBound) ? rest : text
}

/** 进出口总值五年累计超过: over how long a value was added up. */
const SPAN_AT_END = /(?<=\p{Script=Han})(?<![前近])(?:[一二两三四五六七八九十]|\d{1,2})年$/u

/** 五年增量 is the name of a sum; in 五年累计新增 the words say it of a name that stands elsewhere. */
const SUM_OF_YEARS = /(?:[一二两三四五六七八九十]|\d{1,2})年(?:累计)?净?增量$/

/** True for the name of a sum over years that does not say of what. */
export const isSumOfYears = (name: string): boolean => name.replace(SUM_OF_YEARS, '') === '' && name !== ''

/** Takes the words off the end of a name that stand between it and its number, and notes what they say. */
export function stripEnd(text: string, cues: Cues, lexicon: Lexicon): string {
  let rest = withoutParticle(text, lexicon)
  for (
    let word = lexicon.trailing.before(rest);
    word && !isPart(word, rest, lexicon) && !endsKnown(word, rest, lexicon) && !isDeedOf(rest, word, lexicon);
    word = lexicon.trailing.before(rest)
  ) {
    note(cues, word.value)
    noteRegion(cues, word)
    if (SUM_OF_YEARS.test(rest)) break
    rest = rest
      .slice(0, -word.word.length)
      .replace(/[\s、,，]{1,20}$/, '')
      .replace(SPAN_AT_END, '')
  }
  return rest
}

/** 有 is a verb before a registered name, and a letter of 有效发明专利 and 有色金属. */
function withoutHave(text: string, lexicon: Lexicon): string {
  if (!text.startsWith('有') || lexicon.names.at(text)) return text
  const rest = text.slice(1)
  const isWhole = !rest.includes('的') && lexicon.names.before(rest) !== null
  return isWhole || lexicon.names.at(rest) ? rest : text
}

/** 九是为既有住宅加装电梯, 十一要: how a speech counts its points. */
const ENUMERATOR = /^[一二三四五六七八九十]{1,3}(?:是|要(?!素|点|件))/

/** 对东盟、欧盟进出口: trade is with somebody; the preposition is part of the name. */
export const TOWARDS = /^对(?=\p{Script=Han}{2,6}(?:[、和与]\p{Script=Han}{2,12}){0,6}?(?:出口|贸易|进口)(?:总?额)?$)/u

/** 在渝企业: in the place that the letter stands for. */
const IN_PROVINCE =
  /^[在驻][京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵滇云藏陕秦甘陇青宁新港澳台](?=\p{Script=Han})/u

/** A word that begins a name is no word before it. */
function beginsName(rest: string, { word, value }: Phrase<readonly Sense[]>, lexicon: Lexicon): boolean {
  if (lexicon.names.at(rest) !== null || lexicon.compounds.at(rest) !== null) return true
  return beginsNoun(word, value, rest.slice(word.length)) || IN_PROVINCE.test(rest) || TOWARDS.test(rest)
}

/** 东门、和平里等地改造…: before 等地 stands where something is done. */
const AT_PLACES = /^[^，,；;]{1,40}等地(?=\p{Script=Han}{2})/u

function stripStart(text: string, cues: Cues, lexicon: Lexicon): string {
  let rest = withoutHave(text.replace(AT_PLACES, '').replace(JOINT, '').replace(ENUMERATOR, ''), lexicon)
  for (let word = lexicon.leading.at(rest); word && !beginsName(rest, word, lexicon); word = lexicon.leading.at(rest)) {
    noteRegion(cues, word)
    // A comparator says something of its number only right before it.
    note(
      cues,
      word.value.filter(({ role }) => role !== 'comparator'),
    )
    rest = withoutHave(rest.slice(word.word.length).replace(JOINT, ''), lexicon)
  }
  return rest
}

/** A name has no fewer characters. */
export const SHORTEST_NAME = 2

/** A registered name at the end keeps its own letters: 增加 in 增加值 is no verb. */
function nameAtEnd(text: string, lexicon: Lexicon): number {
  const name = lexicon.names.before(text)
  return name ? text.length - name.word.length : text.length
}

const QUOTED = /^“[^“”]{1,12}”$/

/** 新增 and 净增 say of what follows that it is new, and are no part of its name. */
const SAYS_NEW = /^[新净再累增]/

/** True where a verb stands inside a name and cuts nothing off: what names a bare head stands before it. */
function isInsideName(verb: Phrase<readonly Sense[]>, before: string, rest: string, lexicon: Lexicon): boolean {
  const { bareHeads, taskVerbs } = lexicon
  if (!bareHeads.has(rest) || taskVerbs.before(verb.word) !== null || SAYS_NEW.test(verb.word)) return false
  if (verb.value.some(({ role }) => role === 'status' || role === 'bindingness')) return false
  return taskVerbs.before(before) !== null || /[\p{Script=Han}”]{2}$/u.test(before)
}

/** 农村危房改造: the deed behind its object, as registers name it. */
const withDeed = (verb: string, object: string, { deeds }: Lexicon): string =>
  deeds.has(verb) && !object.endsWith(verb) ? object + verb : object

/** Cuts behind the last verb before the name: 帮助市场主体争取市级以上资金 leaves 市级以上资金. */
function cutAtVerb(text: string, cues: Cues, lexicon: Lexicon): string {
  const share = text.lastIndexOf('占')
  const limit = Math.min(share > 0 ? share : text.length, nameAtEnd(text, lexicon))
  const verb = lexicon.verbs.last(sheltered(text.slice(0, limit), lexicon))
  if (!verb || text.length - verb.end < SHORTEST_NAME || /[值的]/.test(text[verb.end]!)) return text
  // “双招双引”新签约项目: a name in quotes goes with what is counted.
  if (QUOTED.test(text.slice(0, verb.start))) return text
  const head = { ...NO_CUES }
  const before = stripStart(text.slice(0, verb.end), head, lexicon)
  const rest = text.slice(verb.end)
  if (isInsideName(verb, before.slice(0, -verb.word.length) || text.slice(0, verb.start), rest, lexicon))
    return (before || verb.word) + rest
  note(cues, verb.value)
  const isAllWords = before === ''
  const owner = before.slice(0, Math.max(0, before.length - (verb.end - verb.start)))
  const owned = ownedName(owner, verb.word, rest, lexicon)
  Object.assign(cues, isAllWords ? inherit(cues, head) : inheritForce(cues, head))
  // 至少培育2家: of the words before the verb, only an adverb bounds the number.
  cues.comparator ??= head.comparator
  return owned ?? withDeed(verb.word, rest, lexicon)
}

/** 为40家企业提供… and 户籍人口为40万人 end alike; only what follows the number tells them apart. */
const OPEN_END = /(?:之日起|的|为|对|向|给予|给|与|由|从|按|以|将|把)+$/

const SHARE_END = /(?<=^|[\p{Script=Han}”])占(?:全部|(?:全[区市县省国]|总[数量额])的?)?$/u

/** The same where the words behind them are taken off: 给予最高不超过. */
const OPEN_TAIL = /为$|(?:给予|予以)(?:一次性|最高|不超过|不高于|不低于)*$/

/** The words that open a clause, and what is left of it behind them. */
export function openingOf(clause: string, lexicon: Lexicon): { cues: Cues; rest: string } {
  const cues = { ...NO_CUES }
  return { rest: stripStart(clause, cues, lexicon), cues }
}

/** 各部门召开1次会议: behind a verb that says nothing of the value, the number counts the verb's object. */
function endsInVerb(text: string, lexicon: Lexicon): boolean {
  const bound = lexicon.trailing.before(text)
  const isBound = bound?.value.every(({ role }) => role === 'comparator') ?? false
  const word = isBound ? lexicon.trailing.before(text.slice(0, -bound!.word.length)) : bound
  return word?.value.every(({ role }) => role === 'verb') ?? false
}

/** 每个乡镇 counts one unit of many; 每年 counts time, and 每万人 is part of a name. */
const EACH = /^每(?:一)?(?:[个家所座名位]|(?=[镇乡村县]))/

/** Takes 每个乡镇（街道） off a text that goes on with a verb, and notes it as the scope. */
function withoutEach(text: string, cues: Cues, lexicon: Lexicon): string {
  if (!EACH.test(text)) return text
  for (let i = SHORTEST_NAME; i < text.length; i++) {
    const word = lexicon.leading.at(text.slice(i))
    const isVerb = word !== null && word.word.length > 1 && word.value.some(({ role }) => role !== 'comparator')
    if (!isVerb || lexicon.names.at(text.slice(i))) continue
    cues.scope = text.slice(0, i)
    return text.slice(i)
  }
  return text
}

const PART_OF = /\p{Script=Han}{2}占(?!地(?!区)|用|有)\p{Script=Han}{3,20}$/u
const RATE_OF_GROWTH = /(?:增速|增幅|增长率)$/

/** 第一年 and 三年 say when, and name nothing. */
const SPAN_OF_TIME = /^(?:第?[一二两三四五六七八九十\d]{1,2}|首|当|头|次)年$/

const PLACE_END = /(?:自治[区州县旗]|[省市区县州旗镇乡]|(?<![东欧联同])盟)/g
const SHORTEST_PLACE = 3
const PLAIN = /^\p{Script=Han}+$/u

/** 青山县粮食产量: of a place, whose the value is; a registered name that a place stands before is known without it. */
function withoutPlace(name: string, cues: Cues, lexicon: Lexicon): string {
  if (name.length <= SHORTEST_PLACE || lexicon.names.at(name)?.word === name) return name
  for (const { index, 0: end } of name.matchAll(PLACE_END)) {
    const from = index + end.length
    const rest = name.slice(from)
    if (from < SHORTEST_PLACE || lexicon.names.at(rest)?.word !== rest || !PLAIN.test(name)) continue
    cues.scope ??= name.slice(0, from)
    return rest
  }
  return name
}

function readBefore(context: string, lexicon: Lexicon): Subject {
  const cues = { ...NO_CUES }
  const stripped = stripEnd(withoutEach(context.trim(), cues, lexicon), cues, lexicon)
  const is_open = OPEN_END.test(stripped) || OPEN_TAIL.test(context.trim()) || endsInVerb(context.trim(), lexicon)
  // 其中规模以上企业占七成: of what, the words before say.
  if (SHARE_END.test(stripped)) cues.measure = 'share'
  const opened = stripped.replace(SHARE_END, '').replace(OPEN_END, '')
  // 工业增加值增速从5%回落至3%: the rate itself is what changes, and its name stays whole.
  const isRateItself = /[从由]/.test(stripped.slice(opened.length)) && RATE_OF_GROWTH.test(opened)
  if (isRateItself) cues.measure ??= 'growth'
  const closed = isRateItself ? opened : stripEnd(opened, cues, lexicon)
  // 花费增长均超: behind 均 stands another word that is no part of the name.
  const ended = isRateItself ? closed : stripEnd(closed.replace(LOOSE_END, ''), cues, lexicon)
  const cut = cutAtVerb(ended, cues, lexicon)
  const name = withoutPlace(stripStart(cut, cues, lexicon).replace(LOOSE_END, ''), cues, lexicon)
  // 民生支出占一般公共预算支出80%: a share although no word such as 比重 says so.
  if (PART_OF.test(name)) cues.measure ??= 'share'
  return { name: SPAN_OF_TIME.test(name) ? '' : name, cues, is_open }
}

/** The words before numbers are much the same from sentence to sentence. */
const MOST_KEPT = 2000
const readerOf = oncePer((lexicon: Lexicon) => remembered((context) => readBefore(context, lexicon), MOST_KEPT))

/** Reads the words before a number: the indicator's name and what the words around it say of the value. */
export const subjectBefore = (context: string, lexicon: Lexicon): Subject => readerOf(lexicon)(context)
