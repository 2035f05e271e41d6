import type { FoundPhrase, Phrase } from '../../values/phrases.ts'
import { type Cues, inherit, inheritForce, NO_CUES, note } from '../lexicon/cues.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'
import type { StartStripper } from './beginning.ts'
import { deedAtEnd, isJoined, isStepOf } from './deed.ts'
import { isMeasure, isOwner, ownedName } from './owner.ts'
import { isRateAlone } from './rate-alone.ts'
import { sheltered } from './shelter.ts'

/** A name has no fewer characters. */
export const SHORTEST_NAME = 2

const PER_HEAD = /^每[十百千万]+(?:名|位|个)?\p{Script=Han}{1,8}拥有/u
/** 开发建设面积: of what, stands before it. */
const SIZE_ALONE = /^总?面积$/
const ADDED = /^[新净]增$/
/** 种羊培育规模: of what, and what is done to it, stand before it. */
const SCALE = '规模'
const QUOTED = /^“[^“”]{1,12}”$/

/** 新增 and 净增 say of what follows that it is new, and are no part of its name. */
const SAYS_NEW = /^[新净再累增]/

/** 城东镇完成投资5亿元, 县级实现收入3亿元: the part of the area, or the bodies, whose the value is. */
const PART =
  /^(?![我本全各该整])\p{Script=Han}[\p{Script=Han}、]{0,14}(?:[镇乡村区县市旗州盟级园]|街道|新城)$|^(?:[县省]城|中心城市|主城)$/u
const isPart = (owner: string): boolean =>
  (PART.test(owner) && !/(?:社区|城乡|地区|两级|各级|小区)$/.test(owner)) || isOwner(owner)

/** What stands after 等 and the examples before it. */
const OF_EXAMPLES = /等(?![级第于同量高])(?<of>\p{Script=Han}{3,12})$/u

/** 工业对经济增长的贡献率: what it contributes to is part of the name. */
const CONTRIBUTES = /对[\p{Script=Han}A-Z]{2,12}贡献率$/u

/** 城市建设｜已｜完成投资: what money is put into, and words that tell nothing of it. */
const INVESTED = /^投资额?$/
const BEFORE_INVESTED = /(?:已|共|累计|预计|全年|年内|[均也将可拟])+$/
const BUILDING = '建设'

const isForce = ({ role }: Sense): boolean => role === 'status' || role === 'bindingness'

/** Tells verbs that stand inside a name and cut nothing off: what names a bare head stands before them. */
function verbsInside({ bareHeads, taskVerbs }: Lexicon) {
  return (verb: Phrase<readonly Sense[]>, before: string, rest: string): boolean => {
    if (!bareHeads.has(rest) || taskVerbs.before(verb.word) !== null || SAYS_NEW.test(verb.word)) return false
    return !verb.value.some(isForce) && (taskVerbs.before(before) !== null || /[\p{Script=Han}”]{2}$/u.test(before))
  }
}

/** 城市建设完成投资: the noun, or the works, that money is put into; null if the words before the verb are no such name. */
function worksInvestedIn(words: string, lexicon: Lexicon): string | null {
  const owner = words.replace(BEFORE_INVESTED, '')
  if (owner.length < SHORTEST_NAME || isPart(owner)) return null
  const verb = lexicon.verbs.last(sheltered(owner, lexicon))
  const isWorkOnIt = verb?.end === owner.length && (verb.word === BUILDING || deedAtEnd(verb.word, lexicon) !== null)
  return verb === null || isWorkOnIt ? owner : null
}

/** Whose the value is, before what is measured; null if the words before the verb own nothing. */
function nameOfOwner(owner: string, { word }: Phrase<readonly Sense[]>, measured: string, lexicon: Lexicon) {
  const built = word.startsWith(BUILDING) ? owner + BUILDING : owner
  const works = INVESTED.test(measured) ? worksInvestedIn(built, lexicon) : null
  const invested = works === null ? null : works + measured
  return ownedName(owner, word, measured, lexicon) ?? invested
}

