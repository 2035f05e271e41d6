import { readerOfTemplates } from '../../datasets/language/template.ts'
import { filePlaceInChinese } from '../../datasets/records/file-place.ts'
import type { Rows } from '../database/rows.ts'
import { FAULTS, WRITE_ADVICE } from './fault-words.ts'
import { HEALTH } from './health-words.ts'
import type { TerminalLanguage } from './language.ts'
import { COUNTED_LOGS, LOGS } from './log-words.ts'
import { FRAGMENTS, PHRASES } from './phrases.ts'

/** Says in the language of the terminal what is written in English. */
export type Say = (text: string) => string

/** In English: as it is. */
export const asWritten: Say = (text) => text

const inFragments: Say = (text) => FRAGMENTS.reduce((said, { pattern, zh }) => said.replace(pattern, zh), text)

/** A whole text that `file_place` may hold. */
const FILE_PLACE =
  /^(?:page \d+|paragraph \d+|table \d+|sheet .+|note(?: \d+)?|text box|picture \d+)(?:, [a-z]+(?: \w+)?)*$/

const inChinese: Say = (text) => PHRASES[text] ?? (FILE_PLACE.test(text) ? filePlaceInChinese(text) : inFragments(text))

/** Messages and states are whole texts with holes; what stands in a hole may be one again. */
const MESSAGES: Readonly<Record<string, string>> = { ...LOGS, ...HEALTH, ...FAULTS, ...WRITE_ADVICE }
const readMessage = readerOfTemplates(MESSAGES)

/** `302 captured, 2 gone`; null for anything else. */
function countsInChinese(text: string): string | null {
  const counts = text.split(', ').map((count) => /^(\d+) (\w+)$/.exec(count))
  const told = counts.map((found) => {
    const [, count, counted = ''] = found ?? []
    const word = (COUNTED_LOGS as Readonly<Record<string, string>>)[counted]
    return word ? `${word} ${count}` : null
  })
  return told.includes(null) ? null : told.join('，')
}

const readWhole = (text: string): string | null => MESSAGES[text] ?? countsInChinese(text) ?? readMessage(text, inHole)

/** A name in a hole stays a name, even if it is a word of the answers: `unknown command 'statu'`. */
const inHole: Say = (text) => readWhole(text) ?? text

const messageInChinese: Say = (text) => readWhole(text) ?? inChinese(text)

const SPEAKERS: Record<TerminalLanguage, Say> = { en: asWritten, zh: inChinese }

/** What the answers are printed with; text without an entry stays as it is, names of places and figures above all. */
export const sayIn = (language: TerminalLanguage): Say => SPEAKERS[language]

const REPORTERS: Record<TerminalLanguage, Say> = { en: asWritten, zh: messageInChinese }

/** What messages and states are told with: errors, logs, how portals and the installation are. */
export const reportIn = (language: TerminalLanguage): Say => REPORTERS[language]

/** Rows with their headings said so; what stands in the cells is of documents. */
export const spokenHeadings = ({ columns, rows }: Rows, say: Say): Rows => ({
  columns: columns.map(say),
  rows: rows.map((row) => Object.fromEntries(columns.map((name) => [say(name), row[name] ?? null]))),
})

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
