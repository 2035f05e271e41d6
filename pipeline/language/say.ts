import type { Rows } from '../database/rows.ts'
import type { TerminalLanguage } from './language.ts'
import { FRAGMENTS, PHRASES } from './phrases.ts'

/** Says in the language of the terminal what is written in English. */
export type Say = (text: string) => string

/** In English: as it is. */
export const asWritten: Say = (text) => text

const inChinese: Say = (text) =>
  PHRASES[text] ?? FRAGMENTS.reduce((said, { pattern, zh }) => said.replace(pattern, zh), text)

const SPEAKERS: Record<TerminalLanguage, Say> = { en: asWritten, zh: inChinese }

/** What the answers are printed with; text without an entry stays as it is, names of places and figures above all. */
export const sayIn = (language: TerminalLanguage): Say => SPEAKERS[language]

/** Rows with their headings and cells said so, for a terminal. */
export const spokenRows = ({ columns, rows }: Rows, say: Say): Rows => ({
  columns: columns.map(say),
  rows: rows.map((row) =>
    Object.fromEntries(
      columns.map((name) => {
        const cell = row[name]
        return [say(name), typeof cell === 'string' ? say(cell) : (cell ?? null)]
      }),
    ),
  ),
})
