import type { Dimension } from '../../../../datasets/reference/index.ts'
import type { Paragraph } from '../../../document/body/outline.ts'
import type { Table } from '../../../tables/table.ts'
import { matchesOf } from '../../../text/matches.ts'
import { digitsOf } from '../../../values/decimal.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { dimensionOf } from './dimension.ts'

/** A unit that the text around a table gives its figures, with the kind of quantity that it measures. */
export interface SaidUnit {
  unit: string
  dimension: Dimension
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g
const MULTIPLE = /^[十百千万亿]{0,2}/

/** The unit behind a number: 万亩 and 万元 are printed as one. */
function unitBehind(text: string, from: number, { quantities: { units } }: Lexicon): SaidUnit | null {
  const scale = MULTIPLE.exec(text.slice(from, from + 2))![0].length
  const found = units.at(text, from) ?? (scale > 0 ? units.at(text, from + scale) : null)
  return found && { unit: text.slice(from, found.end), dimension: found.unit.dimension }
}

/** The amounts that a text names, by their digits. */
function amountsIn(paragraphs: readonly Paragraph[], lexicon: Lexicon): Map<bigint, SaidUnit[]> {
  const amounts = new Map<bigint, SaidUnit[]>()
  for (const { passage } of paragraphs) {
    for (const { 0: number, index } of matchesOf(passage.text, NUMBER)) {
      const said = unitBehind(passage.text, index + number.length, lexicon)
      const digits = digitsOf(number)
      if (said && digits !== 0n) amounts.set(digits, [...(amounts.get(digits) ?? []), said])
    }
  }
  return amounts
}

/** What kind of quantity the headers of a column name, if they leave its unit open. */
function openDimension(path: readonly string[], lexicon: Lexicon): Dimension | null {
  if (path.some((label) => lexicon.unitLabels.measured(label) !== null)) return null
  return path.map((label) => dimensionOf(label, lexicon)).findLast((one) => one !== null) ?? null
}

function sumOf({ rows, total_rows }: Table, col: number): bigint {
  const totals = new Set(total_rows)
  return rows.reduce((sum, cells, row) => (totals.has(row) ? sum : sum + digitsOf(cells[col]!)), 0n)
}

/**
 * Tells the unit of a table that prints none by what a column of it adds up to: 现下达资金19.5万元 above amounts that come to
 * 19.5. The paragraphs are read when the first table asks.
 */
export function unitOfSums(paragraphs: readonly Paragraph[], lexicon: Lexicon): (table: Table) => SaidUnit | null {
  let known: Map<bigint, SaidUnit[]> | null = null
  const amounts = () => (known ??= amountsIn(paragraphs, lexicon))
  return (table) => {
    if (table.unit !== null) return null
    for (const [col, path] of table.columns.entries()) {
      const dimension = openDimension(path, lexicon)
      const said = dimension === null ? undefined : amounts().get(sumOf(table, col))
      const [only, other] = new Map(
        said?.flatMap((one) => (one.dimension === dimension ? [[one.unit, one]] : [])),
      ).values()
      if (only && !other) return only
    }
    return null
  }
}
