import { DrawnLines } from '../layout/drawn-lines.ts'
import type { LayoutPage, TextItem } from '../layout/page.ts'
import { IDENTITY, type Matrix, moved } from '../matrix.ts'
import { childAt, childrenNamed, elementsOf, textBelow, type XmlElement } from '../xml.ts'
import { repeatedNumbers, straightRuns } from './path.ts'

/** OFD measures in millimetres, layout in points. */
const POINTS = 72 / 25.4

export type Box = readonly [x: number, y: number, width: number, height: number]

const numbersIn = (text: string | undefined): number[] => (text ?? '').trim().split(/\s+/).map(Number)

/** A rectangle as it is written; null if it is none. */
export function boxOf(text: string | undefined): Box | null {
  const [x, y, width, height] = numbersIn(text)
  return [x, y, width, height].every(Number.isFinite) && text ? [x!, y!, width!, height!] : null
}

const matrixOf = ({ attributes: { CTM } }: XmlElement): Matrix => {
  const numbers = numbersIn(CTM)
  return CTM && numbers.length === 6 && numbers.every(Number.isFinite) ? (numbers as unknown as Matrix) : IDENTITY
}

/** Reads the objects of one page, its template below it. */
class PageReader {
  readonly items: TextItem[] = []
  readonly lines = new DrawnLines()
  /** Area of pictures in square millimetres. */
  pictured = 0

  read(parent: XmlElement): this {
    for (const child of elementsOf(parent)) {
      const box = boxOf(child.attributes.Boundary)
      if (child.name === 'TextObject' && box) this.#text(child, box)
      else if (child.name === 'PathObject' && box) this.#path(child, box)
      else if (child.name === 'ImageObject' && box) this.pictured += box[2] * box[3]
      else if (child.name === 'Layer' || child.name === 'PageBlock' || child.name === 'Content') this.read(child)
    }
    return this
  }

  #text(object: XmlElement, [left, top]: Box): void {
    const matrix = matrixOf(object)
    const size = (Number(object.attributes.Size) || 0) * Math.hypot(matrix[2], matrix[3])
    for (const code of childrenNamed(object, 'TextCode')) {
      const text = textBelow(code)
      const { X = '0', Y = '0', DeltaX = '' } = code.attributes
      const steps = DeltaX === '' ? [] : repeatedNumbers(DeltaX, text.length)
      const width = steps.reduce((sum, step) => sum + step, 0) + (Number(object.attributes.Size) || 0) * 0.9
      const [x, y] = moved(matrix, Number(X), Number(Y))
      if (text.trim() === '' || Math.abs(matrix[1]) > Math.abs(matrix[0])) continue
      this.items.push({
        text,
        x: (left + x) * POINTS,
        y: (top + y) * POINTS,
        width: width * Math.abs(matrix[0]) * POINTS,
        size: size * POINTS || 1,
      })
    }
  }

  #path(object: XmlElement, [left, top]: Box): void {
    const matrix = matrixOf(object)
    const data = childAt(object, 'AbbreviatedData')
    const runs = data ? straightRuns(textBelow(data)) : []
    const { Stroke = 'true', Fill = 'false' } = object.attributes
    if (!runs) this.lines.shapes += 1
    else if (Stroke !== 'false' || Fill === 'true') {
      for (const run of runs) {
        const points = run
          .map(([x, y]) => moved(matrix, x, y))
          .map(([x, y]) => [(left + x) * POINTS, (top + y) * POINTS] as const)
        this.lines.add(points, Stroke !== 'false')
      }
    }
  }
}

/** A page of an OFD document (GB/T 33190-2016) as what stands where on it. */
export function ofdPage(contents: readonly XmlElement[], number: number, [, , width, height]: Box): LayoutPage {
  const reader = new PageReader()
  for (const content of contents) reader.read(content)
  const { horizontal, vertical, shapes } = reader.lines
  return {
    number,
    width: width * POINTS,
    height: height * POINTS,
    items: reader.items,
    horizontal,
    vertical,
    shapes,
    pictured: reader.pictured / (width * height),
  }
}
