import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FileContent } from '../content.ts'
import { layoutParts } from '../layout/layout.ts'
import type { LayoutPage, TextItem } from '../layout/page.ts'
import { needsOcr, type SortedPages, sortedPages } from '../layout/picture-page.ts'
import { FILE_LIMITS } from '../limits.ts'
import { type Matrix, product } from '../matrix.ts'
import { FileRefused } from '../refusal.ts'
import { recognisedPages } from '../scan/recognised-pages.ts'
import type { Recogniser } from '../scan/recogniser.ts'
import { drawingOf } from './drawing.ts'
import { refuseInflated } from './inflated-size.ts'

/** What reading a PDF takes besides its bytes. */
export interface PdfResources {
  /** Where pdfjs keeps the tables of Chinese characters, as a folder or address that ends in a slash. */
  cMapUrl: string
  /** Reads pages that are pictures, if the user has installed it. */
  recogniser?: Recogniser | null
}

/** Text set upside down or on its side, as quarter turns clockwise. */
const quarterOf = ([a, b]: Matrix): number => ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4

/** Turns a page of a width and height upright, by the quarter turns of its text. */
const TURNS: readonly ((width: number, height: number) => Matrix)[] = [
  () => [1, 0, 0, 1, 0, 0],
  (width) => [0, -1, 1, 0, 0, width],
  (width, height) => [-1, 0, 0, -1, width, height],
  (_, height) => [0, 1, -1, 0, height, 0],
]

interface RawItem {
  str: string
  transform: Matrix
  width: number
}

/** Most of the text decides how a page is held: tables lie on their side on upright paper. */
function uprightOf(items: readonly RawItem[], base: Matrix, width: number, height: number): Matrix {
  const letters = [0, 0, 0, 0]
  for (const { str, transform } of items) letters[quarterOf(product(base, transform))]! += str.trim().length
  const turn = letters.indexOf(Math.max(...letters))
  return product(TURNS[turn]!(width, height), base)
}

function itemOf({ str, transform, width }: RawItem, upright: Matrix): TextItem | null {
  if (str.trim() === '') return null
  const [a, b, c, d, x, y] = product(upright, transform)
  // Text across the reading direction is a stamp or a mark in the margin.
  if (Math.abs(b) > Math.abs(a)) return null
  const scale = Math.hypot(upright[0], upright[1])
  return { text: str, x, y, width: width * scale, size: Math.hypot(c, d) || 1 }
}

async function layoutPage(page: PDFPageProxy): Promise<LayoutPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent()
  const raw = content.items.filter((item) => 'str' in item) as unknown as RawItem[]
  const upright = uprightOf(raw, transform as unknown as Matrix, width, height)
  const isTurned = Math.abs(upright[1]) > Math.abs(upright[0]) !== Math.abs(transform[1]!) > Math.abs(transform[0]!)
  const { pictured, lines } = drawingOf(await page.getOperatorList(), upright)
  return {
    number: page.pageNumber,
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    items: raw.map((item) => itemOf(item, upright)).filter((item) => item !== null),
    horizontal: lines.horizontal,
    vertical: lines.vertical,
    shapes: lines.shapes,
    pictured: pictured / (width * height),
  }
}

function refusalOf(cause: unknown): unknown {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'PasswordException')
    return new FileRefused('file_encrypted', 'found a password, expected an open file; save it without', { cause })
  if (name === 'InvalidPDFException' || name === 'FormatError')
    return new FileRefused(
      'file_damaged',
      `found no structure of a PDF (${(cause as Error).message}), expected a whole file`,
      {
        cause,
      },
    )
  return cause
}

async function pagesOf(document: PDFDocumentProxy): Promise<LayoutPage[]> {
  if (document.numPages > FILE_LIMITS.pages)
    throw new FileRefused(
      'file_too_large',
      `found ${document.numPages} pages, expected at most ${FILE_LIMITS.pages}; split it`,
    )
  const pages: LayoutPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await layoutPage(page))
    page.cleanup()
  }
  return pages
}

/** Pages and pictures of a document, in their order, with what was recognised among them. */
async function readPages(
  bytes: Uint8Array,
  { readable, pictures }: SortedPages,
  recogniser: Recogniser | null,
): Promise<Pick<FileContent, 'parts' | 'findings' | 'pages'>> {
  const total = readable.length + pictures.length
  if (!recogniser || pictures.length === 0)
    return { parts: layoutParts(readable), findings: needsOcr(pictures, total), pages: readable }
  const numbers = pictures.map(({ number }) => number).slice(0, FILE_LIMITS.recognised)
  const { pages, findings } = await recognisedPages(recogniser.pagesOf(bytes, numbers), numbers, recogniser, 'page')
  const known = new Set(pages.map(({ number }) => number))
  const unread = pictures.filter(({ number }) => !known.has(number))
  return {
    parts: layoutParts([...readable, ...pages].toSorted((a, b) => a.number - b.number)),
    findings: [...findings, ...needsOcr(unread, total)],
    pages: readable,
  }
}

/**
 * Reads a PDF (ISO 32000-1) by where its text and lines stand. Pages that are pictures are recognised if there is something to
 * recognise them with, else named and left out. No script in it is run, nothing it refers to is fetched. Throws FileRefused.
 */
export async function readPdf(
  bytes: Uint8Array,
  { cMapUrl, recogniser = null }: PdfResources,
): Promise<Pick<FileContent, 'parts' | 'findings' | 'pages'>> {
  refuseInflated(bytes)
  const task = getDocument({
    // pdfjs takes the bytes away from whoever gives them.
    data: new Uint8Array(bytes),
    cMapUrl,
    cMapPacked: true,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  try {
    return await readPages(bytes, sortedPages(await pagesOf(await task.promise)), recogniser)
  } catch (cause) {
    throw refusalOf(cause)
  } finally {
    await task.destroy()
  }
}
