import type { ExpectedPeriod, ExpectedQuantity, PeerCase, QuantityKind } from './case.ts'
import type { Reader, ReadPeriod, ReadQuantity } from './reader.ts'

/** What came of a case: what was read, as it is shown, and whether it is what the peer expects. */
export interface CaseVerdict {
  passed: boolean
  got: string
  expected: string
}

/** Doubles that differ in the fifteenth digit are the same number. */
const SAME = 1e-12
const same = (one: number, other: number): boolean =>
  Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other))

function isSameQuantity(
  got: ReadQuantity,
  { value, high, unit, comparators }: ExpectedQuantity,
  reader: Reader,
): boolean {
  const wanted = unit === undefined ? null : reader.unitOf(unit)
  if (unit !== undefined && got.unit?.canonical !== (wanted?.canonical ?? unit)) return false
  const [ours, theirs] = wanted ? [got.unit!.factor, wanted.factor] : [1, 1]
  if (!same(got.value * ours, value * theirs)) return false
  if (high === null && got.high !== null) return false
  if (typeof high === 'number' && (got.high === null || !same(got.high * ours, high * theirs))) return false
  return comparators === undefined || comparators.includes(got.comparator)
}

const pressed = (text: string): string => text.replace(/\s/g, '').replace(/^[从在由自]/, '')

function isSamePeriod(got: ReadPeriod, { words, spans }: ExpectedPeriod): boolean {
  if (spans === null) return pressed(got.words) === pressed(words)
  return spans.some(([start, end]) => got.end === end && (got.start === null || got.start === start))
}

const ofQuantity = ({ value, high, unit, comparator }: ReadQuantity): string =>
  `${comparator && comparator !== 'range' ? `${comparator} ` : ''}${value}${high === null ? '' : `…${high}`}${unit?.unit ?? ''}`

const ofExpected = ({ value, high, unit, comparators }: ExpectedQuantity): string =>
  `${comparators ? `${comparators.map((one) => one ?? '').join('|')} ` : ''}${value}${high == null ? '' : `…${high}`}${unit ?? ''}`

const listed = (items: readonly string[]): string => (items.length === 0 ? 'nothing' : items.join(', '))

function matchAll<G, E>(got: readonly G[], expected: readonly E[], isSame: (one: G, other: E) => boolean): boolean {
  return got.length === expected.length && got.every((one, at) => isSame(one, expected[at]!))
}

const MEASURES: ReadonlySet<string> = new Set(['length', 'area', 'mass', 'volume', 'power', 'energy', 'data'])

/** Of what was read, the quantities that the peer's model looks for. */
function lookedFor(got: ReadQuantity[], { of, expected }: Extract<PeerCase, { ask: 'quantities' }>): ReadQuantity[] {
  const isEqual = ({ value }: ReadQuantity) =>
    expected.some((one) => one.comparators?.includes(null) && one.value === value)
  const isWanted: Readonly<Record<QuantityKind, (one: ReadQuantity) => boolean>> = {
    any: () => true,
    money: ({ unit }) => unit?.dimension === 'money',
    measure: ({ unit }) => unit !== null && MEASURES.has(unit.dimension),
    percent: ({ unit }) => unit?.dimension === 'percent' || unit?.dimension === 'percentage_point',
    bounded: (one) => one.comparator !== null || isEqual(one),
  }
  return got.filter(isWanted[of])
}

/** Asks duibiao and compares. */
export function verdictOf(one: PeerCase, reader: Reader): CaseVerdict {
  if (one.ask === 'number') {
    const got = reader.numberOf(one.text)
    const passed = got === null || one.expected === null ? got === one.expected : same(got, one.expected)
    return { passed, got: String(got ?? 'nothing'), expected: String(one.expected ?? 'nothing') }
  }
  if (one.ask === 'periods') {
    const got = reader.periodsIn(one.text, one.day)
    const shown = got.map(({ words, start, end }) => `${words} = ${start ?? ''}..${end}`)
    const wanted = one.expected.map(({ words, spans }) =>
      spans ? spans.map((span) => span.join('..')).join(' or ') : words,
    )
    return { passed: matchAll(got, one.expected, isSamePeriod), got: listed(shown), expected: listed(wanted) }
  }
  const read = reader.quantitiesIn(one.text)
  return {
    passed: matchAll(lookedFor(read, one), one.expected, (ours, theirs) => isSameQuantity(ours, theirs, reader)),
    got: listed(read.map(ofQuantity)),
    expected: listed(one.expected.map(ofExpected)),
  }
}
