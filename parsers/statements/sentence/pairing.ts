import { oncePer } from '../../memory.ts'
import { BLANK, maskNames } from '../../values/masks.ts'
import { type Cues, inheritForce } from '../lexicon/cues.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import { isRowBefore } from '../periods/governing-period.ts'
import { isMeasure } from '../subject/owner.ts'
import { bareChangeOf, ofPull, PULLS } from './amendments/changes.ts'
import type { Language } from './language.ts'
import { namesByAge } from './lists/names-by-age.ts'
import { namesByDeed, namesMeasured } from './lists/names-measured.ts'
import { namesInOne } from './lists/two-in-one.ts'
import type { Reading } from './reading.ts'
import type { Mention, Scan } from './scan.ts'

const PAIRED = '分别'
/** 每月720元、每年6300元: a span of its own in a row. */
const JOINT_OF_ROW = /^[\s、和与及]*(?:每人)?(?:每[年月日])?$/
/** 占规模以上工业比重: of what each is a part. */
const PART = /^占(?!地)/
const FROM = /^分别[从由]/

/**
 * How many numbers stand in a row from each on, with nothing but joints between them. Counted from the last, once for a
 * sentence: a row of thousands would be counted again from each of its numbers.
 */
const countsOf = oncePer((mentions: readonly Mention[]): readonly number[] => {
  const counts = mentions.map(() => 1)
  for (let at = mentions.length - 2; at >= 0; at--) {
    const { joined, before } = mentions[at + 1]!
    if (joined && JOINT_OF_ROW.test(before)) counts[at] = counts[at + 1]! + 1
  }
  return counts
})

const pairedCount = (mentions: readonly Mention[], from: number): number => countsOf(mentions)[from]!

/** 310万吨和750万吨左右: what is said after the last number is meant for all. */
function sharedBound(mentions: readonly Mention[]): Mention[] {
  const { comparator } = mentions.at(-1)!.quantity
  return mentions.map((mention) => ({
    ...mention,
    quantity: { ...mention.quantity, comparator: mention.quantity.comparator ?? comparator },
  }))
}

/** A name with a number of its own in it was never closed before that number. */
const hasNumber = (name: string): boolean => /\d/.test(maskNames(name).text)

/** The clauses before 分别, nearest last, back to the last number that is of no pair: the list of a pair is that of the next as well. */
function clausesBefore({ text }: Scan, readings: readonly Reading[], { quantity }: Mention): string[] {
  // 电子、机械产值分别增长5%、8%，占比分别达到…: the pair before parts nothing.
  const other = readings.findLast(({ rule, mention }) => rule !== 'paired' && !mention.quantity.is_spelled)
  return text
    .slice(other?.mention.quantity.end ?? 0, text.lastIndexOf(PAIRED, quantity.start))
    .split(/[，,；;。：:]/)
    .map((clause) => clause.replaceAll(BLANK, '').slice(-120))
}

/**
 * The names before 分别 that stand without numbers: 高新技术企业和科技型企业分别超过…. `own` is the one name in the last clause, if it has
 * one. What stands before the last number is about that number, unless it is a word: 高新技术企业和科技型企业实现翻番，分别超过….
 */
function namesApart(clauses: readonly string[], own: string, count: number, language: Language): string[] | null {
  const [before = '', last = ''] = [clauses.at(-2), clauses.at(-1)]
  const names =
    namesByDeed(last, count, language) ??
    (own === '' ? null : namesMeasured(before, own, count, language)) ??
    // A clause with a name of its own asks no list of those before.
    language.lists.paired(own === '' ? clauses : [last], count)
  return names && !names.some(hasNumber) ? names : null
}

/** 分别建成文化站、健身点30个、45个: the names between 分别 and the numbers; null if there are not just as many. */
function namesWithin(words: string, count: number, language: Language): string[] | null {
  if (!/[、和与及]/.test(words)) return null
  const names = language.lists.paired([words], count)
  return names && !names.some(hasNumber) ? names : null
}

/** The names of the last numbers before 分别, in the same part of the sentence, else in those before: A 8家、B 6家，分别增长5%、7%. */
function namesCounted({ text }: Scan, readings: readonly Reading[], first: Mention, count: number): string[] | null {
  const counted = readings.filter(({ mention, cues }) => mention.depth === first.depth && cues.measure !== 'growth')
  const part = Math.max(text.lastIndexOf('；', first.quantity.start), text.lastIndexOf(';', first.quantity.start))
  const near = counted.filter(({ mention }) => mention.quantity.start > part)
  // …达到200家，其中小巨人15家；到2027年分别达到300家、25家: of the part before there must be just as many.
  const named = near.length >= count ? near : near.length === 0 && counted.length === count ? counted : []
  return named.length === 0 ? null : named.slice(-count).map(({ name }) => name)
}