/** Finds the last verb of a text that stands in no name. */
function lastVerbFinder(lexicon: Lexicon): (text: string) => FoundPhrase<readonly Sense[]> | null {
  const { names, verbs } = lexicon

  /** A registered name at the end keeps its own letters: 增加 in 增加值 is no verb. */
  const nameAtEnd = (text: string): number => text.length - (names.before(text)?.word.length ?? 0)

  return (text) => {
    const share = text.lastIndexOf('占')
    const towards = CONTRIBUTES.exec(text)?.index ?? text.length
    const limit = Math.min(share >= 0 ? share : text.length, towards, nameAtEnd(text))
    return verbs.last(sheltered(text.slice(0, limit), lexicon))
  }
}

/** 农村危房改造: the deed after its object, as registers name it. */
function withDeed(verb: string, object: string, lexicon: Lexicon): string {
  const deed = deedAtEnd(verb, lexicon)
  // 新建和改造公园: some of them are new.
  if (deed !== null && isJoined(verb.slice(0, -deed.length), lexicon)) return object
  if (deed !== null && lexicon.deedsBefore.has(deed)) return deed + object
  return deed === null || object.endsWith(deed) ? object : object + deed
}

/** Cuts after the last verb before the name: 帮助市场主体争取市级以上资金 leaves 市级以上资金. */
export function verbCutter(lexicon: Lexicon, stripStart: StartStripper): (text: string, cues: Cues) => string {
  const { names, bareHeads, stages } = lexicon
  const lastVerb = lastVerbFinder(lexicon)
  const isInside = verbsInside(lexicon)

  /** 签约项目: the verb says which of them. */
  const tellsWhich = ({ word }: Phrase<readonly Sense[]>, rest: string): boolean =>
    bareHeads.has(rest) && stages.at(word)?.word === word

  const isKnown = (verb: string, rest: string): boolean =>
    names.at(rest)?.word === rest || resolveIndicator(verb + rest, lexicon) !== null

  return (text, cues) => {
    // 每千名老人拥有养老床位: per head of whom.
    const verb = PER_HEAD.test(text) ? null : lastVerb(text)
    if (!verb || text.length - verb.end < SHORTEST_NAME || /[值的]/.test(text[verb.end]!)) return text
    // “双招双引”新签约项目: a name in quotes goes with what is counted.
    if (QUOTED.test(text.slice(0, verb.start))) {
      if (!ADDED.test(verb.word)) return text
      // “惠农贷”新增贷款: so much more of it.
      note(cues, verb.value)
      return text.slice(0, verb.start) + text.slice(verb.end)
    }
    const head = { ...NO_CUES }
    const before = stripStart(text.slice(0, verb.end), head)
    const rest = text.slice(verb.end)
    if (tellsWhich(verb, rest)) return verb.word + rest
    // 和美乡村建设覆盖率: a rate alone is of what is done before it.
    if ((isRateAlone(rest, lexicon) || SIZE_ALONE.test(rest) || rest === SCALE) && before.length > verb.word.length + 1)
      return before + rest
    if (isStepOf(verb.word, rest, lexicon)) return text
    if (isInside(verb, before.slice(0, -verb.word.length) || text.slice(0, verb.start), rest))
      return (before || verb.word) + rest
    // 新增停车设施建设运营等服务场景: the verb stands among the examples, and what is counted after them.
    const of = OF_EXAMPLES.exec(text)
    if (of && verb.end <= of.index && !isMeasure(of.groups!.of!, lexicon) && before.length > verb.word.length + 1) {
      Object.assign(cues, inherit(cues, head))
      return of.groups!.of!
    }
    note(cues, verb.value)
    const owner = before.slice(0, Math.max(0, before.length - (verb.end - verb.start)))
    Object.assign(cues, before === '' ? inherit(cues, head) : inheritForce(cues, head))
    // 至少培育2家: of the words before the verb, only an adverb bounds the number.
    cues.comparator ??= head.comparator
    const owned = nameOfOwner(owner, verb, rest, lexicon)
    if (owned === null && isPart(owner) && (SAYS_NEW.test(verb.word) || isKnown(verb.word, rest))) cues.scope ??= owner
    return owned ?? withDeed(text.slice(0, verb.end), rest, lexicon)
  }
}
