import { digitsAt } from '../../values/decimal.ts'
import type { Draft } from '../draft.ts'
import { amountOf, type ColumnContent } from './column.ts'
import { type TotalRow, totalColumns } from './totals.ts'

const isSomething = (text: string): boolean => (amountOf(text)?.digits ?? 0n) !== 0n

/** Whether every column of figures has a header of its own: two of one name are one printed twice, or groups lost. */
function areDistinct(columns: readonly string[][], roles: readonly ColumnContent[]): boolean {
  const paths = columns.map((path) => JSON.stringify(path))
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1)
  return paths.every((path, col) => roles[col] === 'label' || counts.get(path) === 1)
}

/** Whether a total row is empty in a column of figures, though it totals others. */
const lacksBelow = ({ rows }: Draft, roles: readonly ColumnContent[], totals: readonly TotalRow[]): boolean =>
  roles.some(
    (role, col) =>
      role === 'additive' &&
      totals.some(({ row }) => rows[row]![col] === '') &&
      rows.some((row) => isSomething(row[col]!)),
  )

/** Whether a total column is empty beside figures to add up. */
const lacksBeside = ({ rows, columns, kinds }: Draft, roles: readonly ColumnContent[]): boolean =>
  totalColumns(columns, roles, kinds.words).some(({ col, parts }) =>
    rows.some((row) => row[col] === '' && parts.some((part) => isSomething(row[part]!))),
  )

/** Whether two cells state the same amount. */
function areEqual(left: string, right: string): boolean {
  const [one, other] = [amountOf(left), amountOf(right)]
  if (!one || !other) return false
  const scale = Math.max(one.scale, other.scale)
  return digitsAt(one, scale) === digitsAt(other, scale)
}

/** Whether a subtotal adds up rows that are gone: it has none beside it, or a single one that it does not repeat. */
const stepsOver = ({ rows }: Draft, roles: readonly ColumnContent[], totals: readonly TotalRow[]): boolean =>
  totals.some(({ row, is_sub, scopes: [above = [], , below = []] }) => {
    if (!is_sub || above.length > 1) return false
    const [only] = above
    if (only === undefined) return below.length === 0
    return roles.some((role, col) => role === 'additive' && !areEqual(rows[only]![col]!, rows[row]![col]!))
  })

/**
 * Whether a drafted table shows no gap that its totals step over: each column of figures has a header of its own, and every
 * printed total that has something to add up is there, and no subtotal steps over rows. `totals` are its printed totals.
 */
export const isWhole = (draft: Draft, roles: readonly ColumnContent[], totals: readonly TotalRow[]): boolean =>
  areDistinct(draft.columns, roles) &&
  !lacksBelow(draft, roles, totals) &&
  !lacksBeside(draft, roles) &&
  !stepsOver(draft, roles, totals)
