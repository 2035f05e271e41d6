import type { FileContent, FilePart } from '../content.ts'
import { FILE_LIMITS } from '../limits.ts'
import { type Numbering, numberingOf } from '../word/numbering.ts'
import { openWord, type WordFile } from './fib.ts'
import { characterRuns, type FormattedRun, paragraphRuns, runAt } from './formatted.ts'
import { listsOf } from './list.ts'
import { type PieceText, pieceText } from './pieces.ts'
import { characterLook, type ParagraphProperties, paragraphProperties } from './properties.ts'
import { type DefinedRow, tableOfRows } from './row-table.ts'
import { ShownText } from './shown-text.ts'

/** Paragraphs end in a carriage return, cells in a mark of their own, sections in a page break. */
const CELL_END = '\u0007'
const ENDS: ReadonlySet<string> = new Set(['\r', CELL_END, '\u000c'])

/** A table that is being read: its rows so far, the cells of the row, and what stands in the cell. */
interface OpenTable {
  rows: DefinedRow[]
  cells: FilePart[][]
  cell: FilePart[]
  /** Tables inside it so far. */
  inner: number
}

/** Reads the text of a file paragraph by paragraph. */
class WordReader {
  readonly parts: FilePart[] = []
  readonly #file: WordFile
  readonly #pieces: PieceText
  readonly #paragraphs: FormattedRun[]
  readonly #characters: FormattedRun[]
  readonly #numbering: Numbering
  readonly #shown = new ShownText()
  /** Tables inside each other, the outermost first. */
  readonly #open: OpenTable[] = []
  #tables = 0
  #n = 0

  constructor(file: WordFile) {
    this.#file = file
    this.#pieces = pieceText(file)
    this.#paragraphs = paragraphRuns(file).sort((a, b) => a.from - b.from)
    this.#characters = characterRuns(file).sort((a, b) => a.from - b.from)
    this.#numbering = numberingOf(listsOf(file))
  }

  /** Reads a stretch of characters; `note` says what its paragraphs are, if they are not of the text itself. */
  read(from: number, to: number, note: string | null): void {
    const { text } = this.#pieces
    let start = from
    for (let at = from; at < Math.min(to, text.length); at += 1) {
      if (!ENDS.has(text[at]!)) continue
      this.#paragraph(start, at, note)
      start = at + 1
    }
    this.#closeTo(0)
  }

  #paragraph(start: number, end: number, note: string | null): void {
    const group = runAt(this.#paragraphs, this.#pieces.offsetOf(end))?.group
    const properties = paragraphProperties(group, this.#file)
    const text = this.#label(properties) + this.#visible(start, end)
    if (properties.in_table || properties.depth > 0) this.#inTable(text, end, properties)
    else this.#outside(text, note)
  }

  #outside(text: string, note: string | null): void {
    this.#closeTo(0)
    if (text.trim() === '') return
    this.#n += 1
    this.parts.push({ kind: 'text', text, place: note ?? `paragraph ${this.#n}` })
  }

  #label({ list, level, ends_row }: ParagraphProperties): string {
    return list > 0 && !ends_row ? this.#numbering.label(String(list), level) : ''
  }

  #visible(start: number, end: number): string {
    const { text, offsetOf } = this.#pieces
    let out = ''
    for (let at = start; at < end; at += 1) {
      const run = runAt(this.#characters, offsetOf(at))
      const look = run ? characterLook(run.group) : 'plain'
      const char = this.#shown.show(text[at]!)
      if (look !== 'hidden') out += look === 'symbol' && char !== '' ? '□' : char
    }
    return out
  }

  #inTable(text: string, end: number, { ends_row, ends_inner_cell, depth, cells }: ParagraphProperties): void {
    const level = Math.min(Math.max(1, depth), FILE_LIMITS.nested_tables)
    this.#closeTo(level)
    while (this.#open.length < level) this.#open.push({ rows: [], cells: [], cell: [], inner: 0 })
    const table = this.#open.at(-1)!
    if (ends_row) {
      table.rows.push({ contents: table.cells, cells })
      table.cells = []
      return
    }
    table.cell.push({ kind: 'text', text, place: '' })
    const isEnd = level > 1 ? ends_inner_cell : this.#pieces.text[end] === CELL_END
    if (!isEnd) return
    table.cells.push(table.cell)
    table.cell = []
  }

  /** Closes the tables below a level: what they hold stands in the cell around them, or in the text. */
  #closeTo(level: number): void {
    while (this.#open.length > level) {
      const { rows, cells, cell } = this.#open.pop()!
      const outer = this.#open.at(-1)
      if (rows.length > 0) {
        if (outer) outer.inner += 1
        else this.#tables += 1
        const parts = tableOfRows(rows, `table ${outer?.inner ?? this.#tables}`)
        const around = outer?.cell ?? this.parts
        around.push(...parts)
      }
      // What has no row around it is text.
      outer?.cell.push(...cells.flat(), ...cell)
    }
  }
}

/** Parts of a file that are read after its text, and what their paragraphs are called. */
const BEHIND = { footnotes: 'note', endnotes: 'note', boxes: 'text box' } as const

/**
 * Reads a text of Word 97 to 2003, or of WPS, which writes the same ([MS-DOC]): paragraphs with their numbers, tables with
 * their merges; notes and text boxes at the end. Heads and feet of pages, comments and deleted text are left out.
 * Throws FileRefused.
 */
export function readDoc(bytes: Uint8Array): Pick<FileContent, 'parts' | 'findings'> {
  const file = openWord(bytes)
  const reader = new WordReader(file)
  let at = 0
  for (const [name, length] of Object.entries(file.parts)) {
    if (name === 'text') reader.read(at, at + length, null)
    else if (name in BEHIND) reader.read(at, at + length, BEHIND[name as keyof typeof BEHIND])
    at += length
  }
  return { parts: reader.parts, findings: [] }
}
