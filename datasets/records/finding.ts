import { z } from 'zod'
import { severity } from './vocabulary.ts'

export const findingSchema = z.strictObject({
  finding_id: z.string().describe('Identity of the finding'),
  doc_id: z.string().describe('Document it was found in'),
  table_id: z.string().nullable().describe('Table it was found in'),
  kind: z.string().describe('What was found; docs/findings.md lists the kinds'),
  severity: severity.describe(
    'info: repaired or noted; warning: look at it; error: the source or the reading is wrong',
  ),
  message: z.string().describe('Where, what was found, what was expected'),
  expected: z.string().nullable().describe('Expected figure or text; the text after a repair'),
  actual: z.string().nullable().describe('Figure or text that stands there; the text before a repair'),
  first_line: z.int32().nullable().describe('Line of the extracted text'),
})
