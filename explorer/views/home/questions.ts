import { bars } from '../../charts/bars.ts'
import { type Child, el } from '../../dom/element.ts'
import { evidenceKey } from '../../figures/evidence-key.ts'
import { figureWithUnit } from '../../figures/figure.ts'
import { atLevel, chosenLevel } from '../../figures/level.ts'
import { periodName } from '../../figures/period.ts'
import { comparable, type Selection, selectionWithin } from '../../figures/selection.ts'
import { type Comparison, comparisonOf, isPartOfCity } from '../../figures/standing.ts'
import { linkTo, type ViewScene } from '../../scene.ts'
import { choiceFor } from '../selection-controls.ts'

/** Districts that an answer shows. */
const SHOWN = 4
/** Fewer make no ranking. */
const LEAST = 2

/** A question with the comparison that answers it. */
interface Answered {
  selection: Selection
  comparison: Comparison
}

async function answered(scene: ViewScene, selection: Selection): Promise<Answered> {
  const { release } = scene
  const rows = await release.statementsOf(selection.indicator)
  const level = chosenLevel(rows, release.catalogue.places, null)
  const { measure, period } = selection
  const chosen = rows.filter((row) => row.status === 'target' && row.measure === measure && periodName(row) === period)
  return { selection, comparison: comparisonOf(chosen, atLevel(release.catalogue, level), period) }
}

/** The most stated selection of a measure that enough places can be ranked by. */
async function mostStated(scene: ViewScene, measure: 'level' | 'increment'): Promise<Answered | null> {
  const known = comparable(scene.release.catalogue.indicators).filter(({ choices }) =>
    choices.some((choice) => choice.measure === measure),
  )
  for (const indicator of known.slice(0, 5)) {
    const found = await answered(scene, selectionWithin(indicator, { measure, period: null }))
    if (found.comparison.ranked.length >= LEAST) return found
  }
  return null
}

function card(question: string, link: string, ...content: Child[]): HTMLElement {
  return el('article', { class: 'question' }, el('h3', {}, el('a', { href: link }, question)), content)
}

function rankingCard(scene: ViewScene, { selection, comparison }: Answered): HTMLElement {
  const { speech } = scene
  const what = { indicator: speech.indicator(selection.indicator), period: speech.value(selection.period) }
  const link = linkTo(scene, { view: 'compare', ...choiceFor(selection) })
  const shown = { ...comparison, ranked: comparison.ranked.slice(0, SHOWN) }
  const question = speech.say(selection.measure === 'increment' ? 'asks_increment' : 'asks_level', what)
  const n = comparison.ranked.length
  return card(
    question,
    link,
    bars(scene, shown, isPartOfCity(selection.indicator, selection.measure)),
    el('p', { class: 'note' }, speech.say('of_places', { n, missing: comparison.missing.length })),
  )
}

/** Whether the districts' targets come to that of the city: only where they add up and all are in one unit. */
function sumCard(scene: ViewScene, { selection, comparison }: Answered): Child {
  const { speech } = scene
  const { city, ranked } = comparison
  const isPart = isPartOfCity(selection.indicator, selection.measure)
  if (!isPart || city?.size == null || city.statement.unit_canonical !== ranked[0]?.statement.unit_canonical)
    return null
  const sum = ranked.reduce((total, { size }) => total + (size ?? 0), 0)
  const told = {
    n: ranked.length,
    share: speech.percent(sum / city.size),
    missing: comparison.missing.length,
    indicator: speech.indicator(selection.indicator),
    period: speech.value(selection.period),
  }
  return card(
    speech.say('asks_sum', told),
    linkTo(scene, { view: 'compare', ...choiceFor(selection) }),
    el(
      'p',
      { class: 'answer' },
      el(
        'a',
        { class: 'figure', href: linkTo(scene, { target: evidenceKey(city.statement) }) },
        figureWithUnit(city.statement, speech),
      ),
      ' ',
      el('span', { class: 'note' }, speech.say('city_target')),
    ),
    el('p', {}, speech.say('sum_answer', told)),
  )
}

/** Three questions that this release answers best, each with its answer. */
export async function questionsPart(scene: ViewScene): Promise<Child> {
  const [level, increment] = await Promise.all([mostStated(scene, 'level'), mostStated(scene, 'increment')])
  const cards = [
    level && rankingCard(scene, level),
    increment && rankingCard(scene, increment),
    level && sumCard(scene, level),
  ]
  return cards.some(Boolean)
    ? el('section', {}, el('h2', {}, scene.speech.say('questions')), el('div', { class: 'questions' }, cards))
    : el('p', { class: 'empty' }, scene.speech.say('empty'))
}
