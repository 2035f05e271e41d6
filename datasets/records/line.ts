import { z } from 'zod'

export const sourceLineSchema = z.strictObject({
  doc_id: z.string().describe('Document the line stands in'),
  line: z.int32().describe('Number of the line in the extracted text, 1-based'),
  start: z
    .int32()
    .describe(
      'Offset of its first character in the extracted text, in UTF-16 units: spans of targets count from there',
    ),
  text: z
    .string()
    .describe(
      'The line verbatim, blanks and tabs included, empty for a blank line; names of private persons are left out',
    ),
})
export type SourceLine = z.infer<typeof sourceLineSchema>
