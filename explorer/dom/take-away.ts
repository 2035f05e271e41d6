import { clipboardText, spreadsheetText } from '../data/csv.ts'
import { xlsxFile } from '../data/xlsx.ts'
import type { Speech } from '../language/speech.ts'
import { download } from './download.ts'
import { el } from './element.ts'

/** Buttons that copy rows and download them as CSV or for Excel, with a line that says what came of it. */
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
  const excel = () =>
    xlsxFile(rows, columns).then(
      (file) => download(`${name}.xlsx`, file),
      () => told.replaceChildren(say('failed')),
    )
  return el(
    'div',
    { class: 'take-away' },
    el('button', { type: 'button', id: 'copy', onclick: () => void copy() }, say('copy')),
    el(
      'button',
      {
        type: 'button',
        id: 'csv',
        onclick: () =>
          download(`${name}.csv`, new Blob([spreadsheetText(rows, columns)], { type: 'text/csv;charset=utf-8' })),
      },
      say('csv'),
    ),
    el('button', { type: 'button', id: 'xlsx', onclick: () => void excel() }, say('xlsx')),
    told,
  )
}
