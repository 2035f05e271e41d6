import type { FileContent } from '../../../parsers/files/content.ts'
import type { CaptureGroup } from '../../documents/capture-group.ts'

/** Where bytes, and what files say, come from. */
export interface PartSources {
  /** The bytes of a group, several pages joined. Throws LostBytes, InputFault. */
  bytesOf(group: CaptureGroup): Promise<Uint8Array>
  /** What a file says; null for pages and texts. */
  readFile(bytes: Uint8Array): Promise<FileContent | null>
}
