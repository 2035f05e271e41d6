import { line } from 'd3-shape'
import { svg } from '../dom/element.ts'

const SIZE = 200
const MARGIN = 10

/** The Lorenz curve of cumulated shares, with the line of equality. */
export function lorenzCurve(points: readonly [number, number][], label: string): SVGElement {
  const at = (share: number) => MARGIN + share * (SIZE - 2 * MARGIN)
  const draw = line<[number, number]>(
    ([x]) => at(x),
    ([, y]) => SIZE - at(y),
  )
  return svg(
    'svg',
    { class: 'lorenz', viewBox: `0 0 ${SIZE} ${SIZE}`, role: 'img', 'aria-label': label },
    svg('path', { class: 'box', d: `M${MARGIN} ${MARGIN}V${SIZE - MARGIN}H${SIZE - MARGIN}` }),
    svg('path', {
      class: 'equal',
      d: draw([
        [0, 0],
        [1, 1],
      ]),
    }),
    svg('path', { class: 'curve', d: draw([...points]) }),
  )
}
