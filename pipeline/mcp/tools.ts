import { z } from 'zod'
import { sqlLiteral } from '../../datasets/records/ddl.ts'
import type { ComparedLevel } from '../../datasets/reference/area-level.ts'
import { COMPARED_LEVELS } from '../../datasets/reference/area-level.ts'
import type { Indicator } from '../../datasets/reference/index.ts'
import { compareIndicatorRows } from '../answers/compare-rows.ts'
import { explainTarget } from '../answers/explain.ts'
import { formatRows } from '../answers/format.ts'
import { indicatorNamed } from '../answers/indicator-name.ts'
import { foundRows } from '../answers/search.ts'
import { withDataset } from '../database/reader.ts'
import type { Rows } from '../database/rows.ts'

/** Where tools look, and what they know indicators by. */
export interface Ground {
  dataDir: string
  indicators: readonly Indicator[]
}

/** A question that an assistant may ask of the dataset. */
export interface Tool {
  name: string
  title: string
  description: string
  input: z.ZodRawShape
  /** Answers as text. Throws a Fault for a question that cannot be answered. */
  answer(ground: Ground, input: Record<string, unknown>): Promise<string>
}

/** Rows that an answer holds: more would crowd out what the assistant is asked. */
const MOST_ROWS = 200

/** Rows as JSON; of too many the first, and how many there are. */
function rowsText({ columns, rows }: Rows): string {
  const shown = formatRows({ columns, rows: rows.slice(0, MOST_ROWS) }, 'json')
  return rows.length > MOST_ROWS
    ? `${shown}\nthe first ${MOST_ROWS} of ${rows.length} rows; narrow the question for the others`
    : shown
}

const indicator = z.string().describe('Id, Chinese or English name of a registered indicator; search finds them')

const CITE = 'Cite a figure with its sentence, document, address and sha256, which explain gives for a target_id.'

/** What can be asked. A new tool is a new row. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'search',
    title: 'Search',
    description: `Finds indicators, areas and lines of policy documents that have all the words. Chinese needs no blanks between words. ${CITE}`,
    input: { question: z.string().describe('Words, separated by blanks: 科技型企业 2027') },
    answer: async ({ dataDir }, { question }) => rowsText(await foundRows(dataDir, question as string)),
  },
  {
    name: 'compare',
    title: 'Compare areas',
    description: `Sets areas beside each other by one indicator: one row per area, period, measure and statement, and a row with coverage (not stated, not found, not crawled) for each that states nothing. Never rank or add a level and an increment together; rank by value_canonical within one unit_canonical. ${CITE}`,
    input: {
      indicator,
      period: z.string().optional().describe('Key of a period: 2027, 2024-Q1, 2021/2025, undated'),
      level: z.enum(COMPARED_LEVELS).optional().describe('Only areas of this level, and those directly above them'),
    },
    answer: async ({ dataDir, indicators }, input) => {
      const { indicator: name, period, level } = input as { indicator: string; period?: string; level?: ComparedLevel }
      return rowsText(
        await compareIndicatorRows(dataDir, name, indicators, {
          ...(period !== undefined && { period }),
          ...(level && { level }),
        }),
      )
    },
  },
  {
    name: 'explain',
    title: 'Evidence of a target',
    description:
      'Shows where a target comes from: sentence or table cell with the figure in 【】, document, address, line, sha256 of page and text, how far the table is proven, and which words gave period, area and measure.',
    input: { target_id: z.string().describe('Id of a target, or its beginning') },
    answer: ({ dataDir }, { target_id }) => explainTarget(dataDir, target_id as string),
  },
  {
    name: 'coverage',
    title: 'What is missing',
    description:
      'Says for every area whether it states a target of an indicator for a year: stated, not stated (its documents are about that year and have none), not found (it was read, nothing is about that year), not crawled (nothing was read). None of them means zero.',
    input: { indicator, year: z.int().optional().describe('Year that the period ends in') },
    answer: async ({ dataDir, indicators }, input) => {
      const { indicator: name, year } = input as { indicator: string; year?: number }
      const { id } = indicatorNamed(name, indicators)
      const ofYear = year === undefined ? '' : ` AND year = ${Number(year)}`
      const sql = `FROM coverage WHERE indicator_id = ${sqlLiteral(id)}${ofYear} ORDER BY year, area_code NULLS LAST, area_name`
      return rowsText(await withDataset(dataDir, (db) => db.rows(sql)))
    },
  },
]
