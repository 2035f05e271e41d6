import { el } from './element.ts'

/** One of several things to choose from. */
export interface Option {
  value: string
  label: string
}

/** A labelled list to choose from. The id keeps the focus where a choice makes the page anew. */
export function picker(
  id: string,
  label: string,
  options: readonly Option[],
  chosen: string | null,
  choose: (value: string) => void,
): HTMLElement {
  const select = el(
    'select',
    { id, onchange: (event) => choose((event.currentTarget as HTMLSelectElement).value) },
    options.map(({ value, label: text }) => el('option', { value, selected: value === chosen }, text)),
  )
  return el('label', { class: 'picker', for: id }, el('span', {}, label), select)
}

/** Links of which one is current, as a row of segments. */
export function segments(
  label: string,
  options: readonly (Option & { href: string })[],
  chosen: string | null,
): HTMLElement {
  return el(
    'div',
    { class: 'segments', role: 'group', 'aria-label': label },
    el('span', { class: 'segments-label', 'aria-hidden': 'true' }, label),
    el(
      'span',
      { class: 'segments-row' },
      options.map(({ value, label: text, href }) =>
        el('a', { id: `to-${value}`, href, 'aria-current': value === chosen ? 'true' : null }, text),
      ),
    ),
  )
}
