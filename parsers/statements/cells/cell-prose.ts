import type { Paragraph } from '../../document/outline.ts'
import type { Place, Table } from '../../tables/table.ts'
import type { Lines } from '../../text/lines.ts'
import { type Passage, passageOf } from '../../text/passage.ts'
import { isRead, type NamedPeriod, readPeriods } from '../../values/period.ts'
import type { Context } from '../context/context.ts'
import { ruling } from '../context/level.ts'
import type { Lexicon } from '../lexicon.ts'
import { type Passed, readProse } from '../prose.ts'
import type { Statement } from '../statement.ts'
import { isBarred } from './column-period.ts'

/** Shorter cells are labels. */
const SHORTEST = 6

function passageIn({ start, end, first_line, last_line }: Place, lines: Lines): Passage {
  const cuts = Array.from(lines.slice(first_line - 1, last_line), (line) => ({
    line,
    from: Math.max(0, start - line.start),
    to: Math.min(line.text.length, end - line.start),
  }))
  return passageOf(cuts)
}

const paragraphIn = (place: Place, lines: Lines): Paragraph => ({
  passage: passageIn(place, lines),
  section_path: [],
  heading: null,
  body_start: 0,
})

/** 12月底前 in the column beside a task is when it is due. */
function dueIn(cells: readonly string[], context: Context, { periods }: Lexicon): NamedPeriod | null {
  const due = cells
    .filter((cell) => cell.length < 2 * SHORTEST)
    .flatMap((cell): NamedPeriod[] => readPeriods(cell, context, periods))
  return due.find(({ kind }) => kind === 'by') ?? due[0] ?? null
}

interface Cell {
  row: number
  col: number
}

/** What holds for the sentences of a cell: the day of its row, else the plan's, unless a year above it cannot be read. */
function contextAt(table: Table, { row, col }: Cell, context: Context, lexicon: Lexicon): Context {
  const due = dueIn(table.rows[row]!, context, lexicon)
  if (due) return withPeriod(context, due)
  const above = [table.title ?? '', ...(table.columns[col] ?? [])]
  return isBarred(above, context, lexicon.periods) ? withPeriod(context, null) : context
}

/** The same with the day of a row for targets that state none; none at all if it cannot be read. */
function withPeriod(context: Context, due: NamedPeriod | null): Context {
  const period = due !== null && isRead(due) ? ruling(due, 'row', due.text) : ('unread' as const)
  return { ...context, standIn: 'row_period', period: ({ status }) => (status === 'target' ? period : 'unstated') }
}

/** The rule of a cell, with what stands in for the period. */
const ruleInCell = (rule: string): string => rule.replace(/^[^+]{1,40}/, 'cell_sentence')

/** A merged cell has one place in several rows and is read once. */
function sentenceCells(table: Table, lexicon: Lexicon): (Cell & { place: Place })[] {
  const seen = new Set<number>()
  return table.rows.flatMap((cells, row) =>
    cells.flatMap((text, col) => {
      const place = table.places.at(row, col)
      if (!place || seen.has(place.start) || text.length < SHORTEST || lexicon.figures.read(text)) return []
      seen.add(place.start)
      return [{ row, col, place }]
    }),
  )
}

/**
 * The statements of cells that hold sentences, as tables of tasks do (完成棚户区改造2836户). What the row states as its day
 * holds for them. `ordinal` is the table's, 1-based.
 */
export function cellProse(
  table: Table,
  ordinal: number,
  lines: Lines,
  context: Context,
  lexicon: Lexicon,
): { statements: Statement[]; passed: Passed[] } {
  const readings = sentenceCells(table, lexicon).map(({ row, col, place }) => {
    const own = { source_kind: 'table', table: ordinal, row, col, paragraph: null, proof: table.proof } as const
    const around = contextAt(table, { row, col }, context, lexicon)
    const { statements, passed } = readProse(paragraphIn(place, lines), 0, around, lexicon)
    return { statements: statements.map((one) => ({ ...one, ...own, rule: ruleInCell(one.rule) })), passed }
  })
  return {
    statements: readings.flatMap(({ statements }) => statements),
    passed: readings.flatMap(({ passed }) => passed),
  }
}
