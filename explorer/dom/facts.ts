import { type Child, el } from './element.ts'

/** A label with what is known under it. */
export type Fact = readonly [label: string, ...content: Child[]]

/** Facts as a list of labels and contents; those that are false are left out. */
export const facts = (rows: readonly (Fact | false)[]): HTMLElement =>
  el(
    'dl',
    { class: 'facts' },
    rows.flatMap((row) => (row ? [el('dt', {}, row[0]), el('dd', {}, row.slice(1))] : [])),
  )
