import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { CHARTS } from '../address.ts'
import { bars } from '../charts/bars.ts'
import { missingPlaces } from '../charts/missing.ts'
import { multiples } from '../charts/multiples.ts'
import { pathChart } from '../charts/path-chart.ts'
import { progressNote } from '../charts/progress-note.ts'
import { segments } from '../dom/control.ts'
import { type Child, el } from '../dom/element.ts'
import { evidenceKey } from '../figures/evidence-key.ts'
import { figureWithUnit } from '../figures/figure.ts'
import { atLevel, chosenLevel, levelsOf, wholeOf } from '../figures/level.ts'
import { periodName } from '../figures/period.ts'
import { progressOf } from '../figures/progress.ts'
import { isSelection, type Selection, selectionOf } from '../figures/selection.ts'
import { type Comparison, comparisonOf, isPartOfCity, type Standing } from '../figures/standing.ts'
import { pictureControls } from '../picture/picture-controls.ts'
import { linkTo, type View, type ViewScene } from '../scene.ts'
import { absentSelection, choiceFor, selectionControls, selectionHeading } from './selection-controls.ts'
import { statementTable } from './statement-table.ts'

/** The city apart from its districts: it is the sum of them, not one of them. */
function cityCard(
  scene: ViewScene,
  { city }: Comparison,
  isPart: boolean,
  rows: readonly StatementRow[],
): HTMLElement | null {
  const { speech } = scene
  const whole = wholeOf(scene.release.catalogue.places)
  if (whole === null) return null
  const isCity = whole.kind === 'municipality'
  if (city === null)
    return el(
      'p',
      { class: 'city silent' },
      speech.say(isCity ? 'city_silent' : 'above_silent', { place: speech.place(whole) }),
    )
  const progress = progressOf(city, rows)
  return el(
    'p',
    { class: 'city' },
    el('span', {}, speech.say(isCity ? 'city_target' : 'above_target', { place: speech.place(whole) })),
    el(
      'a',
      { class: 'figure', href: linkTo(scene, { target: evidenceKey(city.statement) }) },
      figureWithUnit(city.statement, speech),
    ),
    progress && progressNote(scene, progress),
    city.size !== null && el('span', { class: 'note' }, speech.say(isPart ? 'part_of_city' : 'city_line')),
  )
}

function unrankedList(scene: ViewScene, unranked: readonly Standing[]): Child {
  const { speech } = scene
  if (unranked.length === 0) return null
  const isOneFigure = ({ statement }: Standing): boolean => statement.value !== null
  const text = (standing: Standing): string =>
    isOneFigure(standing)
      ? figureWithUnit(standing.statement, speech)
      : speech.say('units_listed', { n: standing.statement.n_units })
  return el(
    'section',
    { class: 'unranked' },
    el('h3', {}, speech.say(unranked.every(isOneFigure) ? 'other_unit' : 'no_figure')),
    el(
      'ul',
      {},
      unranked.map((standing) =>
        el(
          'li',
          {},
          `${speech.place(standing.place)} `,
          el('a', { href: linkTo(scene, { target: evidenceKey(standing.statement) }) }, text(standing)),
        ),
      ),
    ),
  )
}

function barsPart(
  scene: ViewScene,
  { indicator, measure, period }: Selection,
  rows: readonly StatementRow[],
  all: readonly StatementRow[],
): Child[] {
  const comparison = comparisonOf(rows, scene.release.catalogue, period)
  const isPart = isPartOfCity(indicator, measure)
  return [
    cityCard(scene, comparison, isPart, all),
    bars(scene, comparison, isPart, all),
    unrankedList(scene, comparison.unranked),
    el('div', { class: 'missing-row' }, missingPlaces(scene, comparison)),
  ]
}

/** Districts beside each other by one indicator: ranked bars, paths or small multiples, and the statements as a table. */
export const compareView: View = async (asked) => {
  const { release, speech, choice } = asked
  const { say } = speech
  const selection = selectionOf(release.catalogue.indicators, choice)
  if (!isSelection(selection)) return absentSelection(asked, selection)
  const scene = asked.settle(choiceFor(selection))
  const all = await release.statementsOf(selection.indicator)
  const level = chosenLevel(all, release.catalogue.places, choice.level)
  const levels = levelsOf(release.catalogue.places)
  const there: ViewScene = { ...scene, release: { ...release, catalogue: atLevel(release.catalogue, level) } }
  const ofMeasure = all.filter(({ measure }) => measure === selection.measure)
  const rows = ofMeasure.filter((row) => row.status === 'target' && periodName(row) === selection.period)
  const { chart } = choice
  const drawing = el(
    'section',
    { class: 'chart' },
    chart === 'bars' && barsPart(there, selection, rows, ofMeasure),
    chart === 'path' && pathChart(there, selection, ofMeasure),
    chart === 'multiples' && multiples(there, selection, ofMeasure),
  )
  const what = [speech.indicator(selection.indicator), speech.value(selection.measure, '_short')]
  const title = [...what, ...(chart === 'bars' ? [speech.value(selection.period)] : [])].join(' · ')
  return [
    el(
      'div',
      { class: 'controls' },
      selectionControls(scene, selection),
      levels.length > 1 &&
        segments(
          say('area_level'),
          levels.map((value) => ({ value, label: say(value), href: linkTo(scene, { level: value }) })),
          level,
        ),
      segments(
        say('chart'),
        CHARTS.map((value) => ({ value, label: say(value), href: linkTo(scene, { chart: value }) })),
        chart,
      ),
    ),
    selectionHeading(scene, selection),
    el('p', { class: 'note' }, say('never_mixed')),
    drawing,
    pictureControls(scene, drawing, title),
    choice.embed === null &&
      statementTable(
        scene,
        `${say('all_statements')} · ${speech.indicator(selection.indicator)}`,
        chart === 'bars' ? rows : ofMeasure,
      ),
  ]
}
