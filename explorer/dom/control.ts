import { el } from './element.ts'

/** One of several things to choose from. */
export interface Option {
  value: string
  label: string
}

/** A labelled list to choose from. The id keeps the focus where a choice makes the page again. */
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

/** A field to choose from many things by typing a part of their name; what is no name of any leaves the choice as it is. */
export function searchPicker(
  id: string,
  label: string,
  options: readonly Option[],
  chosen: string | null,
  choose: (value: string) => void,
): HTMLElement {
  const current = options.find(({ value }) => value === chosen)?.label ?? ''
  const list = el(
    'datalist',
    { id: `${id}-options` },
    options.map(({ label: text }) => el('option', { value: text })),
  )
  const field = el('input', {
    id,
    list: list.id,
    value: current,
    autocomplete: 'off',
    // The whole name is typed over: a list that is narrowed to the chosen name offers nothing else.
    onfocus: () => field.select(),
    onchange: () => {
      const found = options.find(({ label: text }) => text === field.value.trim())
      if (found) choose(found.value)
      else field.value = current
    },
  })
  return el('label', { class: 'picker', for: id }, el('span', {}, label), field, list)
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
