import { clipboardText, csvText } from '../data/csv.ts'
import type { Speech } from '../language/speech.ts'
import { el } from './element.ts'

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  el('a', { href: address, download: name }).click()
  URL.revokeObjectURL(address)
}

/** Buttons that copy rows and download them as CSV, with a line that says what came of it. */
export function takeAway<T extends object>(
  { say }: Speech,
  name: string,
  rows: readonly T[],
  columns: readonly (keyof T & string)[],
): HTMLElement {
  const told = el('span', { role: 'status', class: 'told' })
  // Over plain HTTP from another machine browsers have no clipboard at all.
  const copy = () =>
    Promise.resolve(navigator.clipboard?.writeText(clipboardText(rows, columns)) ?? Promise.reject()).then(
      () => told.replaceChildren(say('copied', { n: rows.length })),
      () => told.replaceChildren(say('not_copied')),
    )
  return el(
    'div',
    { class: 'take-away' },
    el('button', { type: 'button', id: 'copy', onclick: () => void copy() }, say('copy')),
    el(
      'button',
      { type: 'button', id: 'csv', onclick: () => download(`${name}.csv`, csvText(rows, columns)) },
      say('csv'),
    ),
    told,
  )
}
