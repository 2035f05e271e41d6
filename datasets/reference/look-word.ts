import { z } from 'zod'
import type { CsvKind } from './csv.ts'
import { list, optionalText, text, wordAmong } from './field.ts'

/** A word that tells whether a text looks back on what was done or ahead to what is meant to be done. */
export const lookWordSchema = z.strictObject({
  word: text,
  look: wordAmong(['back', 'ahead', 'neither']).describe(
    'Which way the text looks; neither for words of headings that only fill them: 工作, 主要',
  ),
  place: wordAmong(['heading', 'deed_heading', 'sentence', 'hint', 'weak_hint']).describe(
    'heading: in the name of a section; deed_heading: the same, but what a review calls by it was done (主要工作); sentence: decides for its sentence, whatever its section says; hint: asked only if neither sentence, section nor form of the document tells; weak_hint: the same, and tells nothing beside a word that looks ahead (比上年, 预计)',
  ),
  not_after: z.string().describe('Characters before which the word is part of another: 虚 of 虚拟'),
  not_before: list.describe('Words before which it is part of another: 项目 of 计划项目'),
  example: text.describe('A heading or sentence that looks this way by this word'),
  note: optionalText,
})
export type LookWord = z.infer<typeof lookWordSchema>

export const lookWordCsv: CsvKind<typeof lookWordSchema> = {
  file: 'look_words.csv',
  schema: lookWordSchema,
  key: ['word', 'place'],
}
