import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { type Child, el } from '../dom/element.ts'
import { evidenceKey } from '../figures/evidence-key.ts'
import { wholeOf } from '../figures/level.ts'
import type { Comparison } from '../figures/standing.ts'
import { type Divisor, type MeasuredComparison, measuredComparison } from '../figures/yardstick.ts'
import { linkTo, type ViewScene } from '../scene.ts'
import { bars, measuredText } from './bars.ts'

/** Who says how large the places are, and of which a yardstick knows nothing. */
function yardstickNotes(
  scene: ViewScene,
  { ranked, city, unmeasured }: MeasuredComparison,
  yardstick: Divisor,
): Child[] {
  const { speech } = scene
  const sizes = [...ranked, ...(city ? [city] : [])].flatMap(({ measured }) => measured.size ?? [])
  const years = [...new Set(sizes.map(({ year }) => year))].sort().join('、')
  const sources = [...new Set(sizes.map(({ source }) => source))].join('; ')
  return [
    el('p', { class: 'note' }, speech.say(`by_${yardstick}_note`, { years })),
    sources !== '' && el('p', { class: 'note size-sources' }, `${speech.say('sources')}: ${sources}`),
    unmeasured.length > 0 &&
      el(
        'p',
        { class: 'note' },
        `${speech.say(`by_${yardstick}_missing`)}: ${unmeasured.map(({ place }) => speech.place(place)).join(', ')}`,
      ),
  ]
}

/** Places ranked by a yardstick, with the one above them as a line, and what the yardstick rests on. */
export function measuredBars(
  scene: ViewScene,
  comparison: Comparison,
  yardstick: Divisor,
  all: readonly StatementRow[],
): Child[] {
  const found = measuredComparison(comparison, yardstick, all)
  const { city } = found
  const whole = wholeOf(scene.release.catalogue.places)
  const { speech } = scene
  return [
    city !== null &&
      whole !== null &&
      el(
        'p',
        { class: 'city' },
        el('span', {}, speech.place(whole)),
        el(
          'a',
          { class: 'figure', href: linkTo(scene, { target: evidenceKey(city.statement) }) },
          measuredText(city.size!, yardstick, speech),
        ),
        el('span', { class: 'note' }, speech.say('city_line')),
      ),
    bars(scene, found, false, all, yardstick),
    yardstickNotes(scene, found, yardstick),
  ]
}
