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
export interface PlotArea {
  left: number
  right: number
  top: number
  bottom: number
}

/** Axes for paths, values from zero. */
export function axesFor(paths: readonly Path[], { left, right, top, bottom }: PlotArea): Axes {
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
export function axisMarks(axes: Axes, frame: PlotArea, { number }: Speech, factor: number): SVGElement {
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
