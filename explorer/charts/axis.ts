import { max, ticks } from 'd3-array'
import { svg } from '../dom/element.ts'
import type { Path } from '../figures/path.ts'
import type { Speech } from '../language/speech.ts'

/** Where years and values lie in a chart. */
export interface Axes {
  years: number[]
  top: number
  x: (year: number) => number
  y: (value: number) => number
}

/** The inside of a chart, in pixels. */
export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

/** Axes for paths, values from zero. */
export function axesFor(paths: readonly Path[], { left, right, top, bottom }: Frame): Axes {
  const years = [...new Set(paths.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b)
  const highest = max(paths, ({ points }) => max(points, ({ size }) => size)) || 1
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const span = last - first || 1
  return {
    years,
    top: highest,
    x: (year) => (years.length === 1 ? (left + right) / 2 : left + ((year - first) / span) * (right - left)),
    y: (value) => bottom - (value / highest) * (bottom - top),
  }
}

/** Lines and labels of values and years. */
export function axisMarks(axes: Axes, frame: Frame, { number }: Speech, factor: number): SVGElement {
  const values = ticks(0, axes.top / factor, 5).map((tick) => tick * factor)
  return svg(
    'g',
    { class: 'axis', 'aria-hidden': 'true' },
    values.map((value) => [
      svg('line', { x1: frame.left, x2: frame.right, y1: axes.y(value), y2: axes.y(value) }),
      svg('text', { x: frame.left - 8, y: axes.y(value), dy: '0.32em', 'text-anchor': 'end' }, number(value / factor)),
    ]),
    axes.years.map((year) =>
      svg('text', { x: axes.x(year), y: frame.bottom + 20, 'text-anchor': 'middle' }, String(year)),
    ),
  )
}

/** Moves labels apart that would cover each other: positions from top to bottom, at least `gap` pixels between two. */
export function spread(positions: readonly number[], gap: number, bottom: number): number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at)
  for (const [n, one] of order.entries()) if (n > 0) one.at = Math.max(one.at, order[n - 1]!.at + gap)
  // What was pushed out below moves up again, with everything it touches.
  let limit = bottom
  for (const one of order.toReversed()) {
    one.at = Math.min(one.at, limit)
    limit = one.at - gap
  }
  const moved = new Array<number>(positions.length)
  for (const { at, index } of order) moved[index] = at
  return moved
}
