import { SORTS, type Sort } from '../scan/sort.ts'
import { WEIGHTS } from './weights.ts'

type Weight = keyof typeof WEIGHTS.outside

/** The weight of each sort: figures of all forms are no prose on a line of their own, words of any length may be. */
const WEIGHT_OF: Readonly<Record<Sort, Weight>> = {
  empty: 'empty',
  number: 'figure',
  decimal: 'figure',
  year: 'figure',
  figure: 'figure',
  percent: 'figure',
  dash: 'dash',
  mark: 'mark',
  name: 'name',
  time: 'name',
  text: 'text',
  phrase: 'text',
  sentence: 'sentence',
  head: 'head',
  chapter: 'text',
  section: 'text',
  item: 'text',
  subitem: 'text',
  point: 'text',
}
const BY_CODE = SORTS.map((sort) => WEIGHT_OF[sort])

/** Bits that a line costs as text outside of all tables, by its sort. */
export const outsideBits = (sort: number): number => WEIGHTS.outside[BY_CODE[sort]!]
