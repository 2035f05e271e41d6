import type { Lexicon, Sense } from '../lexicon/lexicon.ts'
import { deedAtEnd, isOnlyVerbs, withDeed } from './deed.ts'
import { adverbsAt } from './name-end.ts'
import { isMeasure } from './owner.ts'

/** What a number before it counts. */
export interface Counted {
  /** The noun with what is said of those that are counted: 入选市级计划的学校. */
  name: string
  /** The noun alone. */
  noun: string
}

export const NOTHING: Counted = { name: '', noun: '' }

/** Bodies and places of which something may be said that has a subject of its own: 乡镇｜水环境质量进入…. */
const PLACES = /^\p{Script=Han}{0,6}?(?:乡镇|镇街|行政村|街道|社区|区县|县区|市县)(?=\p{Script=Han}{2})/u

/** Verbs whose object is the next value, and nothing that tells those which are counted apart. */
const OF_VALUES = /^(?:完成|实现|达到?|超过|突破|共(?![建享同])|累计|合计|总|占|为|可|将|预计)/

/** What says nothing of what it stands after: such a verb alone, and where something was done. */
const EMPTY = /^(?:完成|实现|达到?|超过|突破|共|累计|合计|总|占|为|可|将|预计)+$|^[在于到至向]/

/** A longer text is a clause of its own. */
const LONGEST = 24
const SHORTEST_OBJECT = 2

/** 通过三级评审 is passed, and no preposition after what is counted. */
const PASSES = /^通过/

/** 以3平方公里创新城建设为核心: what it is for the plan tells it from no other. */
const SETS = /^(?:建设|发展|打造|培育)?(?:为|作为)(?:核心|重点|依托|载体|抓手|主|基础|支撑|引领|龙头)/

const LONGEST_COMPOUND = 6

/** 2个县被命名为模范县, 八成财力用于民生. */
const TOLD = /^(?:被|用于|通|获(?=[国省市全中世评“《]|.{2,16}奖))[\p{Script=Han}“《]{2}/u

/** 对接“五个中心”建设重点平台: what they are for begins their name. */
const FOR = /^(?:对接|服务|支撑|面向|涉及|保障|承接|针对)/

/** 29个省份保供煤炭超: what ends in a bound is about the next value. */
const LEADS_ON = /(?:超过?|突破|达到?|近|约|不低于|不少于|高于|低于|增至|升至|降至)$/

const LONGEST_HEAD = 4
/** 品牌入选老字号: what has become of them is no part of what they are. */
const DISTINGUISHED = /^(?:入选|荣?获|进入|跻身|列入|纳入|上榜|晋[升级]|通过|参加|参与|成为)/
const INDUSTRY = /业$/
const KIND_OF_PLACE = /[省市县区镇乡村州旗户群]$/
/** 民族村寨旅游提升示范村, 食品工业培育试点县: no things before the verb, and things after it, are one noun. */
export const isOneNoun = (noun: string, object: string, { isThing, sums }: Lexicon): boolean => {
  const bare = noun.replace(/[（(][^（()）]*[)）]$/, '')
  return (
    object.length <= LONGEST_HEAD &&
    sums.before(object) === null &&
    (!isThing(bare) || INDUSTRY.test(bare)) &&
    !KIND_OF_PLACE.test(bare) &&
    isThing(object)
  )
}

const isVerb = (senses: readonly Sense[]): boolean => senses.some(({ role }) => role === 'verb')

/** What is left of a text after its verbs and adverbs; null if it begins with no verb. */
export function objectOf(text: string, lexicon: Lexicon): string | null {
  let rest = text
  let verbs = 0
  for (let word = lexicon.leading.at(rest); word !== null && word.word.length > 1; word = lexicon.leading.at(rest)) {
    if (lexicon.names.at(rest) !== null && verbs > 0) break
    if (isVerb(word.value) || PASSES.test(rest)) verbs++
    rest = rest.slice(word.word.length)
  }
  return verbs > 0 ? rest : null
}

/** 300个事项实现跨省办理: what has been done about them; 实现利润 is of the next value. */
function comesTo(said: string, lexicon: Lexicon): boolean {
  const done = /^(?:全部|均|都)?实现(?<what>\p{Script=Han}[\p{Script=Han}“”]{2,16})$/u.exec(said)?.groups?.what
  return done !== undefined && !isMeasure(done, lexicon) && lexicon.heads.of(done) === null
}

/**
 * 11所学校入选市级计划 counts no schools but those that were chosen. Words without an object (开工, 加快建设) tell nothing
 * apart, and neither do those whose object is the next value.
 */
export function describedBy(behind: string, noun: string, lexicon: Lexicon): Counted {
  const said = behind
    .slice(adverbsAt(behind, 0, lexicon))
    .trim()
    .replace(/(?<!参)[和与及]$|^分别/g, '')
  if (LEADS_ON.test(said)) return { name: noun, noun }
  // 86个贫困村全部出列, 12家融资平台有序退出: a deed makes one name with what it was done to, however it was done.
  const deed = deedAtEnd(said, lexicon)
  if (deed !== null && isOnlyVerbs(said.slice(0, -deed.length), lexicon))
    return { name: withDeed(noun, deed, lexicon), noun }
  if (TOLD.test(said) && said.length <= LONGEST) return { name: `${said}的${noun}`, noun }
  if (comesTo(said, lexicon)) return { name: `${said}的${noun}`, noun }
  const object = said.length > LONGEST || OF_VALUES.test(said) ? null : objectOf(said, lexicon)
  if (object !== null && !DISTINGUISHED.test(said) && isOneNoun(noun, object, lexicon))
    return { name: noun + said, noun: noun + said }
  // 建成通车: how far they have come.
  // 260名新市民发放补贴: what was given to them.
  if (object !== null && lexicon.sums.at(object)?.word === object) return { name: `${said}的${noun}`, noun }
  const isStage = object !== null && lexicon.stages.at(object)?.word === object && !lexicon.bareHeads.has(noun)
  if (SETS.test(said) || object === null || isStage || object.length < SHORTEST_OBJECT || lexicon.heads.isHead(object))
    return { name: noun, noun }
  // 协同深化事项, 数字化赋能平台: what a verb alone stands before is one name with it.
  if (lexicon.verbalHeads.has(object) && said.length <= LONGEST_COMPOUND && !lexicon.taskVerbs.at(said))
    return { name: noun + said, noun }
  // 标准化棚圈新建项目: a bare head after the verb makes one name of it all.
  if (lexicon.bareHeads.has(object)) return { name: noun + said, noun }
  if (FOR.test(noun)) return { name: noun + said, noun }
  const place = PLACES.exec(noun)?.[0] ?? noun
  return { name: `${noun.slice(place.length)}${said}的${place}`, noun: place }
}

/**
 * 90%的公园24小时开放 tells how many are open day and night, and 95%的项目开工 how many have begun: a part is told apart by
 * whatever is said of it.
 */
export function partOf(behind: string, noun: string, lexicon: Lexicon): Counted {
  const counted = describedBy(behind, noun, lexicon)
  const said = behind.slice(lexicon.closing.at(behind)?.word.length ?? 0).trim()
  // 20%的刚性增长机制: one noun.
  if (counted.name === noun && said.length <= LONGEST_COMPOUND && lexicon.verbalHeads.has(said.slice(-2)))
    return { name: noun + said, noun: noun + said }
  const isSaid = counted.name === noun && said.length >= SHORTEST_OBJECT && said.length <= LONGEST
  return isSaid && !EMPTY.test(said) ? { name: `${said}的${noun}`, noun } : counted
}
