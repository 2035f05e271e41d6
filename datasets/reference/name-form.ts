import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { optionalText, text, wordAmong } from './field.ts'

/**
 * A way in which documents write the names of indicators and the registry does not, so that no indicator needs an alias
 * for each way.
 */
export const nameFormSchema = z.strictObject({
  form: text.describe('Words as printed, without quotes, brackets half-width'),
  role: wordAmong(['before', 'within', 'ending']).describe(
    'Where they stand: before the name, and then they are left out; within it, or at its end, and then plain takes their place',
  ),
  plain: optionalText.describe('Words of the registry; null before a name'),
  example: text.describe('A printed name that means the indicator by this row alone'),
  means: text.describe('Identifier of that indicator'),
  note: optionalText,
})
export type NameForm = z.infer<typeof nameFormSchema>

export const nameFormCsv: CsvKind<typeof nameFormSchema> = {
  file: 'name_forms.csv',
  schema: nameFormSchema,
  key: ['form', 'role'],
}
