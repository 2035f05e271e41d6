import type { Reference } from '../../datasets/reference/index.ts'
import { groupBy } from '../documents/group.ts'
import type { DocumentRows } from '../documents/revision.ts'
import {
  at,
  type CheckedRows,
  type DocumentCheck,
  type FindingDraft,
  isMeasured,
  type MeasuredTarget,
} from './check.ts'
import { canAgree, canonicalInterval, type Interval, printInterval, sumOf } from './interval.ts'

/** How many parts a year has, by the frequency of the parts. */
const PARTS_OF_A_YEAR: readonly ['Q' | 'M', number, string][] = [
  ['Q', 4, 'quarters'],
  ['M', 12, 'months'],
]

/** Whose figures for what belong together; a table's rows apart from each other and from sentences. */
function yearKey(target: MeasuredTarget): string | null {
  const { indicator_id, measure, status, period_end, unit_canonical, table_id, row, responsible, area_name, scope } =
    target
  if (!indicator_id || !period_end || (measure !== 'increment' && measure !== 'level')) return null
  const place = table_id === null ? [area_name, responsible, scope] : [table_id, row]
  const what = [indicator_id, target.indicator, measure, status, period_end.slice(0, 4), unit_canonical]
  return JSON.stringify([...what, ...place])
}

const isOfYear = ({ freq, period_end }: MeasuredTarget): boolean => freq === 'A' && period_end!.endsWith('-12-31')

/** What the parts of the year come to: additions add up, a stock is what stands at the end. */
function partsSay(parts: readonly MeasuredTarget[]): Interval {
  const last = parts.toSorted((a, b) => (a.period_end! < b.period_end! ? -1 : 1)).at(-1)!
  return last.measure === 'level' ? canonicalInterval(last) : sumOf(parts.map(canonicalInterval))
}

function disagreement(group: readonly MeasuredTarget[]): FindingDraft[] {
  const year = group.find(isOfYear)
  if (!year) return []
  return PARTS_OF_A_YEAR.flatMap(([freq, n, name]) => {
    const parts = group.filter((target) => target.freq === freq)
    if (parts.length !== n || new Set(parts.map(({ period_end }) => period_end)).size !== n) return []
    const said = partsSay(parts)
    if (canAgree(said, canonicalInterval(year))) return []
    const whom = year.responsible ?? year.area_name ?? 'the area'
    const message = `found ${year.value_text} for the year (${whom}, ${year.indicator}), expected ${printInterval(said, year)} as its ${name} come to`
    return [at(year, message, printInterval(said, year), year.value_text)]
  })
}

/** A flow that is printed as a level, such as a turnover, cannot be told from a stock: only counts are held. */
function isHeld(target: MeasuredTarget, reference: Reference): boolean {
  if (target.measure === 'increment') return true
  return reference.indicators.find(({ id }) => id === target.indicator_id)?.dimension === 'count'
}

function quartersAgainstYears({ targets }: DocumentRows, _: CheckedRows, reference: Reference): FindingDraft[] {
  const groups = groupBy(targets.filter(isMeasured), (target) => yearKey(target) ?? '')
  groups.delete('')
  return [...groups.values()].filter((group) => group.length > 4 && isHeld(group[0]!, reference)).flatMap(disagreement)
}

/** Checks the parts of a year against the year. */
export const QUARTER_CHECKS: readonly DocumentCheck[] = [
  {
    kind: 'quarters_miss_year',
    severity: 'warning',
    subject: 'quarters or months against year',
    promise:
      'Where a document gives all quarters or months of a year and the year, additions add up to it, and the level at the end is the level of the year.',
    find: quartersAgainstYears,
  },
]
