import { endsInSign, signsOf } from '../../text/signs.ts'
import { isBare } from '../../values/decimal.ts'
import type { KindReader } from '../cell-kind.ts'
import { BARE_YEAR, ordinalLevel } from '../wording.ts'

/**
 * What a column model knows of a cell, a little finer than its kind. Cells of one group stand in one column: figures and
 * dashes, words of every length.
 */
export const SORTS = [
  'empty',
  'number',
  'decimal',
  'year',
  'figure',
  'percent',
  'dash',
  'mark',
  'name',
  'time',
  'text',
  'phrase',
  'sentence',
  'head',
  'chapter',
  'section',
  'item',
  'subitem',
  'point',
] as const
export type Sort = (typeof SORTS)[number]

/** Index of each sort in SORTS. */
export const SORT = Object.fromEntries(SORTS.map((sort, code) => [sort, code])) as Record<Sort, number>

/** Texts of more characters than these are phrases, and sentences. */
const LONGEST = { text: 8, phrase: 40 } as const

const PERCENT = signsOf('%％')
const LENGTH_OF_YEAR = 4

/** Whether a cell is a number with a sign for per cent. */
export const endsInPercent = (text: string): boolean => endsInSign(PERCENT, text)

/** The sort of a cell by its text: its index in SORTS. */
export function sortOf(text: string, { kindOf, words }: KindReader): number {
  if (text === '') return SORT.empty
  // Most cells of a long table are digits alone, and nothing else has to be asked of them.
  if (isBare(text)) return text.length === LENGTH_OF_YEAR && BARE_YEAR.test(text) ? SORT.year : SORT.number
  const kind = kindOf(text)
  if ((kind === 'number' || kind === 'figure') && endsInPercent(text)) return SORT.percent
  if (kind === 'number') return text.includes('.') ? SORT.decimal : SORT.number
  if (kind === 'figure') return SORT.figure
  if (kind === 'blank') return SORT.dash
  if (words.opensHeader(text) || words.isLeafHeader(text)) return SORT.head
  if (kind === 'name' || kind === 'time') return SORT[kind]
  const level = ordinalLevel(text)
  if (level >= 0) return SORT.chapter + level
  if (kind === 'sentence' || text.length > LONGEST.phrase) return SORT.sentence
  if (text.length === 1) return SORT.mark
  return text.length > LONGEST.text ? SORT.phrase : SORT.text
}

/** Whether a sort stands in columns of figures. */
export const isFigureSort = (sort: number): boolean => sort >= SORT.number && sort <= SORT.dash

/** Whether a sort stands in columns of words. */
export const isWordSort = (sort: number): boolean => sort > SORT.dash
