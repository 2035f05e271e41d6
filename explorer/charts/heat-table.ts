import { max } from 'd3-array'
import { type Child, el, withProperty } from '../dom/element.ts'
import type { Quota, QuotaPeriod, QuotaTarget } from '../figures/quota.ts'
import { linkTo, type ViewScene } from '../scene.ts'

/** Quarters and years have scales of their own: a year beside its quarters would leave them all pale. */
const scaleOf = ({ part }: QuotaPeriod): string => (part === null ? 'year' : 'part')

function maxima({ units, periods }: Quota): Map<string, number> {
  const highest = new Map<string, number>()
  for (const [at, period] of periods.entries()) {
    const own = max(units, ({ cells }) => cells[at]?.value_canonical ?? 0) ?? 0
    highest.set(scaleOf(period), Math.max(own, highest.get(scaleOf(period)) ?? 0))
  }
  return highest
}

const classesOf = ({ part }: QuotaPeriod): string => (part === null ? 'year' : 'quarter')

function cell(
  scene: ViewScene,
  target: QuotaTarget | null,
  period: QuotaPeriod,
  who: string,
  highest: number,
): HTMLElement {
  const { speech } = scene
  if (!target)
    return el('td', { class: `void ${classesOf(period)}` }, el('span', { class: 'unseen' }, speech.say('not_stated')))
  const figure = speech.number(target.value)
  const link = el(
    'a',
    {
      href: linkTo(scene, { target: target.target_id }),
      'aria-label': speech.say('evidence_of', { what: `${who} ${period.name} ${figure}` }),
    },
    figure,
  )
  const heat = highest > 0 ? (target.value_canonical ?? 0) / highest : 0
  return withProperty(el('td', { class: `heat ${classesOf(period)}` }, link), '--heat', heat.toFixed(3))
}

function head({ speech }: ViewScene, { periods }: Quota): HTMLElement {
  const years = [...new Set(periods.map(({ year }) => year))]
  const hasParts = periods.some(({ part }) => part !== null)
  const unitHead = el('th', { scope: 'col', rowspan: hasParts ? 2 : 1 }, speech.say('responsible'))
  const yearHeads = years.map((year) => {
    const own = periods.filter((period) => period.year === year)
    return el(
      'th',
      { scope: own.length > 1 ? 'colgroup' : 'col', colspan: own.length, class: 'numeric' },
      speech.value(year),
    )
  })
  return el(
    'thead',
    {},
    el('tr', {}, unitHead, yearHeads),
    hasParts &&
      el(
        'tr',
        {},
        periods.map((period) =>
          el('th', { scope: 'col', class: `numeric ${classesOf(period)}` }, period.part ?? speech.say('year_total')),
        ),
      ),
  )
}

/** Units down, quarters and years across, darker where more is asked; what is not stated is hatched. */
export function heatTable(scene: ViewScene, quota: Quota, caption: string): HTMLElement {
  const { speech } = scene
  const highest = maxima(quota)
  const rows: Child[] = quota.units.map(({ name, cells }) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, name),
      quota.periods.map((period, at) => cell(scene, cells[at] ?? null, period, name, highest.get(scaleOf(period))!)),
    ),
  )
  const totals = quota.totals.map((target) =>
    el(
      'td',
      { class: 'numeric' },
      target ? el('a', { href: linkTo(scene, { target: target.target_id }) }, speech.number(target.value)) : '–',
    ),
  )
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      { class: 'heat-table' },
      el('caption', {}, caption),
      head(scene, quota),
      el('tbody', {}, rows),
      quota.totals.some((total) => total !== null) &&
        el('tfoot', {}, el('tr', {}, el('th', { scope: 'row' }, speech.say('printed_total')), totals)),
    ),
  )
}
