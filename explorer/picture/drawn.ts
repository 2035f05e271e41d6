import { svg } from '../dom/element.ts'

/** Properties that a drawing has from style sheets, which a file of its own does not bring along. */
const INLINED = [
  ...(['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity'] as const),
  ...(['font-family', 'font-size', 'font-weight', 'text-anchor', 'display'] as const),
]

/** What is for hands and for readers aloud, and no part of a picture. */
const LEFT_OUT = '.controls, .chart-head, .unseen, details, button, caption, title'

/** Where a picture begins on the screen. */
interface Corner {
  left: number
  top: number
}

const isSeen = (color: string): boolean => color !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(color)

function copyOf(original: SVGSVGElement, { left, top }: Corner): SVGElement {
  const copy = original.cloneNode(true) as SVGSVGElement
  const originals = [original, ...original.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [at, element] of copies.entries()) {
    const style = getComputedStyle(originals[at] ?? original)
    for (const name of INLINED) element.setAttribute(name, style.getPropertyValue(name))
    element.removeAttribute('class')
  }
  const { x, y, width, height } = original.getBoundingClientRect()
  for (const [name, value] of Object.entries({ x: x - left, y: y - top, width, height }))
    copy.setAttribute(name, String(value))
  return copy
}

function rectOf(x: number, y: number, width: number, height: number, fill: string): SVGElement[] {
  return width > 0 && height > 0 && isSeen(fill) ? [svg('rect', { x, y, width, height, fill })] : []
}

/** The ground of an element and the line at its beginning, which is how bars and their marks are drawn. */
function boxOf(element: Element, { left, top }: Corner): SVGElement[] {
  const { x, y, width, height } = element.getBoundingClientRect()
  const { backgroundColor, borderLeftWidth, borderLeftColor } = getComputedStyle(element)
  return [
    ...rectOf(x - left, y - top, width, height, backgroundColor),
    ...rectOf(x - left, y - top, Number.parseFloat(borderLeftWidth), height, borderLeftColor),
  ]
}

/** The letters of a text by the lines that they lie on. */
function linesOf(text: Text): { text: string; place: DOMRect }[] {
  const range = document.createRange()
  const lines: { text: string; place: DOMRect }[] = []
  for (let at = 0; at < text.data.length; at++) {
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    const place = range.getBoundingClientRect()
    const line = lines.at(-1)
    if (line && Math.abs(line.place.top - place.top) < 2) line.text += text.data.charAt(at)
    else lines.push({ text: text.data.charAt(at), place })
  }
  return lines.filter((line) => line.text.trim() !== '' && line.place.height > 0)
}

function textOf(text: Text, { left, top }: Corner): SVGElement[] {
  if (!text.parentElement) return []
  const { color, fontFamily, fontSize, fontWeight } = getComputedStyle(text.parentElement)
  const font = { fill: color, 'font-family': fontFamily, 'font-size': fontSize, 'font-weight': fontWeight }
  return linesOf(text).map(({ text: line, place }) =>
    svg('text', { x: place.left - left, y: place.top + place.height / 2 - top, dy: '0.35em', ...font }, line.trim()),
  )
}

/** What stands on the screen below an element, as SVG that needs no style sheet: text, boxes, and drawings as they are. */
export function drawn(element: Element, corner: Corner): SVGElement[] {
  if (element.matches(LEFT_OUT)) return []
  if (element instanceof SVGSVGElement) return [copyOf(element, corner)]
  const inner = [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return textOf(node, corner)
    return node instanceof Element ? drawn(node, corner) : []
  })
  return [...boxOf(element, corner), ...inner]
}
