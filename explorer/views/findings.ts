import type { CatalogueFindingKind, LocatedFinding } from '../../datasets/explorer/finding.ts'
import { alikeFindings, leadingFindings } from '../data/findings.ts'
import { picker } from '../dom/control.ts'
import { type Child, el } from '../dom/element.ts'
import { moreButton } from '../dom/more-button.ts'
import { kindName } from '../language/finding-kind.ts'
import { linkTo, placeName, type View, type ViewScene } from '../scene.ts'
import { findingBody, findingKind } from './finding-item.ts'

/** Findings of a kind that stand in the page at first: beside those of other kinds, and alone. */
const FIRST = { together: 8, alone: 25 }
/** How many follow when more are asked for. */
const NEXT = 100

const lineOf = ({ first_line }: LocatedFinding): string | null => (first_line === null ? null : String(first_line))

function where(scene: ViewScene, finding: LocatedFinding): Child[] {
  const { speech } = scene
  const { doc_id, title, area_name, first_line, target_id } = finding
  return [
    area_name && el('span', {}, placeName(scene, area_name), ' '),
    el(
      'a',
      { class: 'title', lang: 'zh-CN', href: linkTo(scene, { view: 'document', doc: doc_id, line: lineOf(finding) }) },
      title ?? doc_id,
    ),
    first_line !== null && ` · ${speech.say('line', { n: first_line })}`,
    target_id !== null && [' · ', el('a', { href: linkTo(scene, { target: target_id }) }, speech.say('evidence'))],
  ]
}

/** The other places of which the same is said: read when somebody opens them. */
function alikePart(scene: ViewScene, finding: LocatedFinding): HTMLElement {
  const { release, speech } = scene
  const others = el('ul', { class: 'alike' })
  const part = el('details', {}, el('summary', {}, speech.say('alike', { n: finding.n_alike - 1 })), others)
  const draw = async (): Promise<void> => {
    const found = await alikeFindings(release, finding)
    others.replaceChildren(...found.map((one) => el('li', {}, where(scene, one))))
  }
  const fail = (error: unknown): void =>
    others.replaceChildren(el('li', { class: 'failure', role: 'alert' }, `${speech.say('failed')}: ${error}`))
  part.addEventListener('toggle', () => void draw().catch(fail), { once: true })
  return part
}

/** Findings that say the same of several documents are told once. */
function item(scene: ViewScene, finding: LocatedFinding): HTMLElement {
  return el(
    'li',
    { class: `finding ${finding.severity}` },
    el('p', { class: 'finding-head' }, where(scene, finding)),
    findingBody(scene.speech, finding),
    finding.n_alike > 1 && alikePart(scene, finding),
  )
}

/** A kind of finding: what it means, once, and where it was found. */
async function section(scene: ViewScene, kind: CatalogueFindingKind, n_first: number): Promise<HTMLElement> {
  const { release, speech } = scene
  const list = el('ul', { class: 'finding-list' })
  let shown = 0
  const draw = async (n: number): Promise<boolean> => {
    const found = await leadingFindings(release, kind, shown, shown + n)
    list.append(...found.map((finding) => item(scene, finding)))
    shown += found.length
    return shown < kind.n_leading
  }
  const isMore = await draw(n_first)
  const more = speech.say('more', { n: Math.min(NEXT, kind.n_leading - shown) })
  const title = el('h2', {})
  const meaning = findingKind(speech, kind, title)
  title.append(' ', el('span', { class: 'note' }, speech.number(kind.n)))
  const rest = isMore && moreButton(more, speech.say('failed'), () => draw(NEXT))
  return el('section', { class: 'finding-kind' }, meaning, list, rest)
}

/** What a reader should know of the sources: contradictions with both figures, what was not understood, repairs. */
export const findingsView: View = async (scene) => {
  const { release, speech, choice, go } = scene
  const { say } = speech
  const kinds = release.catalogue.finding_kinds
  const chosen = kinds.filter(({ kind }) => kind === choice.kind)
  const shown = chosen.length > 0 ? chosen : kinds
  const total = (some: readonly CatalogueFindingKind[]): string =>
    speech.number(some.reduce((sum, { n }) => sum + n, 0))
  const options = [
    { value: '', label: `${say('all')} · ${total(kinds)}` },
    ...kinds.map((one) => ({ value: one.kind, label: `${kindName(one.kind, speech)} · ${total([one])}` })),
  ]
  const n_first = shown.length > 1 ? FIRST.together : FIRST.alone
  return [
    el(
      'div',
      { class: 'controls' },
      picker('kind', say('kind'), options, choice.kind ?? '', (kind) => go({ kind: kind || null })),
    ),
    el('h1', {}, say('findings'), ' ', el('span', { class: 'badge' }, say('n_findings', { n: total(shown) }))),
    kinds.length === 0 && el('p', { class: 'empty' }, say('findings_empty')),
    await Promise.all(shown.map((kind) => section(scene, kind, n_first))),
  ]
}
