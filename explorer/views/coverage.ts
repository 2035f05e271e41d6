import type { CatalogueIndicator } from '../../datasets/explorer/catalogue.ts'
import { picker } from '../dom/control.ts'
import { el } from '../dom/element.ts'
import { type CoverageGrid, coverageGrid, targetYears } from '../figures/coverage-grid.ts'
import type { Coverage } from '../figures/standing.ts'
import { linkTo, type View, type ViewScene } from '../scene.ts'

const STATES: readonly Coverage[] = ['stated', 'not_stated', 'not_found', 'not_crawled']

function legend({ speech }: ViewScene): HTMLElement {
  return el(
    'ul',
    { class: 'legend', 'aria-label': speech.say('legend') },
    STATES.map((state) =>
      el(
        'li',
        {},
        el('span', { class: `swatch ${state}`, 'aria-hidden': 'true' }),
        el('b', {}, speech.say(state)),
        ` ${speech.say(`${state}_note`)}`,
      ),
    ),
  )
}

type GridRow = CoverageGrid['rows'][number]

function cell(
  scene: ViewScene,
  { place }: GridRow,
  { coverage, n }: GridRow['cells'][number],
  indicator: CatalogueIndicator,
) {
  const { say, place: placeName, indicator: indicatorName } = scene.speech
  if (coverage !== 'stated') return el('td', { class: coverage }, el('span', { class: 'unseen' }, say(coverage)))
  const chosen = { indicator: indicator.id, measure: null, period: scene.choice.year, place: place.name }
  const told = `${placeName(place)}, ${indicatorName(indicator)}: ${say('n_statements', { n })}`
  const link = el('a', { href: linkTo(scene, { view: 'compare', ...chosen }), 'aria-label': told }, String(n))
  return el('td', { class: coverage }, link)
}

function gridRow(scene: ViewScene, row: GridRow, indicators: readonly CatalogueIndicator[]): HTMLElement {
  const href = linkTo(scene, { view: 'district', place: row.place.name })
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, el('a', { href }, scene.speech.place(row.place))),
    row.cells.map((one, at) => cell(scene, row, one, indicators[at]!)),
  )
}

function table(scene: ViewScene, { indicators, rows }: CoverageGrid, caption: string): HTMLElement {
  const { say, indicator } = scene.speech
  const heads = indicators.map((one) => el('th', { scope: 'col', class: 'turned' }, el('span', {}, indicator(one))))
  return el(
    'div',
    { class: 'scroll tall', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      { class: 'coverage-table' },
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, say('place')), heads)),
      el(
        'tbody',
        {},
        rows.map((row) => gridRow(scene, row, indicators)),
      ),
    ),
  )
}

/** Which place states which indicator for a year, and where the gaps come from. */
export const coverageView: View = async (scene) => {
  const { release, speech, choice, go } = scene
  const { say } = speech
  const rows = await release.allStatements(['area_name', 'indicator_id', 'period', 'status'])
  const years = targetYears(rows)
  const fullest = years.toSorted((a, b) => b.n - a.n)[0]
  const year = years.find((one) => String(one.year) === choice.year)?.year ?? fullest?.year
  if (year === undefined) return [el('p', { class: 'empty' }, say('empty'))]
  const grid = coverageGrid(rows, year, release.catalogue.places, release.catalogue.indicators)
  const options = years.map((one) => ({
    value: String(one.year),
    label: `${one.year} · ${say('n_statements', { n: one.n })}`,
  }))
  const ofYear = { ...scene, choice: { ...choice, year: String(year) } }
  return [
    el(
      'div',
      { class: 'controls' },
      picker('year', say('year'), options, String(year), (value) => go({ year: value })),
    ),
    el('h1', {}, say('coverage_of', { year })),
    el('p', { class: 'note' }, say('coverage_count', { stated: grid.n_stated, all: grid.n_all })),
    legend(scene),
    el('p', { class: 'note' }, say('coverage_scope')),
    table(ofYear, grid, say('coverage_of', { year })),
  ]
}
