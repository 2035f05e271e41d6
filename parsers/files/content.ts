import type { Finding } from '../finding.ts'
import type { LayoutPage } from './layout/page.ts'

/** Where something stands in a file, in the words of its readers: page 3; sheet 任务表, cell C7; table 2, row 5. */
export type FilePlace = string

/** How the place of a text ends that was read off a picture. */
const RECOGNISED = ', recognised'

/** The place of what was recognised. */
export const recognisedPlace = (place: FilePlace): FilePlace => `${place}${RECOGNISED}`
/** Whether a text was read off a picture, not copied. */
export const isRecognised = (place: FilePlace | null): boolean => place?.endsWith(RECOGNISED) ?? false

/** Where something is printed: its page, and the rectangle there in points from the top left corner. */
export interface PrintedBox {
  page: number
  x: number
  y: number
  width: number
  height: number
}

/** A cell, anchored in the top left of the slots that it spans. */
export interface FileCell {
  row: number
  col: number
  /** Number of columns and rows that it spans. */
  width: number
  height: number
  /** Text; \n where the file breaks the line. */
  text: string
  /** True if the file itself says that the row is a header. */
  is_header: boolean
  place: FilePlace
  /** Left out if the form of the file has no pages, or no lines are drawn around the cell. */
  box?: PrintedBox
}

/** A paragraph of a file. */
interface FileParagraph {
  kind: 'text'
  text: string
  place: FilePlace
  /** True for the name of a sheet, which nobody printed. */
  is_sheet_name?: true
}

/** A piece of a file: a paragraph, or a table whose cells the file itself tells apart. */
export type FilePart = FileParagraph | { kind: 'grid'; cells: FileCell[] }

/** What a file is by its bytes, whatever it is called. */
export type FileForm =
  | 'docx'
  | 'doc'
  | 'xlsx'
  | 'xls'
  | 'pdf'
  | 'ofd'
  | 'zip'
  | 'rar'
  | 'picture'
  | 'encrypted'
  | 'damaged'
  | 'other'

/** What a file says, as plain data: paragraphs and tables in its order. What could not be read is a finding. */
export interface FileContent {
  form: FileForm
  parts: FilePart[]
  findings: Finding[]
  /** What stands where on its pages; left out if its form has none. */
  pages?: LayoutPage[]
  /** The files that an archive holds, in its order. */
  members: { name: string; content: FileContent }[]
}

/** What may be wrong with a file, with how much it matters. */
const KINDS = [
  { kind: 'file_encrypted', severity: 'warning' },
  { kind: 'file_damaged', severity: 'warning' },
  { kind: 'file_too_large', severity: 'warning' },
  { kind: 'file_not_read', severity: 'warning' },
  { kind: 'needs_ocr', severity: 'warning' },
  { kind: 'text_recognised', severity: 'info' },
  { kind: 'recognition_doubtful', severity: 'warning' },
  { kind: 'hidden_left_out', severity: 'info' },
] as const

export type FileFindingKind = (typeof KINDS)[number]['kind']

/** A finding about a whole file. */
export function fileFinding(kind: FileFindingKind, message: string): Finding {
  const { severity } = KINDS.find((one) => one.kind === kind)!
  return { kind, severity, message, expected: null, actual: null, first_line: null, table: null }
}
