import type { LabelWords } from '../../values/label-words.ts'
import { CELL_KINDS } from '../cell-kind.ts'
import { type CellRun, codeAt, isNumericAt } from '../scan/cell-run.ts'
import { isSectionLabel, ordinalLevel } from '../wording.ts'

/**
 * All that prices ask of a cell, in one byte: its kind in the lowest three bits, a bit for each of these. Read once
 * per block, because every reading of the block asks for it many times.
 */
export const TRAIT = { kind: 7, total: 8, serial: 16, section: 32, opensBracket: 64, leavesBracket: 128 } as const
/** Traits below this number differ only in kind, total and serial. */
export const N_PLACED = 32

const LAST_NUMERIC = CELL_KINDS.indexOf('blank')

/** Whether a cell of this trait stands in a column of figures. */
export const isNumericTrait = (trait: number): boolean => (trait & TRAIT.kind) <= LAST_NUMERIC

function traitOf(text: string, code: number, isTotal: boolean): number {
  return (
    code +
    (isTotal ? TRAIT.total : 0) +
    (isSectionLabel(text) ? TRAIT.section : 0) +
    (/^[(（]/.test(text) && ordinalLevel(text) < 0 ? TRAIT.opensBracket : 0) +
    (/[(（][^)）]*$/.test(text) ? TRAIT.leavesBracket : 0)
  )
}

/**
 * Labels of rows for the whole area, which stand where those of totals do: 全区 before its figures, once in a run. Where
 * it comes again, a column says so of many rows.
 */
function wholeRows(cells: CellRun, words: LabelWords): ReadonlySet<number> {
  const found = new Map<string, number[]>()
  for (let at = 0; at + 1 < cells.texts.length; at += 1) {
    if (isNumericAt(cells, at) || !isNumericAt(cells, at + 1)) continue
    const text = cells.texts[at]!
    if (words.isWhole(text)) found.set(text, [...(found.get(text) ?? []), at].slice(0, 2))
  }
  return new Set([...found.values()].flatMap((places) => (places.length === 1 ? places : [])))
}

/** The trait of every cell of a run, none of them a serial number yet. */
export function traitsOf(cells: CellRun, words: LabelWords): Uint8Array {
  const traits = new Uint8Array(cells.texts.length)
  const isWhole = wholeRows(cells, words)
  for (const [at, text] of cells.texts.entries()) {
    const code = codeAt(cells, at)
    // What is a figure is no label and is never joined, whatever its text.
    traits[at] = isNumericAt(cells, at) ? code : traitOf(text, code, words.isTotal(text) || isWhole.has(at))
  }
  return traits
}

/** The same traits with the given cells marked as serial numbers. */
export function withSerials(traits: Uint8Array, chain: readonly number[]): Uint8Array {
  const marked = traits.slice()
  for (const at of chain) marked[at]! |= TRAIT.serial
  return marked
}
