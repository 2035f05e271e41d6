import type { FileCell, FileContent, FilePart, FilePlace } from '../../files/content.ts'
import type { LayoutPage } from '../../files/layout/page.ts'
import type { Finding } from '../../finding.ts'
import type { Sheet } from '../../tables/sheet.ts'
import type { LeftOut } from '../../visible/gap.ts'
import { joinLines } from '../../visible/line-breaks.ts'
import { leftOutFinding } from '../../visible/unread-part.ts'
import { visibleText } from '../bytes/plain-text.ts'
import { LineWriter } from '../page/page-lines.ts'
import { partsOf, writeSheet } from '../page/page-sheet.ts'
import { type PageDrawing, type PrintedCell, pageDrawings } from './page-drawing.ts'

/** Where offsets of the extracted text stand in the file. */
export interface FilePlaces {
  /** The place of the character at an offset, in UTF-16 units; null for a text without one. */
  at(offset: number): FilePlace | null
  /** Its pages, drawn from where text and lines stand; none if its form has no pages. */
  drawings: readonly PageDrawing[]
}

/** The text of a file with its tables. Lines and offsets refer to `text`. */
export interface FileText {
  text: string
  sheets: Sheet[]
  /** Numbers (1-based) of lines that are names of sheets. */
  sheet_names: ReadonlySet<number>
  places: FilePlaces
  findings: Finding[]
}

/** From its start on, the text stands at the place. */
interface Mark {
  start: number
  place: FilePlace
}

/** The text of a cell as a page would show it, and what was left out of it. */
function shownCell(text: string): { text: string; leftOut: readonly LeftOut[] } {
  const writer = new LineWriter()
  for (const line of text.split('\n')) {
    writer.add(line)
    writer.endLine()
    writer.noteBreak()
  }
  return { text: joinLines(writer.lines), leftOut: writer.leftOut }
}

/** Cells in their slots, a merged one in each that it covers; the first to claim a slot keeps it. */
function slotsOf(cells: readonly FileCell[]): (FileCell | null)[][] {
  const bottom = cells.reduce((most, { row, height }) => Math.max(most, row + height), 0)
  const right = cells.reduce((most, { col, width }) => Math.max(most, col + width), 0)
  const slots = Array.from({ length: bottom }, () => new Array<FileCell | null>(right).fill(null))
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.height; row += 1)
      for (let col = cell.col; col < cell.col + cell.width; col += 1) slots[row]![col] ??= cell
  }
  return slots
}

/** Columns in which no cell begins only repeat their neighbour. */
function withoutRepeatedColumns(slots: (FileCell | null)[][], cells: readonly FileCell[]): (FileCell | null)[][] {
  const begun = new Set(cells.map(({ col }) => col))
  return slots.map((row) => row.filter((_, col) => begun.has(col)))
}

/** Index of the last mark that begins at an offset or before it; −1 if none does. */
function lastAtOrBefore(marks: readonly Mark[], offset: number): number {
  let [low, high] = [0, marks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (marks[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** An entry of a table of contents: its number is that of a page. */
const CONTENTS_ENTRY = /(?:(?<!\.)\.{4,}|(?<!…)…{2,}|(?<!·)·{4,})\s*\d{1,4}$/

/** Writes the parts of a file into one text. */
class FileWriter {
  readonly #writer = new LineWriter()
  readonly #sheets: Sheet[] = []
  readonly #sheetNames = new Set<number>()
  readonly #marks: Mark[] = []
  readonly #printed: PrintedCell[] = []
  readonly #findings: Finding[] = []

  write(part: FilePart): void {
    const above = this.#writer.lines.length
    if (part.kind === 'text') this.#lines(part.text, part.place)
    else this.#grid(part.cells)
    if (part.kind === 'text' && part.is_sheet_name)
      for (let line = above + 1; line <= this.#writer.lines.length; line += 1) this.#sheetNames.add(line)
  }

  /** Lines that stand at one place; tabs and runs of blanks within them stay, by which columns are told. */
  #lines(written: string, place: FilePlace): void {
    const { text, leftOut } = visibleText(written)
    for (const line of text.split('\n').map((one) => one.trim())) {
      if (line !== '' && !CONTENTS_ENTRY.test(line)) this.#marks.push({ start: this.#writer.put(line).start, place })
    }
    this.#note(leftOut)
  }

  #note(leftOut: readonly LeftOut[]): void {
    for (const one of leftOut) this.#findings.push(leftOutFinding({ ...one, line: this.#writer.lines.length }))
  }

  #grid(written: readonly FileCell[]): void {
    const cells = written.map((cell) => {
      const { text, leftOut } = shownCell(cell.text)
      this.#note(leftOut)
      return { ...cell, text }
    })
    const slots = withoutRepeatedColumns(slotsOf(cells), cells)
    const parts = partsOf({ cells: slots })
    if (!parts) {
      this.#loose(slots)
      return
    }
    const from = this.#writer.end
    const sheet = writeSheet(parts, this.#writer, this.#sheets.at(-1)?.last_line ?? 0)
    this.#sheets.push(sheet)
    this.#mark(sheet, parts.rows, cells[0]!, from)
  }

  /** What stands in a grid that is no table: a box around text, a form. */
  #loose(slots: (FileCell | null)[][]): void {
    const seen = new Set<FileCell>()
    for (const row of slots) {
      const fresh = row.filter((cell): cell is FileCell => cell !== null && cell.text !== '' && !seen.has(cell))
      const own = [...new Set(fresh)]
      for (const cell of own) seen.add(cell)
      if (own.length > 0) this.#lines(own.map(({ text }) => text).join('\t'), own[0]!.place)
    }
  }

  /** Marks the cells of a table, and what stands above and below it in one cell. */
  #mark({ places }: Sheet, rows: readonly (FileCell | null)[][], first: FileCell, from: number): void {
    this.#marks.push({ start: from, place: first.place })
    for (const [row, cells] of rows.entries()) {
      for (const [col, cell] of cells.entries()) {
        const at = places[row]![col]
        if (!cell || !at) continue
        this.#marks.push({ start: at.start, place: cell.place })
        if (cell.box) this.#printed.push({ start: at.start, box: cell.box })
      }
    }
  }

  done(findings: readonly Finding[], pages: readonly LayoutPage[]): FileText {
    const marks = this.#marks.sort((a, b) => a.start - b.start)
    return {
      text: this.#writer.text(),
      sheets: this.#sheets,
      sheet_names: this.#sheetNames,
      places: {
        at: (offset) => marks[lastAtOrBefore(marks, offset)]?.place ?? null,
        drawings: pageDrawings(pages, this.#printed),
      },
      findings: [...findings, ...this.#findings],
    }
  }
}

/** Writes what a file says as the text of a document: a line for each line of a paragraph and each row of a table. */
export function fileText({ parts, findings, pages = [] }: FileContent): FileText {
  const writer = new FileWriter()
  for (const part of parts) writer.write(part)
  return writer.done(findings, pages)
}
