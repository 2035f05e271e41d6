import type { CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import { type SharedUnit, sharedUnit } from '../../datasets/explorer/shared-unit.ts'
import { districtMap } from '../charts/district-map.ts'
import { missingPlaces } from '../charts/missing.ts'
import { outlines } from '../data/outline.ts'
import { type Child, el } from '../dom/element.ts'
import { proofMark } from '../dom/proof-mark.ts'
import { classBounds, shadeOf } from '../figures/classes.ts'
import { evidenceKey } from '../figures/evidence-key.ts'
import { figureInUnit, figureWithUnit } from '../figures/figure.ts'
import { atLevel } from '../figures/level.ts'
import { onMap } from '../figures/on-map.ts'
import { periodName } from '../figures/period.ts'
import { isSelection, selectionOf } from '../figures/selection.ts'
import { type Comparison, comparisonOf, type Standing } from '../figures/standing.ts'
import { pictureControls } from '../picture/picture-controls.ts'
import { linkTo, type View, type ViewScene } from '../scene.ts'
import { absentSelection, choiceFor, selectionControls, selectionHeading } from './selection-controls.ts'

/** The unit that all figures of the map can be told in. */
const unitOf = (ranked: readonly Standing[]): SharedUnit | null => sharedUnit(ranked.map(({ statement }) => statement))

function legend({ speech }: ViewScene, shared: SharedUnit | null, bounds: readonly number[]): HTMLElement {
  const { unit, factor } = shared ?? { unit: '', factor: 1 }
  const text = (bound: number, at: number) => {
    const below = bounds[at - 1]
    const from = below === undefined ? '' : `> ${speech.number(below / factor)}, `
    return `${from}≤ ${speech.number(bound / factor)} ${unit}`.trim()
  }
  return el(
    'ul',
    { class: 'legend', 'aria-label': speech.say('legend') },
    bounds.map((bound, at) =>
      el(
        'li',
        {},
        el('span', { class: `swatch shade-${shadeOf(bound, bounds)}`, 'aria-hidden': 'true' }),
        text(bound, at),
      ),
    ),
  )
}

function list(scene: ViewScene, { ranked }: Comparison): HTMLElement {
  const { speech } = scene
  const shared = unitOf(ranked)
  const inOneUnit = (statement: Standing['statement']): string | null => figureInUnit(statement, shared, speech)
  return el(
    'ol',
    { class: 'map-list' },
    ranked.map(({ place, statement }) =>
      el(
        'li',
        {},
        el('a', { class: 'name', href: linkTo(scene, { view: 'district', place: place.name }) }, speech.place(place)),
        el(
          'a',
          { class: 'figure', href: linkTo(scene, { target: evidenceKey(statement) }) },
          figureWithUnit(statement, speech),
        ),
        el('span', { class: 'note' }, inOneUnit(statement), ' ', proofMark(statement.proof, speech)),
      ),
    ),
  )
}

function offMap({ speech }: ViewScene, { ranked }: Comparison, codes: ReadonlySet<string>): Child {
  const off = ranked.filter(({ place }) => !codes.has(place.code ?? ''))
  if (off.length === 0) return null
  return el(
    'p',
    { class: 'note' },
    `${speech.say('not_on_map')}: `,
    off.map(({ place, statement }) => `${speech.place(place)} ${figureWithUnit(statement, speech)}`).join('; '),
  )
}

/** The outlines are those of Chongqing. */
const isDrawn = ({ name, parent, level }: CataloguePlace): boolean =>
  name === '重庆市' || parent === '重庆市' || level === null

/** The districts on a map, in shades of the chosen figure, with the same as a list beside it. */
export const mapView: View = async (asked) => {
  const { release, speech, choice } = asked
  const { say } = speech
  const selection = selectionOf(release.catalogue.indicators, choice)
  if (!isSelection(selection)) return absentSelection(asked, selection)
  const scene = asked.settle(choiceFor(selection))
  const [rows, shapes] = await Promise.all([release.statementsOf(selection.indicator), outlines()])
  const { measure, period } = selection
  const chosen = rows.filter((row) => row.status === 'target' && row.measure === measure && periodName(row) === period)
  const comparison = comparisonOf(
    chosen,
    atLevel({ places: release.catalogue.places.filter(isDrawn) }, 'county'),
    period,
  )
  const { shown, joined } = onMap(comparison, period)
  const bounds = classBounds(comparison.ranked.map(({ size }) => size!))
  const what = `${speech.indicator(selection.indicator)}, ${speech.value(measure, '_short')}, ${speech.value(period)}`
  const drawing = el(
    'figure',
    {},
    districtMap(scene, { outlines: shapes, shown, bounds }, say('map_of', { what })),
    legend(scene, unitOf(comparison.ranked), bounds),
    el('figcaption', { class: 'note' }, joined && `${say('map_joined')} `, say('map_source')),
  )
  return [
    el('div', { class: 'controls' }, selectionControls(scene, selection)),
    selectionHeading(scene, selection),
    el(
      'div',
      { class: 'map-and-list' },
      el('div', {}, drawing, pictureControls(scene, drawing, what)),
      el(
        'section',
        {},
        el('h2', {}, say('map_list')),
        list(scene, comparison),
        offMap(scene, comparison, new Set(shapes.map(({ code }) => code))),
        missingPlaces(scene, comparison),
      ),
    ),
  ]
}
