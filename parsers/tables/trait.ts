import type { LabelWords } from '../values/label-words.ts'
import { CELL_KINDS } from './cell-kind.ts'
import { type CellRun, codeAt, isNumericAt } from './cell-run.ts'
import { SECTION_LABEL, SECTION_NUMBER } from './wording.ts'

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

function traitOf(text: string, code: number, words: LabelWords): number {
  return (
    code +
    (words.isTotal(text) ? TRAIT.total : 0) +
    (SECTION_LABEL.test(text) ? TRAIT.section : 0) +
    (/^[(（]/.test(text) && !SECTION_NUMBER.test(text) ? TRAIT.opensBracket : 0) +
    (/[(（][^)）]*$/.test(text) ? TRAIT.leavesBracket : 0)
  )
}

/** The trait of every cell of a run, none of them a serial number yet. */
export function traitsOf(cells: CellRun, words: LabelWords): Uint8Array {
  const traits = new Uint8Array(cells.texts.length)
  for (const [at, text] of cells.texts.entries()) {
    const code = codeAt(cells, at)
    // What is a figure is no label and is never joined, whatever its text.
    traits[at] = isNumericAt(cells, at) ? code : traitOf(text, code, words)
  }
  return traits
}

/** The same traits with the given cells marked as serial numbers. */
export function withSerials(traits: Uint8Array, chain: readonly number[]): Uint8Array {
  const marked = traits.slice()
  for (const at of chain) marked[at]! |= TRAIT.serial
  return marked
}
