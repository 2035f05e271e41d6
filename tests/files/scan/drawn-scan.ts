import type { Bitmap } from '../../../parsers/files/scan/bitmap.ts'
import type { Recogniser } from '../../../parsers/files/scan/recogniser.ts'

const DPI = 144
const PAPER = 255

/** A sheet of paper of 300 by 200 points, at two dots a point. */
export const paper = (width = 600, height = 400): Bitmap => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(PAPER),
  dpi: DPI,
})

/** Draws a filled rectangle, in dots. */
export function fill(picture: Bitmap, left: number, top: number, width: number, height: number, shade = 0): void {
  for (let y = top; y < top + height; y += 1)
    picture.grey.fill(shade, y * picture.width + left, y * picture.width + left + width)
}

/** Something as large as a character. */
export const writes = (picture: Bitmap, left: number, top: number): void => {
  fill(picture, left, top, 16, 4)
  fill(picture, left + 6, top, 4, 20)
  fill(picture, left, top + 12, 16, 3)
}

/** Draws a table of equal cells, its lines hardly darker than paper where asked. */
export function ruled(picture: Bitmap, columns: number, rows: number, shade = 0): void {
  const [left, top, width, height] = [60, 60, 120, 50]
  for (let row = 0; row <= rows; row += 1) fill(picture, left, top + row * height, columns * width + 2, 2, shade)
  for (let column = 0; column <= columns; column += 1) fill(picture, left + column * width, top, 2, rows * height + 2)
}

/** Reads the strips that it is given as the texts that it was given, in order. */
export function reading(texts: readonly string[], confidence = 1): Recogniser & { strips: Bitmap[] } {
  const strips: Bitmap[] = []
  return {
    strips,
    async *pagesOf() {},
    pictureOf: async () => paper(),
    read: async (given) => {
      strips.push(...given)
      return given.map((_, at) => ({ text: texts[at] ?? '', confidence }))
    },
  }
}
