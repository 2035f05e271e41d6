import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { LIST_SEPARATOR, list, optionalText, text, wordAmong } from './field.ts'
import { PART_ROLES } from './period-part.ts'

/** Roles whose words carry a number; the words of the other roles are known by their role alone. */
const NUMBERED: ReadonlySet<string> = new Set([...PART_ROLES, 'plan_year'])

/** A whole number, or the first and the last of several: `-1`, `0..1`. */
const numbers = z
  .string()
  .regex(/^(?:-?\d+(?:\.\.-?\d+)?)?$/, 'a whole number, the first and last of several as 0..1, or an empty field')
  .transform((cell) => (cell === '' ? null : cell.split('..').map(Number)))
  .transform((ends) => (ends === null ? null : { first: ends[0]!, last: ends.at(-1)! }))

/** A word that names a period or says how a period stands to a value. */
export const periodWordSchema = z
  .strictObject({
    word: text,
    role: wordAmong([
      ...PART_ROLES,
      'plan_year',
      'plan_span',
      'era',
      'leading',
      'end',
      'by',
      'until',
      'since',
      'base',
      'base_before_mark',
      'base_alone',
      'base_mark',
      'same_period',
      'dash',
      'between',
      'span_tail',
    ]),
    value: numbers.describe('Offset from the document or the text, number within the year or the plan'),
    not_after: z.string().describe('Characters before which the word is part of another: 以 of 以上年龄'),
    only_after: z.string().describe('The only Chinese characters that may stand before the word; empty for any'),
    not_before: list.describe('Words before which it is part of another: 龄 of 今年龄'),
    example: text,
    means: text.describe(`Periods of the example in a document of 20 May 2024, separated by "${LIST_SEPARATOR}"`),
    note: optionalText,
  })
  .superRefine(({ role, value }, context) => {
    if (NUMBERED.has(role) === (value !== null)) return
    const message = value === null ? `a number in the role ${role}` : `an empty field in the role ${role}`
    context.addIssue({ code: 'custom', path: ['value'], message })
  })
export type PeriodWord = z.infer<typeof periodWordSchema>

export const periodWordCsv: CsvKind<typeof periodWordSchema> = {
  file: 'period_words.csv',
  schema: periodWordSchema,
  key: ['word', 'role'],
}
