import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../datasets/reference/indicator.ts'
import type { MeasureSource } from './sentence/meaning.ts'
import type { Reading } from './sentence/reading.ts'
import { type Origin, type Origins, originAt } from './statement/origin.ts'

/** Longer words around a number are cut at the side that is further from it. */
const NEAR = 24

const JOINT_BEFORE = /^[\s、，,]+/
const JOINT_BEHIND = /(?<![\s、，,])[\s、，,]+$/

const wordsBefore = ({ mention: { before } }: Reading): string =>
  before.replace(JOINT_BEFORE, '').trimEnd().slice(-NEAR)
const wordsBehind = ({ mention: { behind } }: Reading): string =>
  behind.replace(JOINT_BEHIND, '').trimStart().slice(0, NEAR)

/** A name that goes on from another number, or that 分别 gives, is said elsewhere in the sentence. */
function nameOrigin(reading: Reading, subject: string | null): Origin {
  const { name, rule, mention } = reading
  if (name === subject && !mention.before.includes(name) && !mention.behind.includes(name)) return originAt('row', name)
  if (rule === 'name_before') return originAt('clause', wordsBefore(reading))
  return rule === 'name_behind' ? originAt('clause', wordsBehind(reading)) : originAt('sentence', name)
}

function measureOrigin(by: MeasureSource, reading: Reading, known: Indicator | null, printed: string): Origin | null {
  if (by === null) return null
  if (by === 'registry') return originAt('registry', known?.zh ?? '')
  if (by === 'number') return originAt('clause', printed)
  if (by === 'name') return originAt('clause', reading.name)
  return originAt('clause', [wordsBefore(reading), wordsBehind(reading)].filter((words) => words !== '').join(' … '))
}

function comparatorOrigin(comparator: Comparator, reading: Reading, printed: string): Origin | null {
  if (comparator === '=') return null
  return originAt('clause', reading.mention.quantity.comparator === null ? wordsBefore(reading) : printed)
}

/** What a statement of prose has been told. */
export interface ToldProse extends Pick<Origins, 'period' | 'status'> {
  reading: Reading
  /** The row of the registry that its name is of. */
  known: Indicator | null
  measure: MeasureSource
  comparator: Comparator
  unit: string | null
  /** The number as printed. */
  printed: string
  /** Name of the row, if the sentence stands in a table. */
  subject: string | null
}

/** Where the fields of a statement of prose come from. Who answers for it, its task says later. */
export function proseOrigins(told: ToldProse): Origins {
  const { reading, known, measure, comparator, unit, printed, subject, period, status } = told
  return {
    indicator: nameOrigin(reading, subject),
    measure: measureOrigin(measure, reading, known, printed),
    comparator: comparatorOrigin(comparator, reading, printed),
    period,
    status,
    unit: unit === null ? null : originAt('clause', unit),
    responsible: null,
    also: null,
  }
}
