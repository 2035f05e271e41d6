import type { SensedColumn } from './flow.ts'
import type { ColumnUse } from './role.ts'

/** What the whole of a work costs, however many years it takes. */
const WHOLE_COST = /^(?:总投资|概算|造价)$/
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

/**
 * In a list of works with the cost of the whole of each, figures of which nothing says when they are due are how large the
 * works are, and no goals: 项目名称 | 建设规模 | 总投资.
 */
export function withSizesOfWorks<C extends SensedColumn>(
  values: readonly C[],
  { columns, headers, label, isSaid }: Around,
): readonly C[] {
  const isList =
    !isSaid &&
    WORKS.test(headers[label]?.at(-1) ?? '') &&
    columns.some(({ role, words }) => role === 'standard' && WHOLE_COST.test(words))
  if (!isList) return values
  return values.map((column) => {
    const { told, is_filled_in, isOfTitle } = column.sense
    if (told !== null || !(is_filled_in || isOfTitle || column.sense.period === null)) return column
    return { ...column, sense: { ...column.sense, told: { status: 'baseline', words: '' } } }
  })
}
