import { findingInChinese } from '../../datasets/language/finding-message.ts'
import type { RowOf } from '../../datasets/records/index.ts'
import { type Child, el } from '../dom/element.ts'
import { figureName, kindMeaning, kindName } from '../language/finding-kind.ts'
import type { Speech } from '../language/speech.ts'

type FindingRow = RowOf<'findings'>
type SaidFinding = Pick<FindingRow, 'kind' | 'message' | 'expected' | 'actual'>

/** What kind of finding it is, in words of the reader's language. `title` is an element that holds the name. */
export function findingKind(
  speech: Speech,
  { kind, severity }: Pick<FindingRow, 'kind' | 'severity'>,
  title: HTMLElement,
): Child[] {
  title.append(el('span', { class: `badge ${severity}` }, speech.value(severity)), ' ', kindName(kind, speech))
  return [title, el('p', { class: 'meaning', title: kind }, kindMeaning(kind, speech))]
}

/** The message, which the records hold in English. */
function inFull({ lang }: Speech, message: string): HTMLElement {
  const chinese = lang === 'zh' ? findingInChinese(message) : null
  return el('span', chinese === null ? { lang: 'en' } : { lang: 'zh-CN', title: message }, chinese ?? message)
}

/** What one finding says: both figures where there are two, and the message in full. */
export function findingBody(speech: Speech, { kind, message, expected, actual }: SaidFinding): Child[] {
  const figures = { actual, expected }
  const names = (['actual', 'expected'] as const).filter((name) => figures[name] !== null)
  return [
    names.length > 0 &&
      el(
        'dl',
        { class: 'figures' },
        names.map((name) => [
          el('dt', {}, figureName(kind, name, speech)),
          el('dd', { class: name, lang: 'zh-CN' }, figures[name]),
        ]),
      ),
    el('p', { class: 'message' }, el('span', { class: 'label' }, `${speech.say('in_full')} `), inFull(speech, message)),
  ]
}
