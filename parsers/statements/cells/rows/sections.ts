import type { Table } from '../../../tables/table.ts'

const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])\s*/
const MARK = /[*＊]+$/
const DIGIT = /\d/

/** What a row names that does nothing but name those below it; null for any other row. */
function sectionIn(cells: readonly string[]): string | null {
  // Nearly all rows end in another text than they begin with.
  const last = cells.at(-1)
  if (last !== '' && last !== cells[0]) return null
  const filled = cells.filter((cell) => cell !== '')
  const [name] = filled
  if (name === undefined || DIGIT.test(name) || filled.some((cell) => cell !== name)) return null
  // A name alone may have lost its figures; one that is numbered, or spans all columns, heads those below it.
  return filled.length === cells.length || ORDINAL.test(name) ? name : null
}

/** The heading above each row, 学前教育 over all columns, without its number and the mark of its note; empty if none is. */
export function sectionsOf({ rows }: Table): string[] {
  let section = ''
  return rows.map((cells) => {
    const heading = cells.length > 1 ? sectionIn(cells) : null
    if (heading !== null) section = heading.replace(ORDINAL, '').replace(MARK, '').trim()
    return heading === null ? section : ''
  })
}
