import { type Cues, inherit } from '../../lexicon/cues.ts'
import { resolveIndicator } from '../../lexicon/indicator.ts'
import { isOwner } from '../../subject/owner.ts'
import type { Counted } from '../../subject/predicate.ts'
import type { Subject } from '../../subject/subject.ts'
import type { Language } from '../language.ts'
import type { Reading } from '../reading.ts'
import type { Mention } from '../scan.ts'

/** What the words around a number say, found once and asked by every attachment. */
export interface MentionFacts {
  mention: Mention
  /** The reading that it may go on from. */
  previous: Reading | undefined
  /** What the words before the number say. */
  subject: Subject
  /** The cues of those words, with what the head of the list that the number stands in says. */
  cues: Cues
  /** What the words after the number count. */
  counted: Counted
  /** The name that they give it; empty or one character if they give none. */
  behind: string
  /** 28%的社区建成老年食堂: a part of all that there are. */
  isPart: boolean
  /** True if the words before are examples, and what is counted stands after. */
  isListedBefore: boolean
  language: Language
}

const SHORTEST_THING = 3

/** Words that a number before has taken for its name are not this one's: 3家孵化器和6家众创空间. */
function wordsBefore(mention: Mention, previous: Reading | undefined): string {
  if (!mention.adjoins || !previous) return mention.before
  // 南山700万吨露天矿、大麦地10万吨麦芽厂: the thing of the first closes its name.
  const joint = mention.before.indexOf('、')
  const isClosed = joint > 1 && previous.name.endsWith(mention.before.slice(0, joint).trim().slice(0, SHORTEST_THING))
  if (isClosed && previous.rule === 'name_before') return mention.before.slice(joint + 1)
  if (previous.rule !== 'name_behind') return mention.before
  const at = mention.before.indexOf(previous.name)
  if (at >= 0) return ofSum(mention, previous, mention.before.slice(at + previous.name.length))
  // 63家企业发行债券210只: the first number has taken its noun alone.
  const noun = previous.name.slice(previous.name.lastIndexOf('的') + 1)
  if (mention.before.includes(noun)) return mention.before.slice(mention.before.indexOf(noun) + noun.length)
  // 青岭等6处煤矿、产能90万吨: its name has words from before the number as well.
  const from = Array.from(noun, (_, at) => at).find((at) => mention.before.trimStart().startsWith(noun.slice(at)))
  return from === undefined ? mention.before : mention.before.trimStart().slice(noun.length - from)
}

/** 为310户困难家庭发放补贴｜90万元: the sum is of what was given, though the first number has taken all the words. */
function ofSum({ quantity, before }: Mention, { mention: { quantity: first } }: Reading, rest: string): string {
  const isOther = quantity.unit?.dimension === 'money' && first.unit?.dimension !== 'money'
  return isOther && rest.trim() === '' ? before : rest
}

/** 甲港、乙电站等14个重大项目: the examples before say which, what is counted stands after. */
const EXAMPLES = /等$/
/** 柑橘、茶叶、生猪3个特色产业. */
const LISTED = /^[^、]{2,20}(?:、[^、]{2,20}){1,9}$/
/** 建设国家医学中心和2个国家区域医疗中心: what stands before belongs to something else. */
const JOINED = /(?:和|与|及|以及|、)$/

/** 露天煤矿、400万吨褐煤提质: how large a thing is stands before its name. */
const SIZES_OF_THINGS = new Set(['mass', 'area', 'power', 'money', 'length', 'volume'])

const isExample = ({ before, quantity }: Mention, name: string): boolean =>
  (SIZES_OF_THINGS.has(quantity.unit?.dimension ?? '') &&
    quantity.comparator === null &&
    (/[^、]、$/.test(before.trim()) || EXAMPLES.test(before.trim()))) ||
  (quantity.unit?.dimension === 'count' &&
    (EXAMPLES.test(before.trim()) || JOINED.test(before.trim()) || (quantity.comparator === null && LISTED.test(name))))

/** 区本级支出68亿元、街道支出4亿元: members that end alike each say of whom they are; the head of a list says it of all. */
function listed({ name, cues }: Subject, previous: Reading): Cues {
  const isWhole = name.length > 2 && name !== previous.name && previous.name.endsWith(name.slice(-2))
  const head = isWhole ? { ...previous.cues, scope: null } : previous.cues
  // 新增软件企业60家、营业收入达到4亿元: what is come to is no part of what is new.
  return inherit(cues, cues.comparator === '=' ? { ...head, measure: null, direction: null } : head)
}

