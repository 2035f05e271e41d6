import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { CHARTS } from '../address.ts'
import { bars } from '../charts/bars.ts'
import { measuredBars } from '../charts/measured-bars.ts'
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
import { YARDSTICKS, yardsticksOf } from '../figures/yardstick.ts'
import type { Speech } from '../language/speech.ts'
import { pictureControls } from '../picture/picture-controls.ts'
import { linkTo, type Scene, type View } from '../scene.ts'
import { absentSelection, choiceFor, selectionControls, selectionHeading } from './selection-controls.ts'
import { statementTable } from './statement-table.ts'

/** The city apart from its districts: it is the sum of them, not one of them. */
function cityCard(
  scene: Scene,
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

function unrankedList(scene: Scene, unranked: readonly Standing[]): Child {
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
  scene: Scene,
  { indicator, measure }: Selection,
  comparison: Comparison,
  all: readonly StatementRow[],
): Child[] {
  const isPart = isPartOfCity(indicator, measure)
  return [cityCard(scene, comparison, isPart, all), bars(scene, comparison, isPart, all)]
}

/** A yardstick by its name; what an address says that is none, as it says it. */
function yardstickName({ say }: Speech, by: string): string {
  const known = YARDSTICKS.find((one) => one === by)
  return known ? say(`by_${known}`) : by
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
  const there: Scene = { ...scene, release: { ...release, catalogue: atLevel(release.catalogue, level) } }
  const ofMeasure = all.filter(({ measure }) => measure === selection.measure)
  const rows = ofMeasure.filter((row) => row.status === 'target' && periodName(row) === selection.period)
  const { chart } = choice
  const comparison = comparisonOf(rows, there.release.catalogue, selection.period)
  const yardsticks = chart === 'bars' ? yardsticksOf(comparison, selection, ofMeasure) : []
  const yardstick = yardsticks.find((one) => one === choice.by) ?? 'as_stated'
  const isUnknown = chart === 'bars' && choice.by !== null && choice.by !== yardstick
  const drawing = el(
    'section',
    { class: 'chart' },
    chart === 'bars' &&
      (yardstick === 'as_stated'
        ? barsPart(there, selection, comparison, ofMeasure)
        : measuredBars(there, comparison, yardstick, ofMeasure)),
    chart === 'bars' && unrankedList(there, comparison.unranked),
    chart === 'bars' && el('div', { class: 'missing-row' }, missingPlaces(there, comparison)),
    chart === 'path' && pathChart(there, selection, ofMeasure),
    chart === 'multiples' && multiples(there, selection, ofMeasure),
  )
  const what = [speech.indicator(selection.indicator), speech.value(selection.measure, '_short')]
  const told = [
    chart === 'bars' && speech.value(selection.period),
    yardstick !== 'as_stated' && say(`by_${yardstick}`),
  ].filter((part) => part !== false)
  const title = [...what, ...told].join(' · ')
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
      yardsticks.length > 1 &&
        segments(
          say('by'),
          yardsticks.map((value) => ({
            value,
            label: say(`by_${value}`),
            href: linkTo(scene, { by: value === 'as_stated' ? null : value }),
          })),
          yardstick,
        ),
    ),
    selectionHeading(scene, selection),
    isUnknown &&
      el(
        'p',
        { class: 'absent', role: 'status' },
        say('absent_yardstick', { what: yardstickName(speech, choice.by!) }),
      ),
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
