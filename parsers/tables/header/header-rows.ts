import type { LabelWords } from '../../values/label-words.ts'
import { BRACKET_CELL, neverOpens, PART_HEADER } from '../wording.ts'
import { flat, type Header, headerTrees, type TreeMemo } from './header-tree.ts'

export type { Header, TreeMemo } from './header-tree.ts'

const COST = { unnamedColumn: 3, unnamedCorner: 1.2, wideLabel: 1, laterWideLabel: 0.25 } as const
const UNNAMED = 'a column has no header'
const UNSAID = 'nothing tells whether parts stand beside their wholes or behind all of them'
const WIDE = 'a header stands over several columns of labels, and nothing tells which'
/** Columns of labels that may stand under one header cell. */
const WIDEST_LABEL = 3

/** Header cells fewer than the columns: one of them stands over several columns of labels. */
function wideLabels(cells: readonly string[], width: number, labels: number): Header[] {
  const more = width - cells.length
  if (more >= WIDEST_LABEL || labels < more + 1) return []
  return Array.from({ length: labels - more }, (_, at) => ({
    columns: cells.flatMap((text, i) => Array.from({ length: i === at ? more + 1 : 1 }, () => [text])),
    cost: flat(cells).cost + COST.wideLabel * more + COST.laterWideLabel * at,
    doubt: WIDE,
  }))
}

/**
 * Wholes with a part of each below them, which the text has after all of them: 人员 经费 其中：全时人员 其中：企业资金. Null if
 * there are not as many of the ones as of the others.
 */
function overParts(cells: readonly string[], labels: number): Header | null {
  const parts = cells.length - 1 - cells.findLastIndex((text) => !PART_HEADER.test(text))
  if (parts < 2 || cells.length - labels !== 2 * parts) return null
  const wholes = cells.slice(labels, labels + parts)
  if (wholes.some((text) => PART_HEADER.test(text))) return null
  return {
    columns: [
      ...cells.slice(0, labels).map((text) => [text]),
      ...wholes.flatMap((text, at) => [[text], [text, cells[labels + parts + at]!]]),
    ],
    cost: flat(cells).cost,
    doubt: UNSAID,
  }
}

/** A last header row of units, one for each of the last columns; null if the cells end otherwise. */
function overUnits(cells: readonly string[], width: number, labels: number): Header | null {
  const units = cells.length - width
  if (units < 2 || units > width || !cells.slice(width).every((text) => BRACKET_CELL.test(text))) return null
  const names = cells.slice(0, width)
  return {
    columns: names.map((text, col) => (col < width - units ? [text] : [text, cells[col + units]!])),
    cost: flat(names).cost,
    doubt:
      units === width - labels ? null : 'units are fewer than the columns of figures, and nothing tells whose they are',
  }
}

/**
 * Readings of `cells` as the header of `width` columns, of which the first `labels` hold no figures, cheapest first;
 * those dearer than `limit` may be left out. None if the cells are too few or too many for any header of one to three
 * rows. `memo` serves all headers that end at the same cell.
 */
export function headersOf(
  cells: readonly string[],
  width: number,
  labels: number,
  words: LabelWords,
  limit = Number.POSITIVE_INFINITY,
  memo: TreeMemo = new Map(),
): Header[] {
  if (cells.length === width) return [overParts(cells, labels) ?? flat(cells)]
  const measured = overUnits(cells, width, labels)
  if (measured) return [measured]
  if (cells.length > width) return headerTrees(cells, { width, labels, words, limit }, memo)
  const wide = wideLabels(cells, width, labels)
  if (cells.length < width - 1 || width < 3) return wide
  const corner = neverOpens(cells[0]!, words) ? COST.unnamedCorner : COST.unnamedColumn
  const unnamed = {
    columns: [[''], ...cells.map((text) => [text])],
    cost: flat(cells).cost + corner,
    doubt: UNNAMED,
  }
  return [...wide, unnamed].sort((a, b) => a.cost - b.cost)
}
