import type { RowOf } from '../../datasets/records/index.ts'
import { dataTable } from '../dom/data-table.ts'
import { type Child, el } from '../dom/element.ts'
import { linkTo, type View, type ViewScene } from '../scene.ts'

type Change = RowOf<'changes'>

function releaseTable(scene: ViewScene, releases: readonly RowOf<'releases'>[]): HTMLElement {
  const { say, number } = scene.speech
  const { version: own } = scene.release.catalogue
  return dataTable(
    scene,
    say('releases'),
    [
      {
        name: 'version',
        label: say('version'),
        cell: ({ version }) => [version, ' ', version === own && el('span', { class: 'badge' }, say('this_release'))],
        rank: ({ version }) => version,
      },
      {
        name: 'documents',
        label: say('documents'),
        numeric: true,
        cell: ({ n_documents }) => number(n_documents),
        rank: ({ n_documents }) => n_documents,
      },
      {
        name: 'targets',
        label: say('n_targets'),
        numeric: true,
        cell: ({ n_targets }) => number(n_targets),
        rank: ({ n_targets }) => n_targets,
      },
      { name: 'schema', label: say('schema'), cell: ({ schema_version }) => schema_version },
    ],
    releases.toReversed(),
  )
}

/** A changed target that still stands leads to its evidence. */
function identity(scene: ViewScene, { record, record_id, change }: Change): Child {
  const leads = record === 'targets' && change !== 'DEL'
  return leads
    ? el('a', { href: linkTo(scene, { target: record_id }) }, el('code', {}, record_id))
    : el('code', {}, record_id)
}

function changesPart(scene: ViewScene, changes: readonly Change[]): Child {
  const { say, value, number } = scene.speech
  const counts = new Map<string, number>()
  for (const { record, change } of changes)
    counts.set(`${record} ${change}`, (counts.get(`${record} ${change}`) ?? 0) + 1)
  return [
    el(
      'ul',
      { class: 'change-counts' },
      [...counts].map(([key, n]) => {
        const [record, change] = key.split(' ')
        return el(
          'li',
          {},
          el('b', {}, number(n)),
          ` ${value(record!)} `,
          el('span', { class: `badge ${change}` }, value(change!)),
        )
      }),
    ),
    dataTable(
      scene,
      say('changes'),
      [
        { name: 'record', label: say('record'), cell: ({ record }) => value(record), rank: ({ record }) => record },
        { name: 'change', label: say('change'), cell: ({ change }) => value(change), rank: ({ change }) => change },
        { name: 'id', label: 'id', cell: (change) => identity(scene, change) },
      ],
      changes,
    ),
  ]
}

/** The releases up to this one, and what changed in it. */
export const releasesView: View = async (scene) => {
  const { release, speech } = scene
  const [releases, changes] = await Promise.all([
    release.rows<RowOf<'releases'>>('releases', {}),
    release.rows<Change>('changes', {}),
  ])
  return [
    el('h1', {}, speech.say('releases')),
    releaseTable(scene, releases),
    el(
      'section',
      {},
      el('h2', {}, speech.say('changes')),
      changes.length === 0
        ? el('p', { class: 'empty' }, speech.say(releases.length > 1 ? 'changes_empty' : 'first_release'))
        : changesPart(scene, changes),
    ),
  ]
}
