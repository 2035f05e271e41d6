import { linkTo, type ViewScene } from '../scene.ts'
import { type Child, el } from './element.ts'
import { appendInSight } from './later.ts'

/** A column of a table. */
export interface TableColumn<T> {
  name: string
  label: string
  cell: (row: T) => Child
  /** What rows are sorted by; left out where sorting makes no sense. */
  rank?: (row: T) => string | number | null
  numeric?: boolean
}

/** Rows that stand in the page at first; the rest come at the push of a button. */
const FIRST_ROWS = 100

/** More rows than a window is high: a table is laid out as a whole, so each row that waits for the next paint saves its part. */
const ROWS_IN_SIGHT = 24

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b, 'zh') : Number(a > b) - Number(a < b)
}

/** Rows in the order that a choice asks for: a column's name, `-` in front where it falls. */
export function sortedRows<T>(rows: readonly T[], columns: readonly TableColumn<T>[], sort: string | null): T[] {
  const falling = sort?.startsWith('-') ?? false
  const rank = columns.find(({ name }) => name === sort?.replace('-', ''))?.rank
  if (!rank) return [...rows]
  const sorted = rows.toSorted((a, b) => compare(rank(a), rank(b)))
  return falling ? sorted.reverse() : sorted
}

function heading<T>(scene: ViewScene, { name, label, rank, numeric }: TableColumn<T>): HTMLElement {
  const { sort } = scene.choice
  const falls = sort === `-${name}`
  const isSorted = falls || sort === name
  const order = isSorted ? (falls ? 'descending' : 'ascending') : null
  const next = isSorted && !falls ? `-${name}` : name
  const mark = isSorted ? (falls ? ' ↓' : ' ↑') : ''
  return el(
    'th',
    { scope: 'col', class: numeric ? 'numeric' : null, 'aria-sort': order },
    rank
      ? el(
          'a',
          {
            id: `sort-${name}`,
            href: linkTo(scene, { sort: next }),
            title: scene.speech.say('sort_by', { column: label }),
          },
          `${label}${mark}`,
        )
      : label,
  )
}

const rowOf = <T>(row: T, columns: readonly TableColumn<T>[]): HTMLElement =>
  el(
    'tr',
    {},
    columns.map(({ name, cell, numeric }, at) =>
      el(
        at === 0 ? 'th' : 'td',
        { scope: at === 0 ? 'row' : null, class: [`of-${name}`, numeric && 'numeric'].filter(Boolean).join(' ') },
        cell(row),
      ),
    ),
  )

/** A table that its headings sort, as the address says. Long ones show their first rows and a button for the rest. */
export function dataTable<T>(
  scene: ViewScene,
  caption: string,
  columns: readonly TableColumn<T>[],
  rows: readonly T[],
): HTMLElement {
  const sorted = sortedRows(rows, columns, scene.choice.sort)
  const body = el('tbody', {})
  appendInSight(body, sorted.slice(0, FIRST_ROWS), ROWS_IN_SIGHT, (row) => rowOf(row, columns))
  const rest = sorted.slice(FIRST_ROWS)
  const more = el(
    'button',
    {
      type: 'button',
      class: 'more',
      onclick: () => {
        // A body of their own: the first one may still wait for some of its rows.
        const further = rest.map((row) => rowOf(row, columns))
        body.after(el('tbody', {}, further))
        more.remove()
      },
    },
    scene.speech.say('more', { n: rest.length }),
  )
  return el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el(
        'thead',
        {},
        el(
          'tr',
          { 'data-sort': scene.speech.say('sort') },
          columns.map((column) => heading(scene, column)),
        ),
      ),
      body,
    ),
    rest.length > 0 && more,
  )
}
