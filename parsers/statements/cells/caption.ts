import type { Table } from '../../tables/table.ts'
import { isRead, type PeriodGrammar, readPeriods } from '../../values/period.ts'

/** （2023年度）, alone or before the unit: （2023年） 单位：万元. */
const IN_BRACKETS = /^[（(]\s*([^（()）]{2,12}?)\s*[)）](?:\s*\S{0,4}单位\s*[:：].{1,20})?$/

const namesYear = (line: string, grammar: PeriodGrammar): boolean => {
  const inside = IN_BRACKETS.exec(line)?.[1]
  const [only, other] = inside === undefined ? [] : readPeriods(inside, null, grammar)
  return only !== undefined && other === undefined && isRead(only) && only.freq === 'A'
}

/** Lines between the parts of one printed table. */
const FEW_LINES = 2

/** A table, and the line below its title that says of what year it is. */
interface Captioned {
  table: Table
  caption: string
}

/**
 * Tells the line that gives the year of a table below its title, （2023年度）, or above the part of it that stands before:
 * goals below the form that they belong to. Empty if there is none. Tables are asked in their order.
 */
export function captions(grammar: PeriodGrammar): (table: Table) => string {
  let before: Captioned | null = null
  return (table) => {
    const own = table.above.find((line) => namesYear(line, grammar))
    const adjoins = before !== null && table.first_line - before.table.last_line <= FEW_LINES
    const caption: string = own ?? (adjoins ? before!.caption : '')
    before = { table, caption }
    return caption
  }
}
