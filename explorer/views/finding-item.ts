import type { RowOf } from '../../datasets/records/index.ts'
import { type Child, el } from '../dom/element.ts'
import { kindName } from '../language/finding-kind.ts'
import type { Speech } from '../language/speech.ts'

type FindingRow = RowOf<'findings'>

/** A finding: what it is, both figures where there are two, and the message. `about` leads to where it was found. */
export function findingItem(speech: Speech, finding: FindingRow, ...about: Child[]): HTMLElement {
  const { say, value } = speech
  const { kind, severity, message, expected, actual } = finding
  return el(
    'li',
    { class: `finding ${severity}` },
    el(
      'p',
      { class: 'finding-head' },
      el('span', { class: `badge ${severity}` }, value(severity)),
      ' ',
      el('b', { title: kind }, kindName(kind, speech)),
      ' ',
      about,
    ),
    (expected !== null || actual !== null) &&
      el(
        'dl',
        { class: 'figures' },
        actual !== null && [el('dt', {}, say('actual')), el('dd', {}, actual)],
        expected !== null && [el('dt', {}, say('expected')), el('dd', {}, expected)],
      ),
    el('p', { class: 'message' }, message),
  )
}
