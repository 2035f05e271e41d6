import { inheritForce, NO_CUES } from '../lexicon/cues.ts'
import { resolveIndicator } from '../lexicon/indicator.ts'
import { amended } from './amendments/amendments.ts'
import { attached } from './attachments/attachments.ts'
import { readChange } from './change.ts'
import { forceOf } from './force.ts'
import type { Language } from './language.ts'
import { isGrade, withoutGrade } from './lists/grade.ts'
import { withOwnersApart } from './owners-apart.ts'
import { readAgain, readPaired } from './pairing.ts'
import type { Reading } from './reading.ts'
import type { Mention, Scan } from './scan.ts'
import { withPlaceOfPart, withScopeOfWhole } from './scope-of-whole.ts'
import { withStagesApart } from './stages-apart.ts'
import type { Support } from './support/support.ts'
import { type Supports, supportsIn } from './support/supports.ts'

/** 对新认定的企业给予最高20万元奖励: of the words before the sum, only its bound says more than its name. */
function promised(mention: Mention, { name, each, isUpTo }: Support, language: Language): Reading {
  const { comparator } = language.subjectBefore(mention.row.before).cues
  const cues = {
    ...NO_CUES,
    comparator: comparator ?? (isUpTo ? ('<=' as const) : null),
    status: 'commitment' as const,
    scope: each,
  }
  return { mention, name, cues, is_open: false, place: null, rule: 'support' }
}

/** What a number of a sentence that promises support is; null if the promise says nothing of it. */
function readPromised(
  mention: Mention,
  { promised: sums, conditions }: Supports,
  language: Language,
): Reading[] | null {
  const support = sums.get(mention)
  if (support) return [promised(mention, support, language)]
  if (!conditions.has(mention)) return null
  return [{ mention, name: '', cues: NO_CUES, is_open: false, place: null, rule: 'condition' }]
}

/** 由200家增加到300家: the first value is what the second is compared with. */
function withStart(reading: Reading, next: Reading | undefined): Reading {
  const isStart =
    /[从由自]/.test(reading.mention.before) &&
    reading.is_open &&
    reading.mention.quantity.measure === null &&
    next?.rule === 'name_carried' &&
    next.cues.comparator === '='
  return isStart ? { ...reading, cues: { ...reading.cues, status: 'baseline' } } : reading
}

/** Nothing but a mark of enumeration parts it from the words after the number before. */
const isNextItem = (own: Reading, { mention, rule }: Reading): boolean =>
  rule === 'name_behind' && mention.adjoins && mention.quantity.unit?.dimension === own.mention.quantity.unit?.dimension

/** 新建5个、累计建成18个服务站点: what is counted twice is named after the second number. */
const isCountedTwice = (own: Reading, next: Reading): boolean =>
  own.name === '' && own.rule === 'name_behind' && own.mention.behind.trim() === '' && /^、/.test(next.mention.before)

/** 为310户520人发放补贴: the same people, by households and by heads, named after the second. */
const isByHeads = (own: Reading, { mention, rule }: Reading): boolean =>
  own.name === '' &&
  rule === 'name_behind' &&
  mention.adjoins &&
  /^、?$/.test(mention.before.trim()) &&
  own.mention.quantity.unit?.unit === '户' &&
  mention.quantity.unit?.dimension === 'person'

/** What the name of a number lacks that the next one says after it; null if it lacks nothing. */
function sharedName(own: Reading, next: Reading): string | null {
  if (isByHeads(own, next)) return next.name
  if (!isNextItem(own, next)) return null
  // 1个500亿级、2个300亿级产业集群: what is graded stands after the last.
  if (own.rule === 'name_behind' && isGrade(own.name)) return own.name + withoutGrade(next.name)
  return isCountedTwice(own, next) ? next.name : null
}

/** Names that stand after the last of several numbers, given to those before. */
function withSharedName(readings: readonly Reading[]): Reading[] {
  const named = [...readings]
  for (let i = named.length - 2; i >= 0; i--) {
    const name = sharedName(named[i]!, named[i + 1]!)
    if (name !== null) named[i] = { ...named[i]!, name }
  }
  return named
}

/**
 * The readings that numbers to come may go on from: each the last that stands in no bracket closed since. One that a
 * later reading outside its bracket hides is dropped, so that a sentence of thousands of numbers is no square of them.
 */
function stand(standing: Reading[], reading: Reading): void {
  while (standing.length > 0 && standing.at(-1)!.mention.depth >= reading.mention.depth) standing.pop()
  standing.push(reading)
}

const MANY = 10_000

/** 农业增加值31.6，增长4.2%: what is not stated, for want of a unit, has a name that the next number goes on about. */
const isManyOf = ({ name, rule, mention: { quantity } }: Reading, language: Language): boolean =>
  rule === 'name_before' &&
  name.length > 1 &&
  quantity.unit === null &&
  (quantity.factor >= MANY || resolveIndicator(name, language) !== null)

/**
 * Every quantity of a sentence with its name, in order. `isExcluded` tells those that are no statements: nothing goes on
 * from them. `whole` is what it tells the parts of, if the sentence before counted that.
 */
export function readingsOf(
  found: Scan,
  language: Language,
  isExcluded: (reading: Reading) => boolean,
  whole: Reading | null = null,
): Reading[] {
  if (found.mentions.length === 0) return []
  const readings: Reading[] = []
  const standing: Reading[] = []
  const supports = supportsIn(found)
  while (readings.length < found.mentions.length) {
    const mention = found.mentions[readings.length]!
    const previous = standing.findLast((reading) => reading.mention.depth <= mention.depth)
    const read = readPromised(mention, supports, language) ??
      readPaired(found, readings, language) ??
      readAgain(found, readings, language) ??
      readChange(found, readings, language) ?? [
        amended(attached(mention, previous, language), {
          previous,
          readings,
          whole,
          sentence: found.sentence,
          language,
        }),
      ]
    readings.push(...read)
    for (const reading of read) if (isManyOf(reading, language) || !isExcluded(reading)) stand(standing, reading)
  }
  const force = forceOf(found, language)
  const { sentence } = found
  return withPlaceOfPart(
    withScopeOfWhole(withOwnersApart(withStagesApart(withSharedName(readings), language)), sentence),
    sentence,
  )
    .map((reading, i) => withStart(reading, readings[i + 1]))
    .map((reading) => {
      const cues = inheritForce(reading.cues, force(reading.mention))
      return cues === reading.cues ? reading : { ...reading, cues }
    })
}
