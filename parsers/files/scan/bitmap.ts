/** A picture in grey: a byte a dot, 0 is black, row by row from the top left. */
export interface Bitmap {
  width: number
  height: number
  grey: Uint8Array
  /** Dots an inch. */
  dpi: number
}

/** A rectangle of dots; the right and lower edges lie outside it. */
export interface PixelBox {
  left: number
  top: number
  right: number
  bottom: number
}

/** Points an inch: the measure of pages. */
const POINTS = 72

/** How many dots make a length in points. */
export const dotsOf = (points: number, { dpi }: Pick<Bitmap, 'dpi'>): number => (points * dpi) / POINTS
/** How many points make a length in dots. */
export const pointsOf = (dots: number, { dpi }: Pick<Bitmap, 'dpi'>): number => (dots * POINTS) / dpi

/** A part of a picture; what lies outside the picture is white. */
export function cropOf(picture: Bitmap, { left, top, right, bottom }: PixelBox): Bitmap {
  const [width, height] = [right - left, bottom - top]
  const grey = new Uint8Array(width * height).fill(255)
  const [from, to] = [Math.max(0, left), Math.min(picture.width, right)]
  for (let y = Math.max(0, top); y < Math.min(picture.height, bottom); y += 1) {
    const row = y * picture.width
    grey.set(picture.grey.subarray(row + from, row + to), (y - top) * width + from - left)
  }
  return { width, height, grey, dpi: picture.dpi }
}

/** Shades of a picture: that of its paper, that of its ink, and the one that parts them. */
interface Shades {
  paper: number
  ink: number
  between: number
}

/** Shades above this are paper, even on a page without any ink. */
const DARKEST_PAPER = 200

/** Parts the shades of a picture into two kinds so that they lie apart as far as possible (Otsu 1979). */
function shadesOf({ grey }: Bitmap): Shades {
  const counts = new Array<number>(256).fill(0)
  for (const shade of grey) counts[shade]! += 1
  const sum = counts.reduce((total, count, shade) => total + count * shade, 0)
  let best = { paper: 255, ink: 0, between: 128, apart: 0 }
  let [dark, darkSum] = [0, 0]
  for (let shade = 0; shade < 255; shade += 1) {
    dark += counts[shade]!
    darkSum += counts[shade]! * shade
    const light = grey.length - dark
    if (dark === 0 || light === 0) continue
    const [ink, paper] = [darkSum / dark, (sum - darkSum) / light]
    const apart = dark * light * (paper - ink) ** 2
    if (apart > best.apart) best = { paper, ink, between: shade + 1, apart }
  }
  return { ...best, between: Math.min(DARKEST_PAPER, best.between) }
}

/** Share of the way from paper to ink at which a dot counts as part of a line: hairlines are grey. */
const GREY = 0.3

/** The dots of a picture that are ink: 1, else 0. */
export function inkOf(picture: Bitmap): Uint8Array {
  const { between } = shadesOf(picture)
  return picture.grey.map((shade) => (shade < between ? 1 : 0))
}

/** The same with all that is a little darker than paper, for lines thinner than a dot. */
export function faintInkOf(picture: Bitmap): Uint8Array {
  const { paper, ink } = shadesOf(picture)
  const lightest = Math.min(DARKEST_PAPER + (255 - DARKEST_PAPER) / 2, paper - GREY * (paper - ink))
  return picture.grey.map((shade) => (shade < lightest ? 1 : 0))
}
