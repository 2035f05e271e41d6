import type { PageItem } from '../records/page-item.ts'
import type { TargetRecord } from '../records/target.ts'

/** A figure, as far as it tells where it is printed. */
export type FigureToMark = Pick<TargetRecord, 'table_id' | 'span_start' | 'value_text' | 'quote'>

/** Characters beside a figure that tell its line from others. */
const BESIDE = 4

const bare = (text: string): string => text.replace(/\s/g, '')

/** The figure with the characters beside it, as its sentence prints them. */
function surroundings({ quote, value_text }: FigureToMark): string {
  const at = quote.indexOf(value_text)
  return bare(quote.slice(Math.max(0, at - BESIDE), Math.max(0, at) + value_text.length + BESIDE))
}

/** The cell in which the text at an offset stands: the last that begins at it or before. */
function cellAt(items: readonly PageItem[], offset: number): PageItem | undefined {
  const begun = items.flatMap((item) =>
    item.kind === 'cell' && item.start !== null && item.start <= offset ? [{ item, start: item.start }] : [],
  )
  return begun.toSorted((a, b) => b.start - a.start)[0]?.item
}

/**
 * What to mark of a page: the cell of a figure, or the lines that print a figure of a sentence as the sentence does. Nothing
 * if neither is found: a wrong mark is worse than none.
 */
export function printedMarks(items: readonly PageItem[], figure: FigureToMark): PageItem[] {
  if (figure.table_id !== null) {
    const cell = cellAt(items, figure.span_start)
    return cell ? [cell] : []
  }
  const printed = surroundings(figure)
  return items.filter(({ kind, text }) => kind === 'text' && text !== null && bare(text).includes(printed))
}
