import type { FileContent } from '../../parsers/files/content.ts'

/** What a reader of files is asked. */
export interface FileQuestion {
  bytes: Uint8Array
}

/** What it says: null for pages and texts. */
export interface FileAnswer {
  content: FileContent | null
}
