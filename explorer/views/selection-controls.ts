import { byPeriod } from '../../datasets/records/period.ts'
import type { ReaderChoice } from '../address.ts'
import { picker, searchPicker, segments } from '../dom/control.ts'
import { type Child, el } from '../dom/element.ts'
import { type Absence, type Selection, selectionWithin } from '../figures/selection.ts'
import { linkTo, type ViewScene } from '../scene.ts'

/** In the order of the vocabulary: stocks before what is added. */
const MEASURES: readonly Selection['measure'][] = ['level', 'increment', 'growth', 'share', 'unknown']

/** What the address says of a selection. */
export const choiceFor = ({ indicator, measure, period }: Selection): Partial<ReaderChoice> => ({
  indicator: indicator.id,
  measure,
  period,
})

/** A choice of indicators, by name. Measure and period stay as they are where the chosen one has them. */
function indicatorPicker({ speech, go, release, choice }: ViewScene, chosen: string | null): HTMLElement {
  const known = release.catalogue.indicators.filter(({ choices }) => choices.length > 0)
  const collator = new Intl.Collator(speech.lang === 'zh' ? 'zh' : 'en')
  const options = known
    .map((one) => ({ value: one.id, label: speech.indicator(one) }))
    .sort((a, b) => collator.compare(a.label, b.label))
  return searchPicker('indicator', speech.say('indicator'), options, chosen, (id) => {
    const indicator = known.find((one) => one.id === id)
    if (indicator) go(choiceFor(selectionWithin(indicator, choice)))
  })
}

/** Instead of a comparison: this release has none, or none by what was asked for. */
export function absentSelection(scene: ViewScene, absence: Absence | null): Child[] {
  const { say } = scene.speech
  if (absence === null) return [el('p', { class: 'empty' }, say('empty'))]
  return [
    el('div', { class: 'controls' }, indicatorPicker(scene, null)),
    el('p', { class: 'empty', role: 'status' }, say('absent', { what: absence.absent })),
  ]
}

/** Controls for indicator, measure and period. Measures are segments: nobody shall miss that there are several. */
export function selectionControls(scene: ViewScene, { indicator, measure, period }: Selection): HTMLElement[] {
  const { speech, go } = scene
  const { say } = speech
  const measures = MEASURES.filter((one) => indicator.choices.some((choice) => choice.measure === one))
  const periods = indicator.choices.filter((choice) => choice.measure === measure)
  return [
    indicatorPicker(scene, indicator.id),
    segments(
      say('measure'),
      measures.map((value) => ({
        value,
        label: say(value),
        href: linkTo(scene, choiceFor(selectionWithin(indicator, { measure: value, period }))),
      })),
      measure,
    ),
    picker(
      'period',
      say('period'),
      periods
        .toSorted((a, b) => byPeriod(a.period, b.period))
        .map((choice) => ({
          value: choice.period,
          label: `${speech.value(choice.period)} · ${say('n_areas', { n: choice.n_areas })}`,
        })),
      period,
      (value) => go({ period: value }),
    ),
  ]
}

/** The heading of what is compared, `科技型企业 · 存量 · 2027`, and what of the address is not in this release. */
export function selectionHeading({ speech }: ViewScene, { indicator, measure, period, absent }: Selection): Child {
  const heading = el(
    'h1',
    {},
    speech.indicator(indicator),
    ' ',
    el('span', { class: `badge ${measure}` }, speech.value(measure, '_short')),
    ' ',
    el('span', { class: 'badge' }, speech.value(period)),
  )
  const notice =
    absent.length > 0 &&
    el('p', { class: 'absent', role: 'status' }, speech.say('absent_choice', { what: absent.join(', ') }))
  return [heading, notice]
}
