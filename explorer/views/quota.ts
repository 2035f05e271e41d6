import { heatTable } from '../charts/heat-table.ts'
import { lorenzCurve } from '../charts/lorenz.ts'
import { picker } from '../dom/control.ts'
import { type Child, el } from '../dom/element.ts'
import { proofMark } from '../dom/proof-mark.ts'
import { concentrationOf } from '../figures/concentration.ts'
import type { Quota } from '../figures/quota.ts'
import type { ViewScene } from '../scene.ts'

/** The period that says most about how a quota lies on units: the last full year that most units have a figure for. */
function tellingPeriod({ periods, units }: Quota): number {
  const filled = periods.map((_, at) => units.filter(({ cells }) => cells[at] !== null).length)
  const most = Math.max(...filled)
  const years = periods.findLastIndex(({ part }, at) => part === null && filled[at] === most)
  return years >= 0 ? years : filled.lastIndexOf(most)
}

function concentrationPart({ speech }: ViewScene, quota: Quota): Child {
  const { say, number, percent } = speech
  const at = tellingPeriod(quota)
  const values = quota.units.flatMap(({ cells }) => cells[at]?.value_canonical ?? [])
  const found = concentrationOf(values)
  if (!found) return null
  return el(
    'div',
    { class: 'concentration' },
    el('h3', {}, say('concentration')),
    el(
      'p',
      {},
      say('concentration_note', {
        period: quota.periods[at]!.name,
        units: found.n_units,
        few: found.few,
        share: percent(found.few_share),
        half: found.half,
        gini: number(Number(found.gini.toFixed(2))),
      }),
    ),
    lorenzCurve(found.lorenz, say('lorenz')),
    el('p', { class: 'note' }, say('lorenz')),
  )
}

/** Quotas of the units of a place: a heat table, and how unevenly they lie. */
export function quotaPart(scene: ViewScene, quotas: readonly Quota[]): Child {
  const { speech, choice, go } = scene
  const { say, value } = speech
  const quota = quotas.find(({ key }) => key === choice.quota) ?? quotas[0]
  if (!quota) return el('p', { class: 'empty' }, say('quotas_empty'))
  const label = ({ indicator, measure, periods, units }: Quota) =>
    `${indicator} · ${value(measure, '_short')} · ${periods[0]!.year}${periods.at(-1)!.year === periods[0]!.year ? '' : `–${periods.at(-1)!.year}`} · ${units.length}`
  const caption = `${quota.indicator} · ${value(quota.measure, '_short')}${quota.unit === null ? '' : ` · ${speech.unit(quota.unit)}`}`
  return [
    el(
      'div',
      { class: 'controls' },
      picker(
        'quota',
        say('quota_table'),
        quotas.map((one) => ({ value: one.key, label: label(one) })),
        quota.key,
        (key) => go({ quota: key }),
      ),
      proofMark(quota.proof, speech),
    ),
    el('div', { class: 'quota' }, heatTable(scene, quota, caption), concentrationPart(scene, quota)),
  ]
}
