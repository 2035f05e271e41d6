import { area, line } from 'd3-shape'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { type Child, el, svg } from '../dom/element.ts'
import { evidenceKey } from '../figures/evidence-key.ts'
import { figureWithUnit } from '../figures/figure.ts'
import { wholeOf } from '../figures/level.ts'
import { type Path, type PathPoint, pathsOf } from '../figures/path.ts'
import type { Selection } from '../figures/selection.ts'
import { isPartOfCity } from '../figures/standing.ts'
import { linkTo, type ViewScene } from '../scene.ts'
import { type Axes, axesFor, type PlotArea } from './axis.ts'

const WIDTH = 200
const HEIGHT = 110
const FRAME: PlotArea = { left: 14, right: WIDTH - 14, top: 12, bottom: HEIGHT - 20 }

function small(scene: ViewScene, { place, points }: Path, axes: Axes): HTMLElement {
  const { speech } = scene
  const [x, y] = [({ year }: PathPoint) => axes.x(year), ({ size }: PathPoint) => axes.y(size)]
  const last = points.at(-1)!
  const [first] = points
  return el(
    'li',
    {},
    el('a', { class: 'name', href: linkTo(scene, { view: 'district', place: place.name }) }, speech.place(place)),
    svg(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: 'img',
        'aria-label': points.map(({ year, statement }) => `${year}: ${figureWithUnit(statement, speech)}`).join('; '),
      },
      svg('path', { class: 'ground', d: `M${FRAME.left} ${FRAME.bottom}H${FRAME.right}` }),
      svg('path', { class: 'under', d: area<PathPoint>(x, FRAME.bottom, y)(points) }),
      svg('path', { class: 'over', d: line<PathPoint>(x, y)(points) }),
      points.map((point) =>
        svg('circle', { class: point.isTarget ? 'point' : 'point had', cx: x(point), cy: y(point), r: 3 }),
      ),
      [...new Set([first!.year, last.year])].map((year) =>
        svg('text', { x: axes.x(year), y: HEIGHT - 5, 'text-anchor': 'middle' }, String(year)),
      ),
    ),
    el(
      'a',
      { class: 'figure', href: linkTo(scene, { target: evidenceKey(last.statement) }) },
      `${last.year}: ${figureWithUnit(last.statement, speech)}`,
    ),
  )
}

/** One small chart per place, all on one scale. */
export function multiples(scene: ViewScene, { indicator, measure }: Selection, rows: readonly StatementRow[]): Child[] {
  const { speech, release } = scene
  const isPart = isPartOfCity(indicator, measure)
  const whole = wholeOf(release.catalogue.places)
  const paths = pathsOf(rows, release.catalogue).filter(({ place }) => !isPart || place !== whole)
  if (paths.length === 0) return [el('p', { class: 'empty' }, speech.say('path_empty'))]
  const axes = axesFor(paths, FRAME)
  return [
    el('p', { class: 'note' }, speech.say('multiples_note'), ' ', speech.say('path_note')),
    el(
      'ul',
      { class: 'multiples' },
      paths.map((path) => small(scene, path, axes)),
    ),
  ]
}
