import type { FileContent } from '../../parsers/files/content.ts'

/** What a reader of files is asked. */
export interface Asked {
  bytes: Uint8Array
}

/** What it says: null for pages and texts. */
export interface Answered {
  content: FileContent | null
}
