/** One line of the extracted text. Blanks and tabs are kept: they are layout cues. */
export interface Line {
  /** 1-based. */
  number: number
  /** Offset of the first character in the extracted text, in UTF-16 units. */
  start: number
  /** Text without its line break. */
  text: string
}

/** Splits text at \n, \r\n and \r. The offsets refer to the text as given. Linear in its length. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|\n|\r/g
  let start = 0
  for (let at = breaks.exec(text); at; at = breaks.exec(text)) {
    lines.push({ number: lines.length + 1, start, text: text.slice(start, at.index) })
    start = breaks.lastIndex
  }
  if (start < text.length || lines.length === 0) {
    lines.push({ number: lines.length + 1, start, text: text.slice(start) })
  }
  return lines
}
