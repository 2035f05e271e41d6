import { type Rule, TOLERANCE } from './page.ts'

export type Point = readonly [x: number, y: number]

/** Gathers what is drawn on a page as ruling lines. Thin filled areas are lines as well. */
export class DrawnLines {
  readonly horizontal: Rule[] = []
  readonly vertical: Rule[] = []
  /** Shapes that are no lines: letters may be drawn so. */
  shapes = 0

  /** Adds a run of straight strokes, or the outline of a filled area. */
  add(points: readonly Point[], isStroked: boolean): void {
    let [left, top] = points[0]!
    let [right, bottom] = points[0]!
    for (const [x, y] of points) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    const isThin = Math.min(right - left, bottom - top) <= TOLERANCE.thickness
    if (isThin) this.#line([left, top], [right, bottom])
    else if (isStroked) for (let at = 1; at < points.length; at += 1) this.#line(points[at - 1]!, points[at]!)
    else if (points.length > CORNERS) this.shapes += 1
  }

  /** A line along one of the sides of the page; slanted ones rule nothing. */
  #line([x1, y1]: Point, [x2, y2]: Point): void {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
    if (Math.max(width, height) <= TOLERANCE.thickness || Math.min(width, height) > TOLERANCE.thickness) return
    if (width > height) this.horizontal.push({ from: Math.min(x1, x2), to: Math.max(x1, x2), at: (y1 + y2) / 2 })
    else this.vertical.push({ from: Math.min(y1, y2), to: Math.max(y1, y2), at: (x1 + x2) / 2 })
  }
}

/** A closed rectangle has four corners and comes back to the first: the ground of a cell. */
const CORNERS = 5
