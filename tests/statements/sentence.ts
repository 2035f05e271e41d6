import type { Status } from '../../datasets/records/vocabulary.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { plainContext } from '../../parsers/statements/context/context.ts'
import { lexiconOf } from '../../parsers/statements/lexicon/lexicon.ts'
import { proseReader } from '../../parsers/statements/prose.ts'
import { ruling } from '../../parsers/statements/statement/level.ts'
import type { Statement } from '../../parsers/statements/statement/statement.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { passageOf } from '../../parsers/text/passage.ts'

const readProse = proseReader(lexiconOf(readReference()))

/** All statements of a text that stands alone in a plan written on 20 March 2024; `usual` and `day` for other papers of that year. */
export function read(text: string, usual: Status = 'target', day = '2024-03-20'): Statement[] {
  const passage = passageOf([...linesOf(text)].map((line) => ({ line, from: 0, to: line.text.length })))
  const paragraph = { passage, section_path: [], heading: null, body_start: 0 }
  return readProse(paragraph, 0, plainContext({ year: 2024, day }, ruling(usual, 'document', ''), null, 'plan_period'))
    .statements
}

/** What the tables of sentences write down of a statement: `高新技术企业 >= 120 家 level target 2025-12-31`. */
export function written(statement: Statement): string {
  const { indicator, comparator, value, value_high, unit, measure, status, bindingness, period_end } = statement
  const figure = value_high === null ? String(value) : `${value}..${value_high}`
  const force = bindingness === 'plain' ? null : bindingness
  return [indicator, comparator, figure, unit, measure, status, force, period_end]
    .filter((part) => part !== null)
    .join(' ')
}

/** The same with the part of the area it is about and the year it is compared with, where there are any. */
export function writtenFully(statement: Statement): string {
  const { scope, baseline_period } = statement
  return written(statement) + (scope ? ` scope ${scope}` : '') + (baseline_period ? ` base ${baseline_period}` : '')
}
