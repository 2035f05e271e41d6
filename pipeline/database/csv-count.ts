import { createReadStream } from 'node:fs'

const QUOTE = 0x22
const LINE_FEED = 0x0a
const BYTE_ORDER_MARK = '\uFEFF'

/** What a reader finds in a CSV file. */
export interface CsvReading {
  /** Names in the first line, which must have no quotes. */
  header: string[]
  hasMark: boolean
  /** Records after the header. */
  rows: number
}

/**
 * Reads a CSV file by RFC 4180 as far as its records are concerned: a line feed outside quotes ends one, doubled quotes
 * toggle twice. Bytes of quotes and line feeds never occur inside a longer UTF-8 character. Throws an Error where a quote
 * is never closed, the last record never ends, or the file is empty.
 */
export async function countCsv(path: string): Promise<CsvReading> {
  let isQuoted = false
  let records = 0
  let last = -1
  const head: Buffer[] = []
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    if (records === 0) head.push(chunk)
    // Searching is native and as fast as memory, where looking at each byte would take as long as writing the file.
    let quote = chunk.indexOf(QUOTE)
    for (let feed = chunk.indexOf(LINE_FEED); feed !== -1; feed = chunk.indexOf(LINE_FEED, feed + 1)) {
      for (; quote !== -1 && quote < feed; quote = chunk.indexOf(QUOTE, quote + 1)) isQuoted = !isQuoted
      if (!isQuoted) records++
    }
    for (; quote !== -1; quote = chunk.indexOf(QUOTE, quote + 1)) isQuoted = !isQuoted
    last = chunk.at(-1) ?? last
  }
  if (isQuoted) throw new Error('a quote that is never closed')
  if (last !== LINE_FEED) throw new Error(records === 0 ? 'no line' : 'a last line without end')
  const [first = ''] = Buffer.concat(head).toString('utf8').split(/\r?\n/, 1)
  const hasMark = first.startsWith(BYTE_ORDER_MARK)
  return { header: (hasMark ? first.slice(1) : first).split(','), hasMark, rows: records - 1 }
}