/** 选派100名科技特派员下沉一线: what becomes of them tells them not apart from others of their kind. */
const isOfKind = ({ before }: Mention, { name, noun }: Counted, language: Language): boolean =>
  noun !== name &&
  !/[在对为于]$/.test(before.trim()) &&
  !/^(?:被|用于|获|荣获|入选|进入|跻身|上榜|列入|纳入|晋[级升])/.test(name) &&
  before.trim() !== '' &&
  resolveIndicator(noun, language) !== null

/** 船舶82艘、总吨位居全国第二: the second has a value of its own. */
const STANDS = /^(?:位[居列]|居|排|名列|稳居|达|突破|超|增|实现|保持)/
const ENDS_LIST = new Set(['verb', 'preposition'])
/** 的 before the noun at the end of a list of qualities. */
const QUALITIES = /的\p{Script=Han}{2,12}$/u

/** 3家在国内具有较强影响力的平台: what they have, before what they are. */
const RELATIVE =
  /^(?:在\p{Script=Han}{1,8})?(?:具有|具备|拥有|符合|从事|掌握)[\p{Script=Han}“”]{2,20}的[\p{Script=Han}“”、]{2,30}$/u

/** 37家帮扶单位援助资金3亿元: those that are counted end where what the next number measures of them begins. */
function ownerAlone(counted: Counted, runs_on: boolean, { heads, works, sums, leading }: Language): Counted {
  const { name, noun } = counted
  // 发放农村特困户救助金: what a verb opens is nobody's.
  if (!runs_on || name !== noun || sums.before(noun) === null || leading.at(noun) !== null) return counted
  for (let at = noun.length - 2; at > 1; at--) {
    const rest = noun.slice(at)
    const owner = noun.slice(0, at)
    if (
      (isOwner(owner) || works.before(owner) !== null) &&
      (heads.isHead(rest) || sums.at(rest)?.word === rest || rest.length > 2)
    ) {
      return { name: owner, noun: owner }
    }
  }
  return counted
}

/**
 * 49个机关、企事业单位附属空间, 40个吸引力强、带动面广的消费场景: a noun that no row knows, and nothing is said of, may be the first of a
 * list, if the list is one to its end.
 */
function countedBy({ behind, list, runs_on, quantity }: Mention, language: Language): Counted {
  const told = (behind + list).trim()
  if (!runs_on && quantity.unit?.dimension === 'count' && RELATIVE.test(told))
    return { name: told, noun: told.slice(told.lastIndexOf('的') + 1) }
  const first = ownerAlone(language.behind.subject(behind), runs_on, language)
  const isBare = first.noun !== '' && first.name === first.noun && behind.trim() === first.noun
  if (list === '' || !isBare || resolveIndicator(first.noun, language) !== null) return first
  const whole = behind.trim() + list
  if (QUALITIES.test(list)) return { name: whole, noun: whole.slice(whole.lastIndexOf('的') + 1) }
  const member = list.slice(1)
  const isMember = member.length > 1 && language.leading.at(member) === null
  if (!isMember) return first
  const { noun } = language.behind.subject(whole)
  const rest = whole.slice(noun.length)
  const isToEnd =
    rest === '' ||
    (!STANDS.test(rest) && (language.leading.at(rest)?.value.some(({ role }) => ENDS_LIST.has(role)) ?? false))
  return isToEnd && noun.length > behind.trim().length + 2 ? { name: noun, noun } : first
}

const BEGINS = /^(?:每年|全年|年均|有|已有|近|约|超|超过)?$/

const isOfWhole = ({ behind, adjoins }: Mention, language: Language): boolean =>
  !adjoins && /^\p{Script=Han}{4}/u.test(behind.trim()) && language.leading.at(behind.trim()) === null

/** Reads the words around a number. */
export function mentionFacts(mention: Mention, previous: Reading | undefined, language: Language): MentionFacts {
  const words = wordsBefore(mention, previous)
  const subject = language.subjectBefore(words)
  // 新增2家孵化器、5家众创空间: the name of the first stands between the numbers.
  const isListed = mention.joined || (previous?.rule === 'name_behind' && /^[\s、和与及]+$/.test(words))
  const cues = isListed && previous ? listed(subject, previous) : subject.cues
  // 八成以上财力用于民生: a clause that begins with a percentage says so without 的.
  const isPart =
    mention.quantity.unit?.dimension === 'percent' &&
    (mention.behind.startsWith('的') || (BEGINS.test(mention.before.trim()) && isOfWhole(mention, language)))
  const counted = isPart ? language.behind.part(mention.behind) : countedBy(mention, language)
  const isListedBefore = counted.noun.length > 1 && isExample(mention, subject.name)
  const behind = !isPart && isOfKind(mention, counted, language) ? counted.noun : counted.name
  return { mention, previous, subject, cues, counted, behind, isPart, isListedBefore, language }
}
