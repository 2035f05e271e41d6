import type { LayoutPage, Rule, TextItem } from '../layout/page.ts'
import { cellBoxes } from '../layout/ruled-table.ts'
import { framesOf, joinedRules } from '../layout/wall.ts'
import { type Bitmap, cropOf, dotsOf, inkOf, type PixelBox, pointsOf } from './bitmap.ts'
import type { RecognisedLine, Recogniser } from './recogniser.ts'
import { type PageRuling, rulingOf, type ScannedRule, withoutRuling } from './ruling.ts'
import { stripsIn } from './strip.ts'
import { uprightPicture } from './upright.ts'

/** A line that the recogniser is less sure of is named. */
const SURE = 0.8
/** A page whose lines are less sure on average is not believed at all: it lies on its side, or is no writing. */
const BELIEVED = 0.7

/** A page that was recognised. */
export interface ScannedPage {
  page: LayoutPage
  /** Texts that may be wrong. */
  doubtful: string[]
}

/** The rules of a picture as those of a page, in points. */
const inPoints = (rules: readonly ScannedRule[], picture: Bitmap): Rule[] =>
  rules.map(({ from, to, at }) => ({
    from: pointsOf(from, picture),
    to: pointsOf(to, picture),
    at: pointsOf(at, picture),
  }))

/** The cells of a page, in dots, without the lines around them. */
function cellsOf({ horizontal, vertical }: { horizontal: Rule[]; vertical: Rule[] }, picture: Bitmap): PixelBox[] {
  const dots = (points: number) => Math.round(dotsOf(points, picture))
  return framesOf(joinedRules(horizontal), joinedRules(vertical))
    .flatMap(cellBoxes)
    .map(({ left, top, right, bottom }) => ({
      left: dots(left),
      top: dots(top),
      right: dots(right),
      bottom: dots(bottom),
    }))
}

/** The ink that stands in no cell. */
function outside(ink: Uint8Array, cells: readonly PixelBox[], { width }: Bitmap): Uint8Array {
  const left = ink.slice()
  for (const cell of cells)
    for (let y = cell.top; y < cell.bottom; y += 1) left.fill(0, y * width + cell.left, y * width + cell.right)
  return left
}

/** Where the lines of writing of a page stand: those of each cell by itself, then those outside tables. */
function stripsOf(picture: Bitmap, ink: Uint8Array, ruling: PageRuling, cells: readonly PixelBox[]): PixelBox[] {
  const writing = withoutRuling(picture, ink, ruling)
  const page = { left: 0, top: 0, right: picture.width, bottom: picture.height }
  return [
    ...cells.flatMap((cell) => stripsIn(picture, writing, cell, true)),
    ...stripsIn(picture, outside(writing, cells, picture), page, false),
  ]
}

/** Blanks beside Chinese characters are none of the author's. */
const withoutBlanks = (text: string): string =>
  text.trim().replace(/(?<=\p{Script=Han})\s+|(?<!\s)\s+(?=\p{Script=Han})/gu, '')

/** A line of writing where it stands on the page. */
function itemOf({ text: read }: RecognisedLine, { left, top, right, bottom }: PixelBox, picture: Bitmap): TextItem {
  const size = pointsOf(bottom - top, picture) / SPACIOUS
  const base = pointsOf(bottom, picture) - size * BELOW_BASE
  return {
    text: withoutBlanks(read),
    x: pointsOf(left, picture),
    y: base,
    width: pointsOf(right - left, picture),
    size,
  }
}

/** A strip is higher than its letters, and ends below their base; both in letter heights. */
const [SPACIOUS, BELOW_BASE] = [1.25, 0.25]

const meanOf = (lines: readonly RecognisedLine[]): number =>
  lines.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, lines.length)

/**
 * Recognises a page cell by cell: its ruling lines give the cells, each line in them is read by itself, and what comes of it is
 * laid out like a page with text. Null if hardly anything is legible.
 */
export async function scannedPage(scan: Bitmap, number: number, recogniser: Recogniser): Promise<ScannedPage | null> {
  const picture = uprightPicture(scan)
  const ink = inkOf(picture)
  const ruling = rulingOf(picture)
  const rules = { horizontal: inPoints(ruling.horizontal, picture), vertical: inPoints(ruling.vertical, picture) }
  const strips = stripsOf(picture, ink, ruling, cellsOf(rules, picture))
  const lines = await recogniser.read(strips.map((strip) => cropOf(picture, strip)))
  const read = lines.filter(({ text }) => text.trim() !== '')
  if (read.length === 0 || meanOf(read) < BELIEVED) return null
  return {
    page: {
      number,
      width: pointsOf(picture.width, picture),
      height: pointsOf(picture.height, picture),
      items: lines.flatMap((line, at) => (line.text.trim() === '' ? [] : [itemOf(line, strips[at]!, picture)])),
      ...rules,
      pictured: 1,
      shapes: 0,
      is_recognised: true,
    },
    doubtful: read.filter(({ confidence }) => confidence < SURE).map(({ text }) => text),
  }
}
