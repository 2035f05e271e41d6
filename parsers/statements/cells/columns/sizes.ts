import type { SensedColumn } from './flow.ts'
import type { ColumnUse } from './role.ts'

/** What the whole of a work costs, however many years it takes. */
const WHOLE_COST = /^(?:总投资|概算|造价)$/
/** How large a work is to be, whenever it is done. */
const SIZE = /(?:规模|用地面积|占地面积|建筑面积|库容)(?:[（(].*)?$/
/** 年度投资 beside 总投资 is the part of one year. */
const OF_YEAR = /年度|当年|本年|今年/
/** The column that names works. */
const WORKS = /项目|工程/

/** What a table says around its columns. */
interface Around {
  columns: readonly ColumnUse[]
  headers: readonly (readonly string[])[]
  /** The column that names the rows; −1 where none does. */
  label: number
  /** True if words of a title say that the table sets goals. */
  isSaid: boolean
}

type HeaderTest = (header: string) => boolean

/** A column of values in its place. */
type PlacedColumn = SensedColumn & { col: number }

/**
 * Tells the headers over how large works are. In a plan with the cost of the whole and the part of a year they say so; in a list
 * that sets no goals they say so as well, and beside the cost of the whole every header may be one.
 */
function sizeHeaders(values: readonly PlacedColumn[], { columns, headers, label, isSaid }: Around): HeaderTest | null {
  if (!WORKS.test(headers[label]?.at(-1) ?? '')) return null
  const isWhole = columns.some(({ role, words }) => role === 'standard' && WHOLE_COST.test(words))
  if (!isSaid && isWhole) return () => true
  const isByYear = values.some(({ sense }) => sense.told?.status === 'target' && sense.period?.freq === 'A')
  return isSaid && !(isWhole && isByYear) ? null : (header) => SIZE.test(header)
}

/**
 * In a list of works figures of which nothing says when they are due are how large the works are, and no goals:
 * 项目名称 | 建设规模 | 总投资.
 */
export function withSizesOfWorks<C extends PlacedColumn>(values: readonly C[], around: Around): readonly C[] {
  const isSize = sizeHeaders(values, around)
  if (isSize === null) return values
  return values.map((column) => {
    const { told, is_filled_in, isOfTitle } = column.sense
    const header = around.headers[column.col]!.join('')
    if (told !== null || OF_YEAR.test(header) || !isSize(header)) return column
    if (!(is_filled_in || isOfTitle || column.sense.period === null)) return column
    return { ...column, sense: { ...column.sense, told: { status: 'baseline', words: '' } } }
  })
}
