import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { text } from './field.ts'

/** A family name; what begins with none is no person's name. */
export const surnameSchema = z.strictObject({ surname: text })
export type Surname = z.infer<typeof surnameSchema>

export const surnameCsv: CsvKind<typeof surnameSchema> = {
  file: 'surnames.csv',
  schema: surnameSchema,
  key: ['surname'],
}
