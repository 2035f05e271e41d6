import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { optionalText, text, wordAmong } from './field.ts'

/** A word of a title that tells the form of the document; the longest word in a title wins. */
export const genreSchema = z.strictObject({
  word: text,
  genre: z
    .string()
    .regex(/^[a-z]+(_[a-z]+)*$/, 'a snake_case word')
    .describe('Form of the document'),
  default_status: wordAmong(['target', 'achieved']).describe('Status of a value whose clause has no cue'),
  note: optionalText,
})
export type Genre = z.infer<typeof genreSchema>

export const genreCsv: CsvKind<typeof genreSchema> = { file: 'genres.csv', schema: genreSchema, key: ['word'] }
