import { z } from 'zod'
import { bindingness, measure, status } from '../records/vocabulary.ts'
import type { CsvKind } from './csv.ts'
import { optionalText, text, wordAmong } from './field.ts'

/** What the words of a role may stand for; the other roles stand for nothing. */
const VALUES: Partial<Record<string, readonly string[]>> = {
  bindingness: bindingness.options,
  direction: ['down'],
  measure: measure.options,
  status: status.options,
}

/** Roles of words that stand inside names. */
export const NAMING_ROLES = [
  'noun_tail',
  'compound',
  'own_item',
  'time_noun',
  'bare_head',
  'task_verb',
  'telling_deed',
  'deed_before',
  'reach',
  'bare_count',
  'stage',
  'works',
  'object_verb',
  'earning',
  'field_of_work',
  'verbal_head',
  'rate_step',
  'sum',
  'rank_step',
  'doer',
  'people',
  'rate_of_handling',
  'rate_alone',
  'happening',
] as const

/** A word in a clause that says something about its value, or that is no part of the indicator's name. */
export const cueSchema = z
  .strictObject({
    word: text,
    role: wordAmong([
      'bindingness',
      'direction',
      'measure',
      'status',
      'verb',
      'nominal',
      'scope',
      'preposition',
      'region',
      'closing',
      ...NAMING_ROLES,
    ]),
    value: optionalText.describe(
      'Bindingness, direction, measure or status the word stands for; null in the other roles',
    ),
    note: optionalText,
  })
  .superRefine((cue, context) => {
    const allowed = VALUES[cue.role]
    if (allowed === undefined ? cue.value === null : cue.value !== null && allowed.includes(cue.value)) return
    const message = allowed === undefined ? `an empty field in the role ${cue.role}` : `one of ${allowed.join(', ')}`
    context.addIssue({ code: 'custom', path: ['value'], message })
  })
export type Cue = z.infer<typeof cueSchema>
export type CueRole = Cue['role']

export const cueCsv: CsvKind<typeof cueSchema> = { file: 'cues.csv', schema: cueSchema, key: ['word', 'role'] }
