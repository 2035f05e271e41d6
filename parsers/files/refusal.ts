import type { FileFindingKind } from './content.ts'

/** Why a file is not read. */
export type RefusalKind = Exclude<FileFindingKind, 'hidden_left_out' | 'text_recognised' | 'recognition_doubtful'>

/** A file, or a part of one, that is not read. The message says what was found, what was expected and what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
