/** Characters that stand for something else in the text of a file ([MS-DOC], 2.4.1). */
const SIGNS: Readonly<Record<string, string>> = {
  '\u0001': '',
  '\u0002': '',
  '\u0003': '',
  '\u0004': '',
  '\u0005': '',
  '\u0007': '',
  '\u0008': '',
  '\u000b': '\n',
  '\u000c': '',
  '\r': '',
  '\u000e': '',
  '\u001e': '-',
  '\u001f': '',
  '\u00a0': ' ',
}
const [FIELD_BEGINS, FIELD_SHOWS, FIELD_ENDS] = ['\u0013', '\u0014', '\u0015']

/** Shows the characters of a text in their order: fields by their results, without the instructions that made them. */
export class ShownText {
  /** For each open field, whether its instruction is being given. */
  readonly #fields: boolean[] = []

  /** A character as it shows; empty for one that does not. */
  show(char: string): string {
    if (char === FIELD_BEGINS) this.#fields.push(true)
    else if (char === FIELD_SHOWS) this.#fields[this.#fields.length - 1] = false
    else if (char === FIELD_ENDS) this.#fields.pop()
    else if (!this.#fields.includes(true)) return SIGNS[char] ?? char
    return ''
  }
}
