import { type FilePart, type FilePlace, recognisedPlace } from '../content.ts'
import { continueTable, type WholeTable, wholeTable } from './continued-table.ts'
import { itemLines, type TextLine } from './line.ts'
import type { LayoutPage } from './page.ts'
import { type PlacedLine, paragraphsOf } from './paragraph.ts'
import { type RuledTable, ruledPage } from './ruled-table.ts'
import { withoutRunningHeads } from './running-head.ts'
import { withoutShadows } from './shadow.ts'
import { textColumns } from './text-column.ts'

/** A line or table of a page, in the order of reading. */
type Piece = { line: PlacedLine } | { table: RuledTable }

const CONTINUED = /^[（(]?(?:续表|表?续|接上[表页])/

/** Names the places of pages, by their number. */
type PlaceNames = (page: number) => FilePlace

/** Lines and tables of a page by height; what stands in two columns goes before neither. */
function piecesOf(page: number, lines: readonly TextLine[], tables: readonly RuledTable[]): Piece[] {
  const left = [...tables]
  const pieces: Piece[] = []
  for (const line of lines) {
    while (left.length > 0 && left[0]!.ys[0]! < line.y) pieces.push({ table: left.shift()! })
    pieces.push({ line: { ...line, page } })
  }
  return [...pieces, ...left.map((table) => ({ table }))]
}

const gridPart = ({ cells, pages }: WholeTable, placeOf: PlaceNames): FilePart => ({
  kind: 'grid',
  cells: cells.map((cell) => ({ ...cell, is_header: false, place: placeOf(pages[cell.row]!) })),
})

/** Gathers the pieces of a document: prose between tables is put together as one. */
class Gathering {
  readonly parts: FilePart[] = []
  #lines: PlacedLine[] = []
  #open: WholeTable | null = null
  /** Page of the last row of the open table. */
  #page = 0
  readonly #placeOf: PlaceNames

  constructor(placeOf: PlaceNames) {
    this.#placeOf = placeOf
  }

  take(piece: Piece): void {
    if ('line' in piece) this.#lines.push(piece.line)
    else this.#table(piece.table)
  }

  #table(table: RuledTable): void {
    const between = this.#lines.map(({ text }) => text.trim())
    const isNext = this.#open !== null && table.page === this.#page + 1 && between.every((text) => CONTINUED.test(text))
    if (isNext && continueTable(this.#open!, table)) {
      this.#lines = []
      this.#page = table.page
      return
    }
    this.#flush()
    this.#open = wholeTable(table)
    this.#page = table.page
  }

  #flush(): void {
    if (this.#open) this.parts.push(gridPart(this.#open, this.#placeOf))
    this.#open = null
    for (const { text, page } of paragraphsOf(this.#lines))
      this.parts.push({ kind: 'text', text, place: this.#placeOf(page) })
    this.#lines = []
  }

  done(): FilePart[] {
    this.#flush()
    return this.parts
  }
}

/**
 * Pages as paragraphs and tables: tables by their ruling lines, joined over pages; prose without page numbers and running
 * heads, its lines put together. Where gaps alone part a line into cells they stay as blanks, for those who read bare text.
 */
export function layoutParts(pages: readonly LayoutPage[], noun = 'page'): FilePart[] {
  const ruled = pages.map((page) => ruledPage({ ...page, items: withoutShadows(page.items) }))
  const lines = pages.map(({ number, height }, at) => ({
    page: number,
    height,
    lines: textColumns(ruled[at]!.loose).flatMap(itemLines),
  }))
  const recognised = new Set(pages.filter(({ is_recognised }) => is_recognised).map(({ number }) => number))
  const gathering = new Gathering((page) => {
    const place = `${noun} ${page}`
    return recognised.has(page) ? recognisedPlace(place) : place
  })
  for (const [at, { page, lines: own }] of withoutRunningHeads(lines).entries())
    for (const piece of piecesOf(page, own, ruled[at]!.tables)) gathering.take(piece)
  return gathering.done()
}
