import type { Line } from '../../text/lines.ts'
import { type Cut, type Passage, passageOf } from '../../text/passage.ts'

/** What a document-sharing viewer puts before each chunk of text: 1、 2、 … */
const CHUNK = /^(\d{1,3})、/
const FEWEST_CHUNKS = 3
const SHORTEST_CHUNK = 200

/**
 * The chunks of a document-sharing copy: consecutive lines numbered 1、2、3、…, long, and cut in mid sentence. Null for
 * any other text: a list numbered like this has ends of sentences where its items end.
 */
function chunksOf(content: readonly Line[]): Line[] | null {
  const lines = content.filter(({ text }) => text.trim() !== '')
  const first = lines.findIndex(({ text }) => CHUNK.exec(text.trim())?.[1] === '1')
  if (first < 0) return null
  const chunks: Line[] = []
  for (const line of lines.slice(first)) {
    if (CHUNK.exec(line.text.trim())?.[1] !== String(chunks.length + 1)) break
    chunks.push(line)
  }
  const torn = chunks.slice(0, -1).filter(({ text }) => !/[。！？；;：:]\s*$/.test(text)).length
  const long = chunks.slice(0, -1).every(({ text }) => text.length >= SHORTEST_CHUNK)
  return chunks.length >= FEWEST_CHUNKS && long && torn * 2 > chunks.length - 1 ? chunks : null
}

function withoutNumber(line: Line): Cut {
  const indent = line.text.length - line.text.trimStart().length
  const number = CHUNK.exec(line.text.trimStart())![0].length
  return { line, from: indent + number, to: line.text.trimEnd().length }
}

/**
 * A document-sharing copy as one running text, chunk numbers gone and sentences joined over the cuts; null for a text
 * that is none. Item numbers torn by a cut (…17 / 9、 .…) are whole again.
 */
export function joinChunks(content: readonly Line[]): Passage | null {
  const chunks = chunksOf(content)
  return chunks && passageOf(chunks.map(withoutNumber))
}
