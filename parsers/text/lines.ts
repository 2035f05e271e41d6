/** One line of the extracted text. Blanks and tabs are kept: they are layout cues. */
export interface Line {
  /** 1-based. */
  number: number
  /** Offset of the first character in the extracted text, in UTF-16 units. */
  start: number
  /** Text without its line break. */
  text: string
}

/** Consecutive lines, by their index. */
export interface LineRun {
  from: number
  /** Index after the last line. */
  to: number
}

/** Lines in the order of the text: those of a long text, which are made when asked for, or any array of lines. */
export interface Lines extends Iterable<Line> {
  readonly length: number
  at(index: number): Line | undefined
  slice(from?: number, to?: number): Lines
  filter(isKept: (line: Line) => boolean): Lines
}

/** Lines of longer texts are not kept: as objects they weigh ten times the text. */
const LONG = 1 << 16

const [LF, CR] = [10, 13]

/** Offset after the line break that ends the line at an offset; the end of the text where none does. */
function behindBreak(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === LF) return at + 1
    if (unit === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1
  }
  return text.length
}

/** Offsets of all lines of a text, and of its end. A break at the very end opens no line. */
function startsOf(text: string): Int32Array {
  let n_lines = 0
  for (let at = 0; at < text.length; at = behindBreak(text, at)) n_lines += 1
  const starts = new Int32Array(Math.max(1, n_lines) + 1)
  for (let i = 1; i < starts.length; i += 1) starts[i] = behindBreak(text, starts[i - 1]!)
  return starts
}

/** Some lines of a text, each made again whenever it is asked for. */
class TextLines implements Lines {
  readonly #text: string
  /** Offsets of all lines of the text, and of its end. */
  readonly #starts: Int32Array
  /** Those of its lines that are among these, by their index in the text. */
  readonly #indices: Int32Array

  constructor(text: string, starts: Int32Array, indices: Int32Array) {
    this.#text = text
    this.#starts = starts
    this.#indices = indices
  }

  get length(): number {
    return this.#indices.length
  }

  at(index: number): Line | undefined {
    const i = this.#indices.at(index)
    return i === undefined ? undefined : this.#line(i)
  }

  slice(from?: number, to?: number): Lines {
    return new TextLines(this.#text, this.#starts, this.#indices.subarray(from, to))
  }

  filter(isKept: (line: Line) => boolean): Lines {
    return new TextLines(
      this.#text,
      this.#starts,
      this.#indices.filter((i) => isKept(this.#line(i))),
    )
  }

  *[Symbol.iterator](): Iterator<Line> {
    for (const i of this.#indices) yield this.#line(i)
  }

  #line(i: number): Line {
    const [text, start] = [this.#text, this.#starts[i]!]
    let end = this.#starts[i + 1]!
    if (end > start && text.charCodeAt(end - 1) === LF) end -= 1
    if (end > start && text.charCodeAt(end - 1) === CR) end -= 1
    return { number: i + 1, start, text: text.slice(start, end) }
  }
}

/** Splits text at \n, \r\n and \r. The offsets refer to the text as given. Linear in its length. */
export function linesOf(text: string): Lines {
  const starts = startsOf(text)
  const indices = new Int32Array(starts.length - 1)
  for (let i = 0; i < indices.length; i += 1) indices[i] = i
  const lines = new TextLines(text, starts, indices)
  return text.length < LONG ? [...lines] : lines
}
