/** Input that cannot become a document. The message says what was found, what was expected and what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
