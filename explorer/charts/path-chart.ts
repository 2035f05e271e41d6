import { line } from 'd3-shape'
import type { CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import { sharedUnit } from '../../datasets/explorer/shared-unit.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { picker } from '../dom/control.ts'
import { type Child, el, svg } from '../dom/element.ts'
import { evidenceKey } from '../figures/evidence-key.ts'
import { figureWithUnit } from '../figures/figure.ts'
import { wholeOf } from '../figures/level.ts'
import { type Path, type PathPoint, pathsOf } from '../figures/path.ts'
import type { Selection } from '../figures/selection.ts'
import { spread } from '../figures/spread.ts'
import { isPartOfCity } from '../figures/standing.ts'
import { linkTo, type ViewScene } from '../scene.ts'
import { type Axes, axesFor, axisMarks, type PlotArea } from './axis.ts'

const HEIGHT = 420
const LABEL_GAP = 16
/** More names at the edge than this would push each other away from their lines. */
const MOST_LABELS = 24

/** The city among its parts would press them to the ground; its own chart shows its path. */
const isShown =
  (isPart: boolean, whole: CataloguePlace | null) =>
  ({ place }: Path): boolean =>
    !isPart || place !== whole

function pointMark(scene: ViewScene, { place }: Path, { year, size, statement, isTarget }: PathPoint, axes: Axes) {
  const { speech } = scene
  const what = `${speech.place(place)} ${year} ${figureWithUnit(statement, speech)} ${speech.value(statement.status)}`
  return svg(
    'a',
    { href: linkTo(scene, { target: evidenceKey(statement) }), 'aria-label': speech.say('evidence_of', { what }) },
    svg('circle', { cx: axes.x(year), cy: axes.y(size), r: 4.5, class: isTarget ? 'point' : 'point had' }),
    svg('title', {}, what),
  )
}

function pathMark(scene: ViewScene, path: Path, axes: Axes, isLit: boolean): SVGElement {
  const draw = line<PathPoint>(
    ({ year }) => axes.x(year),
    ({ size }) => axes.y(size),
  )
  return svg(
    'g',
    { class: isLit ? 'path lit' : 'path' },
    svg('path', { d: draw(path.points) }),
    path.points.map((point) => pointMark(scene, path, point, axes)),
  )
}

function nameOf({ speech }: ViewScene, { place }: Path): string {
  return speech.lang === 'zh' ? place.short : speech.place(place)
}

/** A path that ends before the others bears its name where it ends: a leader to the edge would look like its going on. */
function earlyLabel(scene: ViewScene, path: Path, axes: Axes, lit: string | null): SVGElement {
  const { year, size } = path.points.at(-1)!
  const name = nameOf(scene, path)
  return svg(
    'text',
    { x: axes.x(year) + 9, y: axes.y(size), dy: '-0.5em', class: path.place.name === lit ? 'lit' : null },
    name,
  )
}

function labels(scene: ViewScene, paths: readonly Path[], axes: Axes, frame: PlotArea, lit: string | null): SVGElement {
  const named = paths.slice(0, MOST_LABELS)
  const isLate = ({ points }: Path) => points.at(-1)!.year === axes.years.at(-1)
  const late = named.filter(isLate)
  const at = spread(
    late.map(({ points }) => axes.y(points.at(-1)!.size)),
    LABEL_GAP,
    frame.bottom,
  )
  const x = frame.right + 14
  return svg(
    'g',
    { class: 'labels' },
    named.filter((path) => !isLate(path)).map((path) => earlyLabel(scene, path, axes, lit)),
    late.map((path, index) => [
      svg('line', {
        class: 'leader',
        x1: frame.right + 6,
        y1: axes.y(path.points.at(-1)!.size),
        x2: x - 3,
        y2: at[index]!,
      }),
      svg(
        'text',
        { x, y: at[index]!, dy: '0.32em', class: path.place.name === lit ? 'lit' : null },
        nameOf(scene, path),
      ),
    ]),
  )
}

/** The path of each place over the years, one of them in the accent colour. */
export function pathChart(scene: ViewScene, { indicator, measure }: Selection, rows: readonly StatementRow[]): Child[] {
  const { speech, choice, go, width, release } = scene
  const whole = wholeOf(release.catalogue.places)
  const paths = pathsOf(rows, release.catalogue).filter(isShown(isPartOfCity(indicator, measure), whole))
  if (paths.length === 0) return [el('p', { class: 'empty' }, speech.say('path_empty'))]
  const frame: PlotArea = { left: 64, right: width - (speech.lang === 'zh' ? 96 : 150), top: 12, bottom: HEIGHT - 32 }
  const axes = axesFor(paths, frame)
  const lit = choice.place ?? paths[0]!.place.name
  const unit = sharedUnit(paths.flatMap(({ points }) => points.map(({ statement }) => statement)))
  const unitName = unit ? speech.unit(unit.unit) : ''
  const drawn = paths.toSorted((a, b) => Number(a.place.name === lit) - Number(b.place.name === lit))
  const options = [
    { value: '', label: speech.say('none') },
    ...paths.map(({ place }) => ({ value: place.name, label: speech.place(place) })),
  ]
  return [
    el(
      'div',
      { class: 'chart-head' },
      picker('highlight', speech.say('highlight'), options, choice.place ?? lit, (value) =>
        go({ place: value || null }),
      ),
      el('p', { class: 'note' }, speech.say('path_note'), unitName === '' ? '' : ` ${speech.say('unit')}: ${unitName}`),
    ),
    svg(
      'svg',
      {
        class: 'paths',
        viewBox: `0 0 ${width} ${HEIGHT}`,
        width,
        height: HEIGHT,
        role: 'group',
        'aria-label': speech.say('path'),
      },
      axisMarks(axes, frame, speech, unit?.factor ?? 1),
      drawn.map((path) => pathMark(scene, path, axes, path.place.name === lit)),
      labels(scene, paths, axes, frame, lit),
    ),
  ]
}
