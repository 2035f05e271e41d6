import { byPeriod } from '../../datasets/records/period.ts'
import { picker, segments } from '../dom/control.ts'
import { el } from '../dom/element.ts'
import type { Selection } from '../figures/selection.ts'
import { linkTo, type Scene } from '../scene.ts'

/** In the order of the vocabulary: stocks before what is added. */
const MEASURES: readonly Selection['measure'][] = ['level', 'increment', 'growth', 'share', 'unknown']

/** Controls for indicator, measure and period. Measures are segments: nobody shall miss that there are several. */
export function selectionControls(scene: Scene, { indicator, measure, period }: Selection): HTMLElement[] {
  const { speech, go, release } = scene
  const { say } = speech
  const collator = new Intl.Collator(speech.lang === 'zh' ? 'zh' : 'en')
  const indicators = release.catalogue.indicators
    .filter(({ choices }) => choices.length > 0)
    .map((one) => ({ value: one.id, label: speech.indicator(one) }))
    .sort((a, b) => collator.compare(a.label, b.label))
  const measures = MEASURES.filter((one) => indicator.choices.some((choice) => choice.measure === one))
  const periods = indicator.choices.filter((choice) => choice.measure === measure)
  const chosen = { indicator: indicator.id, measure, period }
  return [
    picker('indicator', say('indicator'), indicators, indicator.id, (value) => go({ ...chosen, indicator: value })),
    segments(
      say('measure'),
      measures.map((value) => ({ value, label: say(value), href: linkTo(scene, { ...chosen, measure: value }) })),
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
      (value) => go({ ...chosen, period: value }),
    ),
  ]
}

/** The heading of what is compared: `科技型企业 · 存量 · 2027`. */
export function selectionHeading({ speech }: Scene, { indicator, measure, period }: Selection): HTMLElement {
  return el(
    'h1',
    {},
    speech.indicator(indicator),
    ' ',
    el('span', { class: `badge ${measure}` }, speech.value(measure, '_short')),
    ' ',
    el('span', { class: 'badge' }, speech.value(period)),
  )
}
