import { type CatalogueIndicator, EXPLORER_FILES } from '../../datasets/explorer/catalogue.ts'
import type { CoverageCount } from '../../datasets/explorer/coverage.ts'
import { picker } from '../dom/control.ts'
import { el } from '../dom/element.ts'
import { appendInSight } from '../dom/later.ts'
import { type CoverageGrid, coverageGrid } from '../figures/coverage-grid.ts'
import type { Coverage } from '../figures/standing.ts'
import { linkTo, type View, type ViewScene } from '../scene.ts'

/** More rows than the window of the table shows on a usual screen. */
const ROWS_IN_SIGHT = 20

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

/** An indicator as its column needs it; thousands of cells lead somewhere, so what a column's have in common is made once. */
interface Column {
  name: string
  /** The address of its comparison, but for the place. */
  href: string
}

const columnOf = (scene: ViewScene, indicator: CatalogueIndicator): Column => ({
  name: scene.speech.indicator(indicator),
  href: linkTo(scene, {
    view: 'compare',
    indicator: indicator.id,
    measure: null,
    period: scene.choice.year,
    place: null,
  }),
})

function rowMaker(scene: ViewScene, columns: readonly Column[]): (row: GridRow) => HTMLElement {
  const { say, place: placeName } = scene.speech
  const silent = new Map(STATES.map((state) => [state, say(state)]))
  return ({ place, cells }) => {
    const name = placeName(place)
    const query = `&place=${encodeURIComponent(place.name)}`
    const cell = ({ coverage, n }: GridRow['cells'][number], at: number): HTMLElement => {
      if (coverage !== 'stated')
        return el('td', { class: coverage }, el('span', { class: 'unseen' }, silent.get(coverage)))
      const { name: indicator, href } = columns[at]!
      const told = `${name}, ${indicator}: ${say('n_statements', { n })}`
      return el('td', { class: coverage }, el('a', { href: `${href}${query}`, 'aria-label': told }, String(n)))
    }
    const href = linkTo(scene, { view: 'district', place: place.name })
    return el('tr', {}, el('th', { scope: 'row' }, el('a', { href }, name)), cells.map(cell))
  }
}

function table(scene: ViewScene, { indicators, rows }: CoverageGrid, caption: string): HTMLElement {
  const { say } = scene.speech
  const columns = indicators.map((one) => columnOf(scene, one))
  const heads = columns.map(({ name }) => el('th', { scope: 'col', class: 'turned' }, el('span', {}, name)))
  const body = el('tbody', {})
  appendInSight(body, rows, ROWS_IN_SIGHT, rowMaker(scene, columns))
  return el(
    'div',
    { class: 'scroll tall', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      { class: 'coverage-table' },
      el('caption', {}, caption),
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, say('place')), heads)),
      body,
    ),
  )
}

/** Which place states which indicator for a year, and where the gaps come from. */
export const coverageView: View = async (scene) => {
  const { release, speech, choice, go } = scene
  const { say } = speech
  const years = release.catalogue.years.toReversed()
  const chosen = years.find((one) => String(one.year) === choice.year) ?? years.toSorted((a, b) => b.n - a.n)[0]
  if (!chosen) return [el('p', { class: 'empty' }, say('empty'))]
  const { year, row_start, row_end } = chosen
  const rows = await release.numbered<CoverageCount>(EXPLORER_FILES.coverage, row_start, row_end)
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