/** Names that are all the same are told apart by periods. */
function pairedReadings(names: readonly string[], paired: readonly Mention[], cues: Cues): Reading[] {
  const isOne = names.every((name) => name === names[0])
  return names.map((name, nth) => {
    const mention = paired[nth]!
    // 分别是2022年的2.5倍和3倍.
    const isMultiple = mention.base !== null && mention.quantity.unit?.dimension === 'multiple'
    const said = isMultiple ? { ...cues, measure: 'growth' as const } : cues
    const place = isOne ? { nth, of: names.length } : null
    return { mention, name, cues: said, is_open: false, place, rule: 'paired' }
  })
}

/** 分别增长20%和30%，达到120家和900家: the second pair goes with the names of the first. */
export function readAgain({ mentions }: Scan, readings: readonly Reading[], language: Language): Reading[] | null {
  if (readings.at(-1)?.rule !== 'paired') return null
  const count = pairedCount(mentions, readings.length)
  const before = readings.slice(-count)
  const { name, cues } = language.subjectBefore(mentions[readings.length]!.before)
  if (count < 2 || name !== '' || before.length < count || before.some(({ rule }) => rule !== 'paired')) return null
  const paired = sharedBound(mentions.slice(readings.length, readings.length + count))
  return pairedReadings(
    before.map(({ name }) => name),
    paired,
    cues,
  )
}

/** 城乡 is taken off a name as a part of the area; before two values it says whose they are. */
const withTowns = (name: string, before: string): string =>
  name !== '' && !name.startsWith('城乡') && before.includes(`城乡${name}`) ? `城乡${name}` : name

/** 城乡居民收入 is that of the towns and that of the country; other words that run together cannot be parted. */
function namesTogether(name: string, count: number): string[] {
  const two = count === 2 ? namesInOne(name) : null
  return two ?? Array.from({ length: count }, () => name)
}

/** 分别给予20万元、50万元奖励: what is given is one thing, to each of those before it. */
const GRANT = /(?:一次性)?(?:奖励|奖补|补助|补贴|资助|贴息)/

function namesGranted(words: string, behind: string, count: number): string[] | null {
  if (!/^分别(?:给予|予以|奖励|补助|补贴|资助)/.test(words)) return null
  const grant = GRANT.exec(words + behind)?.[0]
  return grant ? Array.from({ length: count }, () => grant) : null
}

/** 城乡居民收入达到42180元、18965元, 存贷款余额达到90亿元、70亿元: two numbers of what is two. */
function readTwoInOne({ mentions }: Scan, from: number, language: Language): Reading[] | null {
  const { before } = mentions[from]!
  if (pairedCount(mentions, from) !== 2) return null
  const { name: own, cues } = language.subjectBefore(before)
  const name = withTowns(own, before)
  const names = namesInOne(name)
  if (names === null) return null
  return pairedReadings(names, mentions.slice(from, from + 2), cues)
}

const RATE_AT_END = /\p{Script=Han}{2}率$/u
const isMeasured = (name: string, language: Language): boolean =>
  RATE_AT_END.test(name) || (name.length > SHORTEST_MEASURED && language.heads.of(name) !== null)
const SHORTEST_MEASURED = 3

/** 旅游人次、旅游收入增长8%、9%: as many numbers in a row as names before them, though no 分别 says so. */
function readInRow({ mentions }: Scan, from: number, language: Language): Reading[] | null {
  const count = pairedCount(mentions, from)
  const { before } = mentions[from]!
  if (count < 2 || !/[、和与及]/.test(before)) return null
  const names = language.lists.paired([before], count)
  const isRow =
    names?.some((name) => resolveIndicator(name, language) !== null) ||
    names?.every((name) => isMeasured(name, language))
  if (!names || !isRow || names.some(hasNumber)) return null
  const paired = sharedBound(mentions.slice(from, from + count))
  return pairedReadings(names, paired, language.subjectBefore(before).cues)
}

/** 四大产业基地面积分别达到6万亩、8万亩: one name, and nothing that tells the two apart. */
const SEVERAL = /^[两二三四五六七八九十\d]{1,2}[大个类项]/
const isUntold = (names: readonly string[], { periods }: Scan): boolean =>
  SEVERAL.test(names[0]!) && names.every((name) => name === names[0]) && periods.length < 2

