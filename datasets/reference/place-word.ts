import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { optionalText, text, wordAmong } from './field.ts'

/** A word that tells whether a text names a place, or what it tells of one. */
export const placeWordSchema = z.strictObject({
  word: text,
  role: wordAmong(['stem_word', 'stem_ending', 'predicate', 'short_name']).describe(
    'stem_word: no township has it in its name (示范镇); stem_ending: no name of a township ends in it (特色小镇); predicate: what follows a place that is the subject of its clause (白石镇财政收入); short_name: the short name of a prefecture or county that is a word as well (日照)',
  ),
  example: text.describe(
    'stem_word, stem_ending: words that end like a township and name none; predicate: what a clause goes on with after its place; short_name: the word where it names no place',
  ),
  note: optionalText,
})
export type PlaceWord = z.infer<typeof placeWordSchema>

export const placeWordCsv: CsvKind<typeof placeWordSchema> = {
  file: 'place_words.csv',
  schema: placeWordSchema,
  key: ['word', 'role'],
}
