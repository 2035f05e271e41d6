import { findingsOf, type LocatedFinding } from '../data/findings.ts'
import { picker } from '../dom/control.ts'
import { type Child, el } from '../dom/element.ts'
import { outsideLink } from '../dom/outside-link.ts'
import { kindName } from '../language/finding-kind.ts'
import { linkTo, type Scene, type View } from '../scene.ts'
import { findingItem } from './finding-item.ts'

/** Findings that stand in the page at first. */
const FIRST = 100

function where({ speech, ...scene }: Scene, { finding, source, target_id }: LocatedFinding): Child[] {
  const title = source?.title ?? finding.doc_id
  return [
    source?.area_name && el('span', {}, source.area_name, ' '),
    el('span', { class: 'title', lang: 'zh-CN' }, source?.url ? outsideLink(source.url, title) : title),
    finding.first_line !== null && ` · ${speech.say('line', { n: finding.first_line })}`,
    target_id !== null && [
      ' · ',
      el('a', { href: linkTo({ speech, ...scene }, { target: target_id }) }, speech.say('evidence')),
    ],
  ]
}

/** Findings that say the same of several documents are told once. */
function item(scene: Scene, [first, ...rest]: LocatedFinding[]): HTMLElement {
  const { speech } = scene
  const told = findingItem(speech, first!.finding, where(scene, first!))
  if (rest.length > 0) {
    told.append(
      el(
        'details',
        {},
        el('summary', {}, speech.say('alike', { n: rest.length })),
        el(
          'ul',
          { class: 'alike' },
          rest.map((one) => el('li', {}, where(scene, one))),
        ),
      ),
    )
  }
  return told
}

function alike(found: readonly LocatedFinding[]): LocatedFinding[][] {
  const groups = new Map<string, LocatedFinding[]>()
  for (const one of found) {
    const { kind, message, expected, actual } = one.finding
    const key = JSON.stringify([kind, message, expected, actual])
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

/** Kinds with their counts: `severity kind` as the address says. */
function kindsOf(found: readonly LocatedFinding[]): Map<string, number> {
  const kinds = new Map<string, number>()
  for (const { finding } of found) kinds.set(finding.kind, (kinds.get(finding.kind) ?? 0) + 1)
  return kinds
}

/** What a reader should know of the sources: contradictions with both figures, what was not understood, repairs. */
export const findingsView: View = async (scene) => {
  const { release, speech, choice, go } = scene
  const { say } = speech
  const all = await findingsOf(release)
  const kinds = kindsOf(all)
  const shown =
    choice.kind !== null && kinds.has(choice.kind) ? all.filter(({ finding }) => finding.kind === choice.kind) : all
  const groups = alike(shown)
  const options = [
    { value: '', label: `${say('all')} · ${all.length}` },
    ...[...kinds].map(([kind, n]) => ({ value: kind, label: `${kindName(kind, speech)} · ${n}` })),
  ]
  const list = el(
    'ul',
    { class: 'finding-list' },
    groups.slice(0, FIRST).map((group) => item(scene, group)),
  )
  const rest = groups.slice(FIRST)
  const more = el(
    'button',
    {
      type: 'button',
      class: 'more',
      onclick: () => {
        list.append(...rest.map((group) => item(scene, group)))
        more.remove()
      },
    },
    say('more', { n: rest.length }),
  )
  return [
    el(
      'div',
      { class: 'controls' },
      picker('kind', say('kind'), options, choice.kind ?? '', (kind) => go({ kind: kind || null })),
    ),
    el('h1', {}, say('findings'), ' ', el('span', { class: 'badge' }, say('n_findings', { n: shown.length }))),
    shown.length === 0 ? el('p', { class: 'empty' }, say('findings_empty')) : list,
    rest.length > 0 && more,
  ]
}
