import type { Bitmap } from '../../../parsers/files/scan/bitmap.ts'
import type { OcrExtra } from './extra.ts'

/** Dots an inch at which pages are drawn: ruling lines and small figures are told at this size. */
const DPI = 300
/** Points an inch. */
const POINTS = 72
/** Larger pages are drawn smaller, in dots along a side. */
const LONGEST = 5000
/** Width of a sheet of paper in inches: pictures do not say how large they were. */
const PAPER = 8.27
/** Smaller pictures are enlarged to so many dots an inch. */
const LEAST_DPI = 200

interface DrawnPage {
  width: number
  height: number
  data: Uint8Array
}

interface PdfPage {
  getOriginalSize(): { originalWidth: number; originalHeight: number }
  render(options: { scale: number; render: 'bitmap'; colorSpace: 'Gray' }): Promise<DrawnPage>
}

interface Pdfium {
  PDFiumLibrary: {
    init(): Promise<{
      loadDocument(bytes: Uint8Array): Promise<{ getPage(at: number): PdfPage; destroy(): void }>
      destroy(): void
    }>
  }
}

type Sharp = (bytes: Uint8Array) => {
  metadata(): Promise<{ width: number; height: number }>
  flatten(options: { background: string }): ReturnType<Sharp>
  resize(options: { width: number }): ReturnType<Sharp>
  grayscale(): ReturnType<Sharp>
  raw(): { toBuffer(options: { resolveWithObject: true }): Promise<{ data: Uint8Array; info: DrawnPage }> }
}

/** Draws pages of a PDF one after another, in grey. */
export async function* drawnPages(
  { load }: OcrExtra,
  bytes: Uint8Array,
  numbers: readonly number[],
): AsyncGenerator<Bitmap> {
  const { PDFiumLibrary } = load('@hyzyla/pdfium') as Pdfium
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  try {
    for (const number of numbers) {
      const page = document.getPage(number - 1)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      const scale = Math.min(DPI / POINTS, LONGEST / Math.max(originalWidth, originalHeight))
      const drawn = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' })
      yield { width: drawn.width, height: drawn.height, grey: drawn.data, dpi: scale * POINTS }
    }
  } finally {
    document.destroy()
    library.destroy()
  }
}

/** The dots of a picture file in grey, enlarged if it is small. Throws if nothing reads its form. */
export async function pictureDots({ load }: OcrExtra, bytes: Uint8Array): Promise<Bitmap> {
  const sharp = load('sharp') as Sharp
  const { width } = await sharp(bytes).metadata()
  const dpi = Math.max(width / PAPER, LEAST_DPI)
  const wanted = Math.min(LONGEST, Math.round(Math.max(width, dpi * PAPER)))
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .resize({ width: wanted })
    .grayscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, grey: new Uint8Array(data), dpi: wanted / PAPER }
}
