import type { FileCell, FilePart } from '../content.ts'
import { FILE_LIMITS } from '../limits.ts'
import { childAt, elementsOf, type XmlElement } from '../xml.ts'
import type { ItemLabel } from './docx-list.ts'
import { inlineText } from './docx-text.ts'
import { cellContent, type InnerParts, withInnerTables } from './inner-table.ts'

/** Elements around paragraphs, tables, rows and cells that say nothing of themselves. */
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag'])

/** Elements below one, those inside wrappers taken out of them. */
const unwrapped = (parent: XmlElement): XmlElement[] =>
  elementsOf(parent).flatMap((child) => (WRAPPERS.has(child.name) ? unwrapped(child) : [child]))

const numberIn = (properties: XmlElement | undefined, name: string, otherwise: number): number =>
  Number(childAt(properties, name)?.attributes.val ?? otherwise) || otherwise

const clampedWidth = (width: number): number => Math.min(Math.max(1, width), FILE_LIMITS.span.columns)

/** Whether a merge goes on from the cell above or before: `restart` begins one, no value goes on. */
const continues = (properties: XmlElement | undefined, name: string): boolean => {
  const merge = childAt(properties, name)
  return merge !== undefined && merge.attributes.val !== 'restart'
}

/** Whether the end of a paragraph was deleted: then the next one goes on with it. */
const isEndDeleted = (paragraph: XmlElement): boolean => childAt(paragraph, 'pPr', 'rPr', 'del') !== undefined

/** What the parts of a document have in common. */
export interface WordContext {
  label: ItemLabel
  /** Called for each note that the text refers to. */
  noted: (note: string) => void
}

/** The body of a document, or of a cell or box in it, as paragraphs and tables. */
export class WordBlocks {
  readonly parts: FilePart[] = []
  readonly #context: WordContext
  #paragraphs = 0
  #tables = 0
  /** What a paragraph without an end has begun. */
  #begun = ''

  constructor(context: WordContext) {
    this.#context = context
  }

  read(parent: XmlElement): this {
    for (const child of unwrapped(parent)) {
      if (child.name === 'p') this.#paragraph(child)
      else if (child.name === 'tbl') this.#table(child)
    }
    return this
  }

  #paragraph(paragraph: XmlElement): void {
    const { text, boxes, notes } = inlineText(paragraph)
    for (const note of notes) this.#context.noted(note)
    // An empty item is printed with its number: columns of serial numbers are made so.
    const whole = this.#begun + this.#context.label(paragraph) + text
    this.#begun = isEndDeleted(paragraph) ? whole : ''
    if (whole.trim() !== '' && this.#begun === '') {
      this.#paragraphs += 1
      this.parts.push({ kind: 'text', text: whole, place: `paragraph ${this.#paragraphs}` })
    }
    for (const box of boxes) this.read(box)
  }

  #table(table: XmlElement): void {
    this.#tables += 1
    this.parts.push(...new WordTable(this.#context, `table ${this.#tables}`).read(table))
  }
}

/** One table, row by row. */
class WordTable {
  readonly #context: WordContext
  readonly #name: string
  readonly #cells: FileCell[] = []
  readonly #inner: InnerParts[] = []
  /** The cell that reaches down to the last row, by column. */
  #above = new Map<number, FileCell>()

  constructor(context: WordContext, name: string) {
    this.#context = context
    this.#name = name
  }

  read(table: XmlElement): FilePart[] {
    const rows = unwrapped(table).filter(({ name }) => name === 'tr')
    const kept = rows.filter((row) => childAt(row, 'trPr', 'del') === undefined)
    for (const [at, row] of kept.slice(0, FILE_LIMITS.rows).entries()) this.#row(row, at)
    return withInnerTables(this.#cells, this.#inner)
  }

  #row(row: XmlElement, at: number): void {
    const properties = childAt(row, 'trPr')
    const header = childAt(properties, 'tblHeader')
    const is_header = header !== undefined && header.attributes.val !== '0' && header.attributes.val !== 'false'
    const below = new Map<number, FileCell>()
    let col = Math.min(numberIn(properties, 'gridBefore', 0), FILE_LIMITS.span.columns)
    let before: FileCell | null = null
    for (const cell of unwrapped(row).filter(({ name }) => name === 'tc')) {
      const facts = childAt(cell, 'tcPr')
      const width = clampedWidth(numberIn(facts, 'gridSpan', 1))
      if (before && continues(facts, 'hMerge')) before.width += width
      else before = this.#cell(cell, { row: at, col, width, is_header }, continues(facts, 'vMerge'))
      below.set(before.col, before)
      col += width
    }
    this.#above = below
  }

  /** A cell of its own, or the one above that it goes on with. */
  #cell(cell: XmlElement, slot: Pick<FileCell, 'row' | 'col' | 'width' | 'is_header'>, goesOn: boolean): FileCell {
    const { row, col, width } = slot
    const above = goesOn ? this.#above.get(col) : undefined
    const { text, inner } = cellContent(new WordBlocks(this.#context).read(cell).parts)
    if (above && above.width === width) {
      above.height += 1
      return above
    }
    const own = { ...slot, height: 1, text, place: `${this.#name}, row ${row + 1}, column ${col + 1}` }
    this.#cells.push(own)
    if (inner.length > 0) this.#inner.push({ cell: own, parts: inner })
    return own
  }
}
