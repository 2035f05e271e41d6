import type { Table } from '../../tables/table.ts'

/** 年末常住人口 Year-end Resident Population: words in Latin letters after Chinese ones; GDP and PM2.5 are part of a name. */
const AFTER_CHINESE =
  /(?<=[\p{Script=Han}）)])\s*(?=[A-Za-z(（])(?=[^\p{Script=Han}]*\b[A-Z][a-z]{3})[^\p{Script=Han}]*$/u
/** Asked of every cell before the expression above, which few need. */
const CAPITALISED = /[A-Z][a-z]{3}/

const withoutTranslation = (label: string): string =>
  CAPITALISED.test(label) ? label.replace(AFTER_CHINESE, '') : label

/** A table of a yearbook without the translations of its headers and labels, which name nothing more. */
export function withoutTranslations(table: Table): Table {
  if (!table.columns.some((path) => path.some((label) => withoutTranslation(label) !== label))) return table
  return {
    ...table,
    columns: table.columns.map((path) => path.map(withoutTranslation)),
    rows: table.rows.map((cells) => cells.map(withoutTranslation)),
  }
}
