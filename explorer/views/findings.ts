import { findingsOf, type LocatedFinding } from '../data/findings.ts'
import { picker } from '../dom/control.ts'
import { type Child, el } from '../dom/element.ts'
import { grouped } from '../figures/grouped.ts'
import { kindName } from '../language/finding-kind.ts'
import { linkTo, type View, type ViewScene } from '../scene.ts'
import { findingBody, findingKind } from './finding-item.ts'

/** Findings of a kind that stand in the page at first. */
const FIRST = 25

const lineOf = ({ first_line }: LocatedFinding['finding']): string | null =>
  first_line === null ? null : String(first_line)

function where(scene: ViewScene, { finding, source, target_id }: LocatedFinding): Child[] {
  const { speech } = scene
  const { doc_id } = finding
  const title = source?.title ?? doc_id
  return [
    source?.area_name && el('span', {}, source.area_name, ' '),
    el(
      'a',
      { class: 'title', lang: 'zh-CN', href: linkTo(scene, { view: 'document', doc: doc_id, line: lineOf(finding) }) },
      title,
    ),
    finding.first_line !== null && ` · ${speech.say('line', { n: finding.first_line })}`,
    target_id !== null && [' · ', el('a', { href: linkTo(scene, { target: target_id }) }, speech.say('evidence'))],
  ]
}

/** Findings that say the same of several documents are told once. */
function item(scene: ViewScene, [first, ...rest]: LocatedFinding[]): HTMLElement {
  const { speech } = scene
  return el(
    'li',
    { class: `finding ${first!.finding.severity}` },
    el('p', { class: 'finding-head' }, where(scene, first!)),
    findingBody(speech, first!.finding),
    rest.length > 0 &&
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

const alike = (found: readonly LocatedFinding[]): LocatedFinding[][] => [
  ...grouped(found, ({ finding: { kind, message, expected, actual } }) =>
    JSON.stringify([kind, message, expected, actual]),
  ).values(),
]

/** A kind of finding: what it means, once, and where it was found. */
function section(scene: ViewScene, found: readonly LocatedFinding[]): HTMLElement {
  const { say } = scene.speech
  const groups = alike(found)
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
  const title = el('h2', {})
  const kind = findingKind(scene.speech, found[0]!.finding, title)
  title.append(' ', el('span', { class: 'note' }, String(found.length)))
  return el('section', { class: 'finding-kind' }, kind, list, rest.length > 0 && more)
}

/** What a reader should know of the sources: contradictions with both figures, what was not understood, repairs. */
export const findingsView: View = async (scene) => {
  const { release, speech, choice, go } = scene
  const { say } = speech
  const all = await findingsOf(release)
  const kinds = grouped(all, ({ finding }) => finding.kind)
  const chosen = choice.kind !== null && kinds.has(choice.kind) ? [choice.kind] : [...kinds.keys()]
  const shown = chosen.map((kind) => kinds.get(kind)!)
  const options = [
    { value: '', label: `${say('all')} · ${all.length}` },
    ...[...kinds].map(([kind, { length }]) => ({ value: kind, label: `${kindName(kind, speech)} · ${length}` })),
  ]
  return [
    el(
      'div',
      { class: 'controls' },
      picker('kind', say('kind'), options, choice.kind ?? '', (kind) => go({ kind: kind || null })),
    ),
    el('h1', {}, say('findings'), ' ', el('span', { class: 'badge' }, say('n_findings', { n: shown.flat().length }))),
    all.length === 0 && el('p', { class: 'empty' }, say('findings_empty')),
    shown.map((found) => section(scene, found)),
  ]
}
