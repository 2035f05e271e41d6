import type { Paragraph } from '../../document/body/outline.ts'
import type { Table } from '../../tables/table.ts'
import { isRead, type PeriodGrammar, readPeriods } from '../../values/period.ts'
import type { TableContext } from './table-context.ts'

/** Names of papers and their numbers say when those were written: 《…2020年…》, 〔2021〕5号. */
const NAMED = /《[^《》]*》|[〔[][^〔〕[\]]*[〕\]]/g

function yearsIn(text: string, grammar: PeriodGrammar): number[] {
  const named = readPeriods(text.replace(NAMED, ''), null, grammar).filter(isRead)
  return named.filter(({ kind, freq }) => kind !== 'baseline' && freq === 'A').map(({ end }) => Number(end.slice(0, 4)))
}

/** 2026年营造林技术服务 in a list is the name of a work. */
const isText = ({ passage: { text } }: Paragraph): boolean => /[。；;，,]/.test(text)

/** Tells the only year that the text above a table names. The paragraphs are read when the first table asks. */
export function yearAbove(paragraphs: readonly Paragraph[], grammar: PeriodGrammar): (table: Table) => number | null {
  let known: { line: number; years: number[] }[] | null = null
  const years = () =>
    (known ??= paragraphs.filter(isText).map(({ passage }) => ({
      line: passage.pieces[0]?.line ?? 0,
      years: yearsIn(passage.text, grammar),
    })))
  return ({ first_line }) => {
    const above = years().filter(({ line }) => line < first_line)
    const [only, other] = new Set(above.flatMap((one) => one.years))
    return only !== undefined && other === undefined ? only : null
  }
}

/**
 * The year of a table whose title names none. Where only the day of the document tells it, a paper of December that speaks of
 * the year to come and no other is about that: 经研究，2025年全县…
 */
export function yearOfTable(
  table: Table,
  { year, isYearOfDay, yearAbove }: Omit<TableContext, 'usual' | 'caption'>,
): number | null {
  if (year !== null && !isYearOfDay) return year
  const told = yearAbove(table)
  return year === null || told === year + 1 ? told : year
}
