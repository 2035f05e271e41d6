import { extent } from 'd3-array'
import type { GeoPoint, Outline } from '../data/outline.ts'
import { svg } from '../dom/element.ts'
import { shadeOf } from '../figures/classes.ts'
import { figureWithUnit } from '../figures/figure.ts'
import { middleOf } from '../figures/middle.ts'
import type { Shown } from '../figures/on-map.ts'
import { linkTo, type ViewScene } from '../scene.ts'

const WIDTH = 720
const HEIGHT = 690
const MARGIN = 8

type Project = (point: GeoPoint) => [number, number]

/** A part of a chart, in pixels. */
interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The six districts of the old centre are smaller on the map than their names: they are shown once more, enlarged. */
const CENTRE: ReadonlySet<string> = new Set(['500103', '500104', '500105', '500106', '500107', '500108'])
const INSET: Box = { x: MARGIN, y: MARGIN, width: 270, height: 250 }

/** Degrees to pixels: at 30° north a degree of longitude is cos 30° of one of latitude; good enough for a city. */
function projection(outlines: readonly Outline[], { x: left, y: top, width, height }: Box): Project {
  const points = outlines.flatMap(({ rings }) => rings.flat())
  const [west, east] = extent(points, ([x]) => x) as [number, number]
  const [south, north] = extent(points, ([, y]) => y) as [number, number]
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min(width / ((east - west) * squeeze), height / (north - south))
  return ([x, y]) => [left + (x - west) * squeeze * scale, top + (north - y) * scale]
}

const pathOf = ({ rings }: Outline, project: Project): string =>
  rings
    .map(
      (ring) =>
        `M${ring
          .map((point) =>
            project(point)
              .map((at) => at.toFixed(1))
              .join(' '),
          )
          .join('L')}Z`,
    )
    .join('')

/** Missing values are hatched, each state in its own way, so that no colour is needed to tell them. */
const HATCHES = [
  { id: 'hatch-not_stated', turn: 45, gap: 6 },
  { id: 'hatch-not_found', turn: -45, gap: 6 },
  { id: 'hatch-not_crawled', turn: 0, gap: 9 },
]

const hatches = (): SVGElement =>
  svg(
    'defs',
    {},
    HATCHES.map(({ id, turn, gap }) =>
      svg(
        'pattern',
        { id, width: gap, height: gap, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})` },
        svg('rect', { width: gap, height: gap, class: 'hatch-ground' }),
        id === 'hatch-not_crawled'
          ? svg('circle', { cx: gap / 2, cy: gap / 2, r: 0.9, class: 'hatch-dot' })
          : svg('line', { x1: 0, y1: 0, x2: 0, y2: gap, class: 'hatch-line' }),
      ),
    ),
  )

/** What a map of districts is drawn from. */
interface Drawing {
  outlines: readonly Outline[]
  shown: ReadonlyMap<string, Shown>
  bounds: readonly number[]
}

function district(scene: ViewScene, outline: Outline, { shown, bounds }: Drawing, project: Project): SVGElement {
  const { speech, release } = scene
  const place = release.catalogue.places.find(({ code }) => code === outline.code)
  const name = place ? speech.place(place) : outline.code
  const own = shown.get(outline.code) ?? 'not_crawled'
  const told = `${name}: ${typeof own === 'string' ? speech.say(own) : figureWithUnit(own.statement, speech)}`
  const shade = typeof own === 'string' ? own : `shade-${shadeOf(own.size!, bounds)}`
  const href = linkTo(scene, { view: 'district', place: place?.name ?? null })
  return svg(
    'a',
    { href, 'aria-label': told, class: `outline ${shade}` },
    svg('path', { d: pathOf(outline, project) }, svg('title', {}, told)),
  )
}

/** The name of a district, in the middle of what is drawn of it. */
function label({ release }: ViewScene, { shown }: Drawing, { code, rings }: Outline, project: Project): SVGElement {
  const [x, y] = project(middleOf(rings))
  const isStated = typeof (shown.get(code) ?? '') !== 'string'
  const name = release.catalogue.places.find((place) => place.code === code)?.short ?? ''
  const classes = isStated ? 'label stated' : 'label'
  return svg('text', { x, y, dy: '0.3em', 'text-anchor': 'middle', class: classes, 'aria-hidden': 'true' }, name)
}

/** Names lie above every outline: a neighbour drawn later would cover them. */
function layer(scene: ViewScene, drawing: Drawing, named: readonly Outline[], project: Project): SVGElement[] {
  return [
    ...drawing.outlines.map((outline) => district(scene, outline, drawing, project)),
    ...named.map((outline) => label(scene, drawing, outline, project)),
  ]
}

function inset(scene: ViewScene, drawing: Drawing): SVGElement {
  const { x, y, width, height } = INSET
  const centre = drawing.outlines.filter(({ code }) => CENTRE.has(code))
  const project = projection(centre, { x: x + 12, y: y + 26, width: width - 24, height: height - 38 })
  return svg(
    'g',
    { class: 'inset' },
    svg('rect', { x, y, width, height, rx: 4 }),
    svg('text', { x: x + 12, y: y + 17, class: 'heading' }, scene.speech.say('inset')),
    layer(scene, { ...drawing, outlines: centre }, centre, project),
  )
}

/** The map: each district in the shade of its figure, hatched where there is none; the centre once more, enlarged. */
export function districtMap(scene: ViewScene, drawing: Drawing, title: string): SVGElement {
  const { outlines } = drawing
  const box: Box = { x: MARGIN, y: MARGIN, width: WIDTH - 2 * MARGIN, height: HEIGHT - 2 * MARGIN }
  const outer = outlines.filter(({ code }) => !CENTRE.has(code))
  return svg(
    'svg',
    { class: 'district-map', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'group', 'aria-label': title },
    hatches(),
    layer(scene, drawing, outer, projection(outlines, box)),
    inset(scene, drawing),
  )
}
