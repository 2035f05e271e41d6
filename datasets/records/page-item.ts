import { z } from 'zod'

/** What is drawn on a page of a file. */
export const PAGE_ITEM_KINDS = ['page', 'text', 'line', 'cell'] as const

const points = (description: string) => z.number().describe(`${description}, in points (1/72 inch)`)

export const pageItemSchema = z.strictObject({
  doc_id: z.string().describe('Document that is a file with pages'),
  page: z.int32().describe('Number of the page in the file, 1-based: the one that file_place of its targets names'),
  item: z.int32().describe('Place among what is drawn on the page; 0 is the page itself'),
  kind: z
    .enum(PAGE_ITEM_KINDS)
    .describe('The sheet itself, a piece of text, a ruling line, or a cell of a table that lines enclose'),
  x: points('Left edge, from the left of the page'),
  y: points('Upper edge, from the top of the page; a piece of text stands on its lower edge'),
  width: points('Width; 0 for a line that goes down'),
  height: points('Height; 0 for a line that goes across'),
  text: z.string().nullable().describe('Text as printed; null for what is no text'),
  start: z
    .int32()
    .nullable()
    .describe(
      'Offset of the text of a cell in the extracted text, in UTF-16 units, as spans of targets count; null for all else',
    ),
})
export type PageItem = z.infer<typeof pageItemSchema>
