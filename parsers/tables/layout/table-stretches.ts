import { isFigureSort, SORT } from '../scan/sort.ts'
import type { Stream } from '../scan/stream.ts'

/** A table without figures has at most one sentence for so many other cells (see isProse in span-table.ts). */
const WORDS_PER_SENTENCE = 3
/** So many more words than that make a table of words. */
const LEAST_WORDS = 6
/** A column of figures has at least one for so many cells of a table. */
const CELLS_PER_FIGURE = 32

const SENTENCE_END = /[。；;]/

/** Marks all that stand in a stretch whose scores add up to the least; `scoreOf` gives the score of one. */
export function markStretches(marks: Uint8Array, least: number, scoreOf: (at: number) => number): void {
  const n_cells = marks.length
  // The best stretch that ends at each one, and going back the best one that begins there: joined, the best one over it.
  const ending = new Int32Array(n_cells)
  for (let at = 0, best = 0; at < n_cells; at += 1) {
    best = Math.max(0, best) + scoreOf(at)
    ending[at] = best
  }
  for (let at = n_cells - 1, beginning = 0; at >= 0; at -= 1) {
    if (ending[at]! + Math.max(0, beginning) >= least) marks[at] = 1
    beginning = Math.max(0, beginning) + scoreOf(at)
  }
}

/** What cells look like, as far as it tells where tables may stand. */
export interface CellLooks {
  length: number
  isFigure: (at: number) => boolean
  isSentence: (at: number) => boolean
  isEmpty: (at: number) => boolean
}

/**
 * For each cell whether a table may hold it: 0 inside of prose. A table has figures, or cells few of which are
 * sentences; in paragraphs with a heading here and there no reading could be kept, so none is tried. Linear in the cells.
 */
export function tableStretches({ length, isFigure, isSentence, isEmpty }: CellLooks): Uint8Array {
  const marks = new Uint8Array(length)
  const words = new Int8Array(length)
  for (let at = 0; at < length; at += 1) words[at] = isEmpty(at) ? 0 : isSentence(at) ? -WORDS_PER_SENTENCE : 1
  markStretches(marks, LEAST_WORDS, (at) => words[at]!)
  markStretches(marks, 0, (at) => (isFigure(at) ? CELLS_PER_FIGURE : -1))
  return marks
}

/** The same for the cells of a stream. */
export const stretchesOf = ({ texts, sorts, length }: Stream): Uint8Array =>
  tableStretches({
    length,
    isFigure: (at) => isFigureSort(sorts[at]!),
    isSentence: (at) => sorts[at] === SORT.sentence && SENTENCE_END.test(texts[at]!),
    isEmpty: (at) => sorts[at] === SORT.empty,
  })
