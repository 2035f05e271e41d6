import { isWritten, narrowed } from '../../text/narrow.ts'
import type { LabelWords } from '../../values/label-words.ts'
import { type CellRun, codeAt, hasSpacer, isNumericAt } from '../scan/cell-run.ts'
import { isSectionNumber } from '../wording.ts'

const MOST_STARTS = 4
/** How many row lengths ahead a serial number may stand after its place: torn and merged cells lengthen a row. */
const LONGEST_ROW = 3
const LONGEST_HEADER = 30
const FEWEST_LATER = 3

/** Whether a cell could number a row: the number itself, with words after it that are no total's label. */
function numbers(cells: CellRun, at: number, value: string, words: LabelWords): boolean {
  if (!isWritten(cells.texts[at]!, value) || at + 1 >= cells.texts.length) return false
  return !isNumericAt(cells, at + 1) && !words.isTotal(cells.texts[at + 1]!)
}

/** The first places at which a row could be numbered 1. */
function startsOf(cells: CellRun, words: LabelWords): number[] {
  const starts: number[] = []
  for (let at = 0; at < cells.texts.length && starts.length < MOST_STARTS; at += 1)
    if (numbers(cells, at, '1', words)) starts.push(at)
  return starts
}

/** Where the rows of a table that goes on from an earlier one may be numbered first: below a header that says so. */
function laterStart(cells: CellRun, words: LabelWords): number[] {
  const header = cells.texts.findIndex(words.is.serial)
  if (header < 0) return []
  for (let at = header + 1; at < Math.min(cells.texts.length, header + LONGEST_HEADER); at += 1)
    if (isNumericAt(cells, at)) return /^[1-9]\d{0,3}$/.test(narrowed(cells.texts[at]!)) ? [at] : []
  return []
}

/** The chain from a start that takes every number as soon as it comes. */
function greedyChain(cells: CellRun, start: number, words: LabelWords): number[] {
  const chain = [start]
  const first = Number(narrowed(cells.texts[start]!))
  let wanted = String(first + 1)
  for (let at = start + 1; at < cells.texts.length; at += 1) {
    if (!numbers(cells, at, wanted, words)) continue
    chain.push(at)
    wanted = String(first + chain.length)
  }
  return chain
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}

/**
 * The chain from a start that takes the candidate nearest to where the next row should begin, so that a figure that
 * happens to be the next number does not pass for it. A number that its layout sets off, or that stands before the
 * same kind of words as the first, is preferred.
 */
function steadyChain(cells: CellRun, start: number, length: number, words: LabelWords): number[] {
  const n_cells = cells.texts.length
  const setOff = (at: number) => hasSpacer(cells, at) || cells.gaps[at]! > cells.gaps[at + 1]!
  const cued = setOff(start) ? 1 : 0
  const chain = [start]
  for (;;) {
    const from = chain.at(-1)!
    const wanted = String(Number(narrowed(cells.texts[start]!)) + chain.length)
    let best: { at: number; cost: number } | null = null
    for (let at = from + 1; at < n_cells && (!best || at <= from + LONGEST_ROW * length); at += 1) {
      if (!numbers(cells, at, wanted, words)) continue
      const likeFirst = codeAt(cells, at + 1) === codeAt(cells, start + 1)
      const cost = Math.abs(at - from - length) + (setOff(at) ? 0 : cued * length) + (likeFirst ? 0 : 1)
      if (!best || cost < best.cost) best = { at, cost }
    }
    if (!best) return chain
    chain.push(best.at)
  }
}

/** Where the rows of each section count from 1 again: the chains of all sections, one after the other. */
function sectionChains(cells: CellRun, words: LabelWords): number[] {
  const sections = sectionNumbers(cells)
  if (sections.length < 2) return []
  return sections.flatMap((from, i) => {
    const to = sections[i + 1] ?? cells.texts.length
    const chain: number[] = []
    for (let at = from + 1; at < to; at += 1) if (numbers(cells, at, String(chain.length + 1), words)) chain.push(at)
    return chain
  })
}

/** Cells that number the sections between numbered rows: 一, （二）, with words after them. */
export function sectionNumbers(cells: CellRun): number[] {
  const found: number[] = []
  for (let at = 0; at + 1 < cells.texts.length; at += 1) {
    const text = cells.texts[at]!
    if (text.length < 5 && !isNumericAt(cells, at) && isSectionNumber(text) && !isNumericAt(cells, at + 1))
      found.push(at)
  }
  return found
}

/** Positions of the longest chain of cells that count 1, 2, 3 …, or on from another number, with words after them: the serial numbers of rows. */
export function serialChain(cells: CellRun, words: LabelWords): number[] {
  const chains = startsOf(cells, words).map((start) => greedyChain(cells, start, words))
  const counted = chains.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), [])
  const later = counted.length < 2 ? laterStart(cells, words).map((start) => greedyChain(cells, start, words)) : []
  const longest = later.find((chain) => chain.length >= FEWEST_LATER) ?? counted
  const sections = sectionChains(cells, words)
  if (sections.length > longest.length) return sections
  if (longest.length < 2) return []
  const length = middle(longest.slice(1).map((at, i) => at - longest[i]!))
  const steady = steadyChain(cells, longest[0]!, length, words)
  return steady.length >= longest.length ? steady : longest
}
