import type { RowOf } from '../../../datasets/records/index.ts'
import type { TargetRecord } from '../../../datasets/records/target.ts'
import { type Child, el } from '../../dom/element.ts'
import { figureWithUnit } from '../../figures/figure.ts'
import { linkTo, placeName, type ViewScene } from '../../scene.ts'

/** New and changed targets that are named. */
const NAMED = 6

const COLUMNS = [
  'target_id',
  'area_name',
  'area_code',
  'indicator',
  'period',
  'comparator',
  'value',
  'value_high',
  'unit',
] as const
type Named = Pick<TargetRecord, (typeof COLUMNS)[number]>

function item(scene: ViewScene, target: Named, change: RowOf<'changes'>['change']): HTMLElement {
  const { value } = scene.speech
  return el(
    'li',
    {},
    el('span', { class: `badge ${change}` }, value(change)),
    ` ${[target.area_name && placeName(scene, target.area_name), target.indicator, target.period].filter(Boolean).join(' · ')} `,
    el('a', { href: linkTo(scene, { target: target.target_id }) }, figureWithUnit(target, scene.speech)),
  )
}

/** What is new since the release before: how many documents and targets, and some of them. */
export async function newsPart(scene: ViewScene): Promise<Child> {
  const { release, speech } = scene
  const { say, value, number } = speech
  const [changes, releases] = await Promise.all([
    release.rows<RowOf<'changes'>>('changes', {}),
    release.rows<RowOf<'releases'>>('releases', {}),
  ])
  const counts = new Map<string, number>()
  for (const { record, change } of changes) {
    const key = `${value(record)} ${value(change)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const told = changes.filter(({ record, change }) => record === 'targets' && change !== 'DEL').slice(0, NAMED)
  const changeOf = new Map(told.map(({ record_id, change }) => [record_id, change]))
  const where = { target_id: [...changeOf.keys()] }
  const named = told.length > 0 ? await release.rows<Named>('targets', { where, columns: COLUMNS }) : []
  return el(
    'section',
    { class: 'news' },
    el('h2', {}, say('news')),
    changes.length === 0
      ? el('p', { class: 'note' }, say(releases.length > 1 ? 'changes_empty' : 'first_release'))
      : [
          el(
            'p',
            {},
            [...counts].map(([what, n]) => `${what} ${number(n)}`).join(' · '),
            ' ',
            el('a', { href: linkTo(scene, { view: 'releases' }) }, say('all_changes')),
          ),
          el(
            'ul',
            { lang: 'zh-CN' },
            named.map((target) => {
              const change = changeOf.get(target.target_id)
              return change ? item(scene, target, change) : null
            }),
          ),
        ],
  )
}
