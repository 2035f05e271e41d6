import type { Comparator } from '../../datasets/records/vocabulary.ts'
import { readDecimal } from '../tables/number.ts'
import { quantitiesIn } from '../values/grammar.ts'
import type { Lexicon } from './lexicon.ts'

/** What a cell of figures holds. */
export interface CellValue {
  value: number
  value_high: number | null
  comparator: Comparator
  /** Unit printed in the cell itself, null where headers tell it. */
  unit: string | null
}

const SIGNS: Readonly<Record<string, Comparator>> = {
  '≥': '>=',
  '≧': '>=',
  '⩾': '>=',
  '>': '>',
  '≤': '<=',
  '≦': '<=',
  '⩽': '<=',
  '<': '<',
  '≈': '~',
  '~': '~',
  约: '~',
  '↑': '=',
}
const SIGN = /^([≥≧⩾>≤≦⩽<≈~约↑])=?\s*/
/** Plans print sums over their years in square brackets: [25] over five years (notes of the five-year plans' tables). */
const BRACKETED = /^[[【［]\s*(.*?)\s*[\]】］]$/

const plain = (text: string): string => text.normalize('NFKC').trim()

function decimalIn(text: string): CellValue | null {
  const unit = /[%‰]$/.test(text) ? text.at(-1)! : null
  const value = Number(text.replace(/[,\s%‰]/g, '').replace(/[−–—]/g, '-'))
  return Number.isFinite(value) ? { value, value_high: null, comparator: '=', unit } : null
}

function quantityIn(text: string, lexicon: Lexicon): CellValue | null {
  const [found, more] = quantitiesIn(text, lexicon.quantities)
  if (!found || more || found.start !== 0 || found.end !== text.length || found.is_spelled) return null
  const { value, value_high, comparator, unit } = found
  return { value, value_high, comparator: comparator ?? '=', unit: unit?.unit ?? null }
}

/** Most cells of figures; the rest of the reading is dear. */
const WHOLE = /^\d{1,15}$/

/** The number a cell consists of: 1,280, 0.80-1.50, ≥95%, [25], 120家以上. Null for words and for an empty cell. */
export function cellValue(cell: string, lexicon: Lexicon): CellValue | null {
  if (WHOLE.test(cell)) return { value: Number(cell), value_high: null, comparator: '=', unit: null }
  if (!/[\d０-９]/.test(cell)) return null
  const text = plain(cell).replace(BRACKETED, '$1')
  const sign = SIGN.exec(text)
  const rest = sign ? text.slice(sign[0].length) : text
  const said = readDecimal(rest) === null ? quantityIn(rest, lexicon) : decimalIn(rest)
  return said && sign ? { ...said, comparator: SIGNS[sign[1]!]! } : said
}
