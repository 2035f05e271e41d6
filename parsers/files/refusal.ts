/** Why a file is not read; each is the kind of a finding. */
export type RefusalKind =
  | 'file_empty'
  | 'file_encrypted'
  | 'file_damaged'
  | 'file_too_large'
  | 'file_not_read'
  | 'needs_ocr'

/** A file, or a part of one, that is not read. The message says what was found, what was expected and what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
