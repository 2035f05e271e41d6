import { BLANK, maskNames } from '../values/masks.ts'
import { coordinatedNames, subjectOfClause } from './coordination.ts'
import { type Cues, inherit, inheritForce, NO_CUES } from './cues.ts'
import type { Lexicon } from './lexicon.ts'
import { BREAK, type Mention, type Scan } from './scan.ts'
import { openingCues, type Subject, subjectBefore, subjectBehind } from './subject.ts'

/** A quantity with the name of what it counts; the name is empty where the sentence gives none. */
export interface Reading extends Subject {
  mention: Mention
  rule: 'name_before' | 'name_behind' | 'name_carried' | 'paired'
}

const PAIRED = '分别'
const RATIOS = new Set(['percent', 'percentage_point', 'multiple'])

/** 占工业总产值比例达到30% says what of: the quantity before it. */
const completed = (name: string, previous: Reading | undefined): string =>
  /^占/.test(name) && previous ? previous.name + name : name

/** 增长8% goes on about the name before; so does 提高到300家 about what was counted in the same unit. */
function goesOn({ mention, cues }: Pick<Reading, 'mention' | 'cues'>, previous: Reading): boolean {
  // 分别增长20%和30%，达到120家和900家: nobody can tell whose the first number is without counting the others.
  if (previous.rule === 'paired') return false
  if (cues.measure === 'growth') return true
  if (cues.measure === null && cues.comparator === null) return false
  const { unit } = mention.quantity
  const before = previous.mention.quantity.unit
  return unit !== null && (unit === before || RATIOS.has(before?.dimension ?? ''))
}

/** A bare 规模 or 总数 names nothing where a name stands behind it (规模2亿元的产业引导基金) or did before. */
const isNamed = (name: string, elsewhere: boolean, lexicon: Lexicon): boolean =>
  name.length > 1 && !(elsewhere && lexicon.tails.includes(name))

/** Words that a number before has taken for its name are not this one's: 3家孵化器和6家众创空间. */
function wordsBefore(mention: Mention, previous: Reading | undefined): string {
  if (!mention.adjoins || previous?.rule !== 'name_behind') return mention.before
  return mention.before.slice(mention.before.indexOf(previous.name) + previous.name.length)
}

function readMention(mention: Mention, previous: Reading | undefined, lexicon: Lexicon): Reading {
  const subject = subjectBefore(wordsBefore(mention, previous), lexicon)
  const cues = mention.joined && previous ? inherit(subject.cues, previous.cues) : subject.cues
  const behind = subjectBehind(mention.behind, lexicon)
  const reading = { mention, cues, is_open: subject.is_open }
  if (
    isNamed(subject.name, behind.length > 1 || previous !== undefined, lexicon) &&
    !(subject.is_open && behind.length > 1)
  ) {
    return { ...reading, name: completed(subject.name, previous), rule: 'name_before' }
  }
  if (behind.length <= 1 && previous && goesOn(reading, previous)) {
    const measure = cues.comparator === '=' && cues.measure === 'level' ? previous.cues.measure : cues.measure
    return { ...reading, name: previous.name, cues: { ...cues, measure }, rule: 'name_carried' }
  }
  const above = behind.length <= 1 && subject.name.length <= 1 ? subjectOfClause(mention.clause, lexicon) : null
  if (above) return { ...reading, name: above, rule: 'name_carried' }
  // 对新认定的企业给予20万元奖励: what is said of the words before is not said of the name behind.
  const own = subject.name.length > 1 ? { ...cues, measure: null, direction: null } : cues
  return { ...reading, name: behind, cues: own, rule: 'name_behind' }
}

/** How many mentions follow 分别 with nothing but joints between them. */
function pairedCount(mentions: readonly Mention[], from: number): number {
  let count = 1
  while (mentions[from + count]?.joined && /^[\s、和与及]*$/.test(mentions[from + count]!.before)) count++
  return count
}

/** 310万吨和750万吨左右: what is said behind the last number is meant for all. */
function sharedBound(mentions: readonly Mention[]): Mention[] {
  const { comparator } = mentions.at(-1)!.quantity
  return mentions.map((mention) => ({
    ...mention,
    quantity: { ...mention.quantity, comparator: mention.quantity.comparator ?? comparator },
  }))
}

/** A name with a number of its own in it was never closed before that number. */
const hasNumber = (name: string): boolean => /\d/.test(maskNames(name).text)

function readPaired({ mentions, text }: Scan, from: number, lexicon: Lexicon): Reading[] | null {
  const first = mentions[from]!
  const at = first.before.indexOf(PAIRED)
  const count = at < 0 ? 0 : pairedCount(mentions, from)
  if (count < 2) return null
  const clauses = text.slice(0, text.lastIndexOf(PAIRED, first.quantity.start)).split(/[，,；;。：:]/)
  const names = coordinatedNames(
    clauses.map((clause) => clause.replaceAll(BLANK, '').slice(-120)),
    count,
    lexicon,
  )
  if (!names || names.some(hasNumber)) return null
  const { cues } = subjectBefore(first.before.slice(at), lexicon)
  const paired = sharedBound(mentions.slice(from, from + count))
  return names.map((name, i) => ({ mention: paired[i]!, name, cues, is_open: false, rule: 'paired' }))
}

/** 由200家增加到300家: the first value is what the second is compared with. */
function withStart(reading: Reading, next: Reading | undefined): Reading {
  const isStart = reading.is_open && next?.rule === 'name_carried' && next.cues.comparator === '='
  return isStart ? { ...reading, cues: { ...reading.cues, status: 'baseline' } } : reading
}

/**
 * What the part up to each semicolon says before it names anything: 力争到2027年，…. It holds on over parts that open with
 * a period alone (；到2030年，…) and ends at one that does not.
 */
function openingsOf({ text }: Scan, lexicon: Lexicon): { end: number; cues: Cues }[] {
  let end = 0
  let cues = NO_CUES
  return text.split(/(?<=[；;])/).map((part) => {
    end += part.length
    const clause = part.split(BREAK)[0]!.replaceAll(BLANK, '').trim()
    const own = openingCues(clause, lexicon)
    cues = own ? inheritForce(own, cues) : NO_CUES
    return { end, cues }
  })
}

/** Every quantity of a sentence with its name, in order. */
export function readingsOf(found: Scan, lexicon: Lexicon): Reading[] {
  const readings: Reading[] = []
  while (readings.length < found.mentions.length) {
    const paired = readPaired(found, readings.length, lexicon)
    if (paired) readings.push(...paired)
    else readings.push(readMention(found.mentions[readings.length]!, readings.at(-1), lexicon))
  }
  const openings = openingsOf(found, lexicon)
  const openingAt = (offset: number): Cues => openings.find(({ end }) => offset < end)?.cues ?? NO_CUES
  return readings
    .map((reading, i) => withStart(reading, readings[i + 1]))
    .map((reading) => ({ ...reading, cues: inheritForce(reading.cues, openingAt(reading.mention.quantity.start)) }))
}
