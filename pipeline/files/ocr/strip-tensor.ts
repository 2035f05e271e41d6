import type { Bitmap } from '../../../parsers/files/scan/bitmap.ts'

/** Height that the model reads a line at. */
const HEIGHT = 48
/** Lines are filled up on their right with nothing, which is not white: at least so much, and to a multiple of a width. */
const [LEAST_FILL, STEP] = [16, 160]
const MOST_WIDTH = 3200
/** Colours that the model expects, where a scan has one; and half of white. */
const [COLOURS, HALF] = [3, 127.5]

/** A line as the model takes it. */
export interface StripTensor {
  /** Dots from −1 to 1 for each colour, row by row; 0 is nothing. */
  dots: Float32Array
  shape: [lines: number, colours: number, height: number, width: number]
}

/** How wide a strip is for the model: its own width at the model's height, filled up. */
function tensorWidth({ width, height }: Bitmap): number {
  const scaled = (width * HEIGHT) / height
  return Math.min(MOST_WIDTH, Math.ceil((scaled + LEAST_FILL) / STEP) * STEP)
}

/** Mean of a rectangle of dots with fractional edges: what a smaller dot shows. */
function areaMean({ grey, width }: Bitmap, left: number, right: number, top: number, bottom: number): number {
  let [sum, weight] = [0, 0]
  for (let y = Math.floor(top); y < bottom; y += 1) {
    const rows = Math.min(bottom, y + 1) - Math.max(top, y)
    for (let x = Math.floor(left); x < right; x += 1) {
      const part = rows * (Math.min(right, x + 1) - Math.max(left, x))
      sum += grey[y * width + x]! * part
      weight += part
    }
  }
  return sum / weight
}

/** A strip at the height of the model, filled up with nothing on its right. */
export function stripTensor(strip: Bitmap): StripTensor {
  const width = tensorWidth(strip)
  const dots = new Float32Array(COLOURS * HEIGHT * width)
  const scaled = Math.min(width, Math.max(1, Math.round((strip.width * HEIGHT) / strip.height)))
  const [stepX, stepY] = [strip.width / scaled, strip.height / HEIGHT]
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < scaled; x += 1) {
      const mean = areaMean(strip, x * stepX, (x + 1) * stepX, y * stepY, (y + 1) * stepY)
      for (let colour = 0; colour < COLOURS; colour += 1) dots[(colour * HEIGHT + y) * width + x] = mean / HALF - 1
    }
  }
  return { dots, shape: [1, COLOURS, HEIGHT, width] }
}
