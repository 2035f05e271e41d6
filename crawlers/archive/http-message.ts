/** An HTTP message as a record keeps it. */
export interface HttpMessage {
  /** First line: the status line of an answer, or the line of a request. */
  startLine: string
  /** Status code of an answer; NaN for a request. */
  status: number
  statusText: string
  /** Names and values in their order, as written; each byte is one character. */
  headers: [string, string][]
  body: Buffer
}

/** A name by RFC 9110, 5.6.2. What precedes a colon and is none makes the line no header. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

/** The header of a message or record: everything up to the first empty line, whichever line ends are used. */
export function headEnd(bytes: Buffer, from = 0): { head: string; end: number } | null {
  for (let at = bytes.indexOf(0x0a, from); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1
    if (bytes[next] === 0x0a) return { head: bytes.toString('latin1', from, at + 1), end: next + 1 }
  }
  return null
}

/** Lines `name: value`; a line that begins with a blank goes on with the one above (RFC 2822, 2.2.3). */
export function headerLines(text: string): [string, string][] {
  const lines: [string, string][] = []
  for (const line of text.split(/\r?\n/)) {
    const last = lines.at(-1)
    if (/^[ \t]/.test(line) && last) last[1] = `${last[1]} ${line.trim()}`.trim()
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim()
    if (!/^[ \t]/.test(line) && TOKEN.test(name)) lines.push([name, line.slice(colon + 1).trim()])
  }
  return lines
}

/** Reads a block as an HTTP message; null if it does not begin as one. A message without empty line is all head. */
export function httpMessage(block: Buffer): HttpMessage | null {
  const { head, end } = headEnd(block) ?? { head: block.toString('latin1'), end: block.length }
  const [startLine = '', ...rest] = head.split(/\r?\n/)
  const [, code, statusText = ''] = /^HTTP\/\d(?:\.\d)?\s+(\d{3})\b\s*(.*)$/.exec(startLine) ?? []
  if (code === undefined && !/^[A-Z]+\s+\S+(?:\s+HTTP\/\d(?:\.\d)?)?\s*$/.test(startLine)) return null
  return {
    startLine,
    status: Number(code),
    statusText: statusText.trim(),
    headers: headerLines(rest.join('\n')),
    body: block.subarray(end),
  }
}

/** The value of a header by its lower-case name, the last one of several; null if it is not there. */
export const headerIn = (headers: readonly (readonly [string, string])[], name: string): string | null =>
  headers.findLast(([found]) => found.toLowerCase() === name)?.[1] ?? null
