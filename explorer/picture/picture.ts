import { svg } from '../dom/element.ts'
import { drawn } from './drawn.ts'

/** What is written around a picture. */
export interface Legend {
  title: string
  /** Release, licence and address, a line each. */
  source: readonly string[]
}

const MARGIN = 20
const TITLE = 34
const LINE = 17

/** Pixels of a picture for one of the screen: sharp in print. */
const DENSITY = 2

/** A chart with its title and its source, as a drawing that stands by itself. */
export function pictureOf(chart: Element, { title, source }: Legend): SVGSVGElement {
  const { left, top, width, height } = chart.getBoundingClientRect()
  const style = getComputedStyle(chart)
  const paper = getComputedStyle(document.documentElement).backgroundColor
  const size = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + TITLE + source.length * LINE }
  const font = { 'font-family': style.fontFamily, fill: style.color }
  const corner = { left: left - MARGIN, top: top - MARGIN - TITLE }
  return svg(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox: `0 0 ${size.width} ${size.height}` },
    svg('rect', { width: size.width, height: size.height, fill: paper }),
    svg('text', { x: MARGIN, y: MARGIN + 18, 'font-size': 19, 'font-weight': 600, ...font }, title),
    drawn(chart, corner),
    source.map((line, at) =>
      svg(
        'text',
        { x: MARGIN, y: size.height - MARGIN - (source.length - 1 - at) * LINE, 'font-size': 12, ...font },
        line,
      ),
    ),
  )
}

/** A picture as the text of an SVG file. */
export const svgFile = (picture: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' })

/** A picture as a PNG file. Rejects where the browser cannot draw it. */
export async function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(svgFile(picture))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * DENSITY
    canvas.height = image.naturalHeight * DENSITY
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('the picture cannot be made')
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((done, fail) =>
      canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture cannot be made'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
