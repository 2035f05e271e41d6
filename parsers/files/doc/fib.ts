import * as CFB from 'cfb'
import { FileRefused } from '../refusal.ts'
import { Binary } from './binary.ts'

/** A stretch of the table stream. */
export interface Extent {
  at: number
  length: number
}

/** A text of Word 97 and later, opened: its streams, and where things stand in them ([MS-DOC], 2.5). */
export interface WordFile {
  word: Binary
  table: Binary
  /** Properties too large for their place; absent or empty in most files. */
  data: Binary | null
  /** Number of characters of each part, in the order in which they follow each other. */
  parts: Readonly<Record<'text' | 'footnotes' | 'headers' | 'comments' | 'endnotes' | 'boxes', number>>
  pieces: Extent
  paragraphs: Extent
  characters: Extent
  lists: Extent
  overrides: Extent
}

const MAGIC = 0xa5ec
/** Word 6 and 95 keep their text in another way. */
const OLDEST = 0x65
const FLAGS = { at: 0x0a, encrypted: 0x0100, second_table: 0x0200 } as const
/** Offsets in the file information block: counts of characters (FibRgLw97), pairs of offset and length (FibRgFcLcb97). */
const COUNTS = { text: 0x4c, footnotes: 0x50, headers: 0x54, comments: 0x5c, endnotes: 0x60, boxes: 0x64 } as const
const EXTENTS = { characters: 0xfa, paragraphs: 0x102, pieces: 0x1a2, lists: 0x2e2, overrides: 0x2ea } as const

function streamOf(container: CFB.CFB$Container, name: string): Binary | null {
  const entry = CFB.find(container, `/${name}`)
  // An empty stream, as WPS writes them, has no content at all.
  return entry?.content?.length ? new Binary(Uint8Array.from(entry.content)) : null
}

function containerOf(bytes: Uint8Array): CFB.CFB$Container {
  try {
    return CFB.parse(bytes)
  } catch (cause) {
    throw new FileRefused('file_damaged', 'found an OLE container that cannot be opened, expected a whole file', {
      cause,
    })
  }
}

/** Opens a Word text. Throws FileRefused for one that is encrypted, damaged or older than Word 97. */
export function openWord(bytes: Uint8Array): WordFile {
  const container = containerOf(bytes)
  const word = streamOf(container, 'WordDocument')
  if (!word || word.u16(0) !== MAGIC) throw new FileRefused('file_damaged', 'found no Word text, expected one')
  const flags = word.u16(FLAGS.at)
  if (flags & FLAGS.encrypted)
    throw new FileRefused(
      'file_encrypted',
      'found an encrypted text, expected an open one; save it without its password',
    )
  if (word.u16(2) < OLDEST)
    throw new FileRefused(
      'file_not_read',
      'found a text of Word 95 or older, expected Word 97 or later; save it as docx',
    )
  const table = streamOf(container, flags & FLAGS.second_table ? '1Table' : '0Table')
  if (!table) throw new FileRefused('file_damaged', 'found no table stream, expected one')
  const extent = (at: number): Extent => ({ at: word.u32(at), length: word.u32(at + 4) })
  const count = (at: number): number => Math.max(0, word.i32(at))
  return {
    word,
    table,
    data: streamOf(container, 'Data'),
    parts: {
      text: count(COUNTS.text),
      footnotes: count(COUNTS.footnotes),
      headers: count(COUNTS.headers),
      comments: count(COUNTS.comments),
      endnotes: count(COUNTS.endnotes),
      boxes: count(COUNTS.boxes),
    },
    pieces: extent(EXTENTS.pieces),
    paragraphs: extent(EXTENTS.paragraphs),
    characters: extent(EXTENTS.characters),
    lists: extent(EXTENTS.lists),
    overrides: extent(EXTENTS.overrides),
  }
}
