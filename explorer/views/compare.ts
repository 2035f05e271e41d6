import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { CHARTS, type ChartName } from '../address.ts'
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
import { YARDSTICKS, type Yardstick, yardsticksOf } from '../figures/yardstick.ts'
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

/** What is set beside each other, by what. */
interface Compared {
  /** The scene with the places of the compared level alone. */
  there: ViewScene
  selection: Selection
  comparison: Comparison
  /** Statements of the indicator and measure; of them the targets of the period. */
  ofMeasure: readonly StatementRow[]
  rows: readonly StatementRow[]
  /** Yardsticks to choose from, and the chosen one. */
  yardsticks: readonly Yardstick[]
  yardstick: Yardstick
}

function comparedOf(there: ViewScene, selection: Selection, all: readonly StatementRow[]): Compared {
  const { choice, release } = there
  const ofMeasure = all.filter(({ measure }) => measure === selection.measure)
  const rows = ofMeasure.filter((row) => row.status === 'target' && periodName(row) === selection.period)
  const comparison = comparisonOf(rows, release.catalogue, selection.period)
  const yardsticks = choice.chart === 'bars' ? yardsticksOf(comparison, selection, ofMeasure) : []
  const yardstick = yardsticks.find((one) => one === choice.by) ?? 'as_stated'
  return { there, selection, comparison, ofMeasure, rows, yardsticks, yardstick }
}

function barsPart({ there, selection, comparison, ofMeasure, yardstick }: Compared): Child[] {
  if (yardstick !== 'as_stated') return measuredBars(there, comparison, yardstick, ofMeasure)
  const isPart = isPartOfCity(selection.indicator, selection.measure)
  return [cityCard(there, comparison, isPart, ofMeasure), bars(there, comparison, isPart, ofMeasure)]
}

function drawingOf(compared: Compared): HTMLElement {
  const { there, selection, comparison, ofMeasure } = compared
  const parts: Record<ChartName, () => Child[]> = {
    bars: () => [
      barsPart(compared),
      unrankedList(there, comparison.unranked),
      el('div', { class: 'missing-row' }, missingPlaces(there, comparison)),
    ],
    path: () => [pathChart(there, selection, ofMeasure)],
    multiples: () => [multiples(there, selection, ofMeasure)],
  }
  return el('section', { class: 'chart' }, parts[there.choice.chart]())
}

function controlsOf(scene: ViewScene, level: string, { selection, yardsticks, yardstick }: Compared): HTMLElement {
  const { say } = scene.speech
  const levels = levelsOf(scene.release.catalogue.places)
  return el(
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
      scene.choice.chart,
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
  )
}

/** What of the address nothing here is known by. */
function absentYardstick({ speech, choice }: ViewScene, { yardstick }: Compared): Child {
  const { by, chart } = choice
  if (chart !== 'bars' || by === null || by === yardstick) return null
  const known = YARDSTICKS.find((one) => one === by)
  const what = known ? speech.say(`by_${known}`) : by
  return el('p', { class: 'absent', role: 'status' }, speech.say('absent_yardstick', { what }))
}

function titleOf({ speech, choice }: ViewScene, { selection, yardstick }: Compared): string {
  const parts = [
    speech.indicator(selection.indicator),
    speech.value(selection.measure, '_short'),
    choice.chart === 'bars' && speech.value(selection.period),
    yardstick !== 'as_stated' && speech.say(`by_${yardstick}`),
  ]
  return parts.filter((part) => part !== false).join(' · ')
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
  const there: ViewScene = { ...scene, release: { ...release, catalogue: atLevel(release.catalogue, level) } }
  const compared = comparedOf(there, selection, all)
  const drawing = drawingOf(compared)
  return [
    controlsOf(scene, level, compared),
    selectionHeading(scene, selection),
    absentYardstick(scene, compared),
    el('p', { class: 'note' }, say('never_mixed')),
    drawing,
    pictureControls(scene, drawing, titleOf(scene, compared)),
    choice.embed === null &&
      statementTable(
        scene,
        `${say('all_statements')} · ${speech.indicator(selection.indicator)}`,
        choice.chart === 'bars' ? compared.rows : compared.ofMeasure,
      ),
  ]
}
