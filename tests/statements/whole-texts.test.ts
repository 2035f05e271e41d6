import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'
import type { Statement } from '../../parsers/statements/statement/statement.ts'
import { canonicalFigure } from '../../pipeline/targets/canonical.ts'
import texts from './tables/whole-texts.json' with { type: 'json' }

/** A text as portals print it, with what its head says and every row that it states. */
interface WholeText {
  kind: string
  text: string[]
  document?: Record<string, string | null>
  rows: string[]
}

const reference = readReference()
const parse = parserFor(reference)

const periodOf = ({ period_start: start, period_end: end }: Statement): string =>
  end === null ? 'none' : `${start ?? ''}..${end}`

/** In the unit as printed, or in the canonical one if the row names it. */
function figureOf(one: Statement, wanted: string): string {
  const indicator = reference.indicators.find(({ id }) => id === one.indicator_id) ?? null
  const { value_canonical, unit_canonical } = canonicalFigure(one, indicator, reference.units)
  const canonical = `${value_canonical} ${unit_canonical}`
  return wanted.includes(` ${canonical} `) ? canonical : `${one.value} ${one.unit}`
}

/** What a row says: name, comparator, figure, measure, status, period, the base if the row names one, the part of the area. */
function written(one: Statement, wanted = ''): string {
  const base = one.baseline_period !== null && wanted.includes(' base ') ? ` base ${one.baseline_period}` : ''
  const { indicator, comparator, measure, status, scope } = one
  const part = scope === null ? '' : ` scope ${scope}`
  return `${indicator} ${comparator} ${figureOf(one, wanted)} ${measure} ${status} ${periodOf(one)}${base}${part}`
}

const cases = (texts as WholeText[]).map((one) => ({ ...one, end: one.text.at(-1) }))

it.each(cases)('$kind: $end', ({ text, document = {}, rows }) => {
  const { head, statements } = parse(new TextEncoder().encode(text.join('\n')), null)
  expect(head).toMatchObject(document)
  expect(statements.map((one, i) => written(one, rows[i]))).toEqual(rows)
})
