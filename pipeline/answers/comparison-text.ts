import { measure } from '../../datasets/records/vocabulary.ts'
import type { Rows, Value } from '../database/rows.ts'
import { asWritten, type Say, spokenRows } from '../language/say.ts'
import { PART, TIMES } from './compare.ts'
import { formatRows } from './format.ts'
import { PER_NAMES } from './per-size.ts'

type Row = Record<string, Value>

/** A column of a comparison: `2024-Q1 increment`. */
const COLUMN = new RegExp(
  `^(\\S+) (${[...measure.options, 'measure unknown', PART, TIMES].join('|')})(?: (${Object.values(PER_NAMES).join('|')}))?$`,
)
/** Columns that stand in the table of levels, beside the level of their period. */
const BESIDE: readonly string[] = [PART, TIMES]

const HEADINGS: Readonly<Record<string, string>> = {
  level: 'level: the stock to be reached by the end of the period',
  increment: 'increment: what is to be added within the period; never add it to a level or rank it against one',
  growth: 'growth over the period',
  share: 'share of a whole at the end of the period',
}

interface Section {
  measure: string
  columns: { name: string; period: string; title: string }[]
}

function sectionsOf({ columns }: Rows): Section[] {
  const sections = new Map<string, Section>()
  for (const name of columns) {
    const [, period, of, per] = COLUMN.exec(name) ?? []
    if (!period || !of) continue
    const told = BESIDE.includes(of) ? 'level' : of
    const section = sections.get(told) ?? { measure: told, columns: [] }
    section.columns.push({ name, period, title: per ? `${period} ${per}` : told === of ? period : name })
    sections.set(told, section)
  }
  return [...sections.values()].sort((a, b) => order(a.measure) - order(b.measure))
}

const order = (of: string): number => Object.keys(HEADINGS).indexOf(of)
const isStated = (value: Value | undefined): boolean => value !== undefined && value !== 'not stated'

/** In the table of increments only areas that state one are shown; in that of levels, all are. */
function rowsFor({ measure: of, columns }: Section, rows: readonly Row[]): Row[] {
  const shown = of === 'level' ? rows : rows.filter((row) => columns.some(({ name }) => isStated(row[name])))
  return shown.map((row) => ({
    area: `${row.area_code ?? 'no code'} ${row.area_name}`,
    ...Object.fromEntries(columns.map(({ name, title }) => [title, row[name] ?? null])),
  }))
}

function sectionText(section: Section, rows: readonly Row[], say: Say): string {
  const columns = ['area', ...section.columns.map(({ title }) => title)]
  const table = formatRows(spokenRows({ columns, rows: rowsFor(section, rows) }, say), 'table')
  return `${say(HEADINGS[section.measure] ?? section.measure)}\n${table}`
}

function answering(rows: readonly Row[], say: Say): string {
  const told = rows.filter((row) => row.answering !== '')
  return told.length === 0
    ? ''
    : `\n${say('who answers')}\n${told.map((row) => `  ${row.area_name}: ${say(String(row.answering))}\n`).join('')}`
}

const sources = (rows: readonly Row[]): string =>
  rows
    .filter(({ target_ids }) => target_ids !== '')
    .map((row) => `  ${row.area_name}: ${row.documents}\n`)
    .join('')

/**
 * A comparison for a terminal: one table per measure, areas down and periods across, then who answers for what is stated
 * of whole areas, and the documents it rests on.
 * `keep` chooses the columns to show, by their headings: `2027`, `2027 part of the city`.
 */
export function comparisonText(
  comparison: Rows,
  say: Say = asWritten,
  keep: (heading: string) => boolean = () => true,
): string {
  const sections = sectionsOf(comparison).map((section) => ({
    ...section,
    columns: section.columns.filter(({ title }) => keep(title)),
  }))
  const told = sections.filter(({ columns }) => columns.length > 0)
  if (told.length === 0) return `${say('not stated in any document')}\n`
  const tables = told.map((section) => sectionText(section, comparison.rows, say)).join('\n')
  return `${tables}${answering(comparison.rows, say)}\n${say('stated in')}\n${sources(comparison.rows)}`
}
