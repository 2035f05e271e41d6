import type { FileContent, FilePart } from '../content.ts'
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

/** Reads the text of a file paragraph by paragraph. */
class WordReader {
  readonly parts: FilePart[] = []
  readonly #file: WordFile
  readonly #pieces: PieceText
  readonly #paragraphs: FormattedRun[]
  readonly #characters: FormattedRun[]
  readonly #numbering: Numbering
  readonly #shown = new ShownText()
  #rows: DefinedRow[] = []
  /** Texts of the cells of the row that is being read, and lines of the cell. */
  #cells: string[] = []
  #lines: string[] = []
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
    this.#endTable()
  }

  #paragraph(start: number, end: number, note: string | null): void {
    const group = runAt(this.#paragraphs, this.#pieces.offsetOf(end))?.group
    const properties = paragraphProperties(group, this.#file)
    const text = this.#label(properties) + this.#visible(start, end)
    if (properties.in_table || properties.depth > 0) this.#inTable(text, end, properties)
    else this.#outside(text, note)
  }

  #outside(text: string, note: string | null): void {
    this.#endTable()
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

  /** Cells of tables inside a cell end like paragraphs: their text flows in the outer one. */
  #inTable(text: string, end: number, { ends_row, depth, cells }: ParagraphProperties): void {
    if (ends_row && depth <= 1) {
      this.#rows.push({ texts: this.#cells, cells })
      this.#cells = []
      return
    }
    this.#lines.push(text)
    if (this.#pieces.text[end] !== CELL_END) return
    this.#cells.push(this.#lines.join('\n'))
    this.#lines = []
  }

  #endTable(): void {
    if (this.#rows.length > 0) {
      this.#tables += 1
      this.parts.push({ kind: 'grid', cells: tableOfRows(this.#rows, `table ${this.#tables}`) })
    }
    this.#rows = []
    this.#cells = []
    this.#lines = []
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