const isOneList = ([first = '', ...others]: readonly string[]): boolean =>
  /\p{Script=Han}[、和与及]\p{Script=Han}/u.test(first) && others.every((name) => name === first)

/** 客运量40万人，客运周转量3亿人公里，增长8%、7%: as many growths in a row as values that have none yet. */
function readGrowths({ mentions }: Scan, readings: readonly Reading[], language: Language): Reading[] | null {
  const from = readings.length
  const count = pairedCount(mentions, from)
  const { name, cues } = language.subjectBefore(mentions[from]!.before)
  if (count < 2 || name !== '' || cues.measure !== 'growth') return null
  const last = readings.findLastIndex((one) => one.cues.measure === 'growth')
  const open = readings.slice(last + 1)
  if (open.length !== count || open.some(({ mention, rule }) => mention.parted || rule === 'paired')) return null
  const paired = sharedBound(mentions.slice(from, from + count))
  return pairedReadings(
    open.map((one) => one.name),
    paired,
    cues,
  )
}

/** The numbers after 分别, each with one of the names before it; null if this is no such place. */
export function readPaired(found: Scan, readings: readonly Reading[], language: Language): Reading[] | null {
  const { mentions } = found
  const from = readings.length
  const first = mentions[from]!
  const at = first.before.indexOf(PAIRED)
  if (at < 0) {
    return (
      readTwoInOne(found, from, language) ?? readInRow(found, from, language) ?? readGrowths(found, readings, language)
    )
  }
  const count = pairedCount(mentions, from)
  if (count < 2) return null
  const subject = language.subjectBefore(first.before.slice(at))
  const own = withTowns(language.subjectBefore(first.before.slice(0, at)).name, first.before)
  // 总数分别达到210家、86家: of those that were counted before, and so 占比重分别达到20%、34%.
  // 5个省级项目、30个市级项目分别完成投资3亿元、6亿元: own is the noun of the last of those that were counted.
  const counted = namesCounted(found, readings, first, count)
  const isCounted = counted?.at(-1) === own && readings.at(-1)!.rule === 'name_behind'
  const isBare = own === '' || isCounted || language.tails.includes(own) || PART.test(own)
  const isTwo = count === 2 && namesInOne(own) !== null && !/[、和与及]/.test(own)
  const clauses = clausesBefore(found, readings, first)
  const apart = isTwo ? null : namesApart(clauses, isBare ? '' : own, count, language)
  const together = isBare ? counted : namesTogether(own, count)
  const within = isBare ? namesWithin(first.before.slice(at + PAIRED.length), count, language) : null
  const granted = namesGranted(first.before.slice(at), mentions[from + count - 1]!.behind, count)
  // 2023年、2024年分别建成公园3个、4个: one thing, in each of the years before.
  const isOfYears = isBare && subject.name !== '' && isRowBefore(found.periods, first.quantity.start, count, found.text)
  const yearly = isOfYears ? Array.from({ length: count }, () => subject.name) : null
  const aged = namesByAge(found.sentence.slice(0, first.quantity.start), count)
  const names = granted ?? aged ?? within ?? yearly ?? apart ?? together
  if (!names || (yearly === null && isUntold(names, found))) return null
  // 粮食、蔬菜、水果产量分别达到12万吨、9万吨: which of the three, nobody can tell.
  const isMixed = yearly === null && found.periods.length < 2 && isOneList(names)
  // 分别占全市总数的1.8%和2.1%: the words between go with every name.
  const share = PART.test(own) ? own : apart === null && PART.test(subject.name) ? subject.name : ''
  // 甲项目和乙项目提速，分别完成投资2亿元和3亿元: what is measured of each.
  const measured =
    within === null && granted === null && yearly === null && isMeasure(subject.name, language) ? subject.name : ''
  const isPull = PULLS.test(subject.name)
  // 分别从2017年的7642家、1665家增加到…: what both had before.
  const start = FROM.test(first.before.slice(at)) ? { ...subject.cues, status: 'baseline' as const } : subject.cues
  const said = inheritForce(start, language.openingOf(first.before.slice(0, at)).cues)
  // 分别增收10亿元和5亿元: by how much each has changed.
  const change = bareChangeOf(subject.name)
  const cues = share === '' ? { ...said, ...change } : { ...said, measure: 'share' as const }
  const paired = sharedBound(mentions.slice(from, from + count))
  if (isMixed)
    return pairedReadings(
      Array.from({ length: count }, () => ''),
      paired,
      cues,
    )
  return pairedReadings(
    names.map((name) => (isPull ? ofPull(name, subject.name) : name + (name.endsWith(measured) ? share : measured))),
    paired,
    cues,
  )
}
