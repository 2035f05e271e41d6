import type { Dimension } from '../../../../datasets/reference/index.ts'
import type { Paragraph } from '../../../document/body/outline.ts'
import type { Table } from '../../../tables/table.ts'
import { matchesOf } from '../../../text/matches.ts'
import { digitsOf } from '../../../values/decimal.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { dimensionOf } from './dimension.ts'

/** The unit that the text around a table gives figures of a kind in one of its columns; null if it gives none. */
export type UnitOfSum = (col: number, dimension: Dimension | null) => string | null
/** The same for each table of a document. */
export type UnitsOfTables = (table: Table) => UnitOfSum

/** A unit with the kind of quantity that it measures. */
interface SaidUnit {
  unit: string
  dimension: Dimension
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g
const MULTIPLE = /^[十百千万亿]{0,2}/

/** The unit after a number: 万亩 and 万元 are printed as one. */
function unitBehind(text: string, from: number, { quantities: { units } }: Lexicon): SaidUnit | null {
  const scale = MULTIPLE.exec(text.slice(from, from + 2))![0].length
  const found = units.at(text, from) ?? (scale > 0 ? units.at(text, from + scale) : null)
  return found && { unit: text.slice(from, found.end), dimension: found.unit.dimension }
}

/** The amounts that a text names, by their digits. */
type Amounts = () => Map<bigint, SaidUnit[]>

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

/** The unit in which the text names what a column adds up to; null if it names that in none or in several. */
function unitOfColumn(table: Table, col: number, amounts: Amounts, lexicon: Lexicon): SaidUnit | null {
  const dimension = openDimension(table.columns[col]!, lexicon)
  const said = dimension === null ? [] : (amounts().get(sumOf(table, col)) ?? [])
  const units = new Set(said.flatMap((one) => (one.dimension === dimension ? [one.unit] : [])))
  const [unit, other] = units
  return unit === undefined || other !== undefined ? null : { unit, dimension: dimension! }
}

/** What things of one kind are counted in says nothing of others: 80家 and no 300家 of persons. */
const holdsBeside = (dimension: Dimension): boolean => dimension !== 'count'

/**
 * Tells the unit of tables that print none by what their columns add up to: 现下达资金19.5万元 above amounts that come to
 * 19.5. What one column says of money or of areas holds for the others. The paragraphs are read when the first table asks.
 */
export function unitOfSums(paragraphs: readonly Paragraph[], lexicon: Lexicon): UnitsOfTables {
  let known: Map<bigint, SaidUnit[]> | null = null
  const amounts: Amounts = () => (known ??= amountsIn(paragraphs, lexicon))
  return (table) => {
    const units = table.unit === null ? table.columns.map((_, col) => unitOfColumn(table, col, amounts, lexicon)) : []
    return (col, dimension) => {
      const own = units[col]?.dimension === dimension ? units[col]! : null
      const beside = units.find((one) => one !== null && one.dimension === dimension && holdsBeside(one.dimension))
      return (own ?? beside)?.unit ?? null
    }
  }
}
