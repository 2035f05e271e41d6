import type { CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { picker } from '../dom/control.ts'
import { dataTable } from '../dom/data-table.ts'
import { type Child, el } from '../dom/element.ts'
import { evidenceKey } from '../figures/evidence-key.ts'
import { figureWithUnit } from '../figures/figure.ts'
import { type ProfileRow, profileOf } from '../figures/profile.ts'
import { linkTo, type ViewScene } from '../scene.ts'

function figureLink(scene: ViewScene, statement: StatementRow): HTMLElement {
  const { say } = scene.speech
  const text = figureWithUnit(statement, scene.speech)
  const what = `${statement.area_name} ${statement.indicator} ${text}`
  return el(
    'a',
    { href: linkTo(scene, { target: evidenceKey(statement) }), 'aria-label': say('evidence_of', { what }) },
    text,
  )
}

function profileTable(scene: ViewScene, rows: readonly ProfileRow[], own: string, other: string): HTMLElement {
  const { speech, release } = scene
  const { say, value, number, indicator: indicatorName } = speech
  const indicators = new Map(release.catalogue.indicators.map((one) => [one.id, indicatorName(one)]))
  const columns = [
    {
      name: 'indicator',
      label: say('indicator'),
      cell: ({ indicator_id, measure, period }: ProfileRow) =>
        el(
          'a',
          { href: linkTo(scene, { view: 'compare', indicator: indicator_id, measure, period: period ?? 'undated' }) },
          indicators.get(indicator_id) ?? indicator_id,
        ),
    },
    { name: 'measure', label: say('measure'), cell: ({ measure }: ProfileRow) => value(measure, '_short') },
    { name: 'period', label: say('period'), cell: ({ period }: ProfileRow) => value(period ?? 'undated') },
    { name: 'own', label: own, numeric: true, cell: (row: ProfileRow) => figureLink(scene, row.own) },
    { name: 'other', label: other, numeric: true, cell: (row: ProfileRow) => figureLink(scene, row.other) },
    {
      name: 'ratio',
      label: say('ratio'),
      numeric: true,
      cell: ({ ratio }: ProfileRow) => (ratio === null ? '–' : `${number(Number(ratio.toPrecision(3)))}×`),
    },
  ]
  return dataTable(scene, say('beside'), columns, rows)
}

/** A place beside another: every indicator, measure and period that both state. */
export async function profilePart(
  scene: ViewScene,
  place: CataloguePlace,
  own: readonly StatementRow[],
): Promise<Child> {
  const { speech, choice, release, go } = scene
  const { say } = speech
  const others = release.catalogue.places.filter(({ name, n_documents }) => name !== place.name && n_documents > 0)
  const other = others.find(({ name }) => name === choice.beside)
  const options = [
    { value: '', label: say('none') },
    ...others.map((one) => ({ value: one.name, label: speech.place(one) })),
  ]
  const control = picker('beside', say('choose_beside'), options, other?.name ?? '', (name) =>
    go({ beside: name || null }),
  )
  if (!other) return el('div', { class: 'controls' }, control)
  const rows = profileOf(own, await release.statementsOfPlace(other.name))
  return [
    el('div', { class: 'controls' }, control),
    rows.length === 0
      ? el('p', { class: 'empty' }, say('beside_empty'))
      : profileTable(scene, rows, speech.place(place), speech.place(other)),
  ]
}
