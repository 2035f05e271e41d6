import type { Period } from '../../../values/period.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { saidOf } from './column-use.ts'
import type { SensedColumn } from './flow.ts'
import { type ColumnUse, statusOfRole } from './role.ts'

/** A column of values in its place. */
type PlacedColumn = SensedColumn & { col: number }

/** What a table says around its columns. */
interface Beside {
  columns: readonly ColumnUse[]
  headers: readonly (readonly string[])[]
  /** When what the table plans is due, as its title says. */
  planned: Period | null
}

const RATE = /[率比]$/

/** What a header is about, as far as its last characters tell: 可种植面积 and 小麦任务面积 are both areas. */
const nounOf = ({ sense }: PlacedColumn): string => sense.indicator.replace(/[（(].*$/, '').slice(-2)

/** How many places there are: 行政村（个）, 乡镇数. */
const HOW_MANY = /[总个]?数量?$/
function countsPlaces(header: string, lexicon: Lexicon): boolean {
  const bare = (lexicon.unitLabels.measured(header)?.rest ?? header).replace(HOW_MANY, '')
  const said = saidOf([bare], lexicon)
  return said?.role === 'place' && said.words === bare
}

/**
 * Beside a column that says it is a goal, one of the same noun that says nothing is what the goal is set for: 毕业班数 beside
 * 招生班数. Another year makes it a goal of its own. So are the places that there are: 行政村（个） beside 示范村创建任务（个）.
 */
export function withFacts<C extends PlacedColumn>(
  values: readonly C[],
  { columns, headers, planned }: Beside,
  lexicon: Lexicon,
): readonly C[] {
  // Goals in words name what they count themselves.
  const isGoal = ({ col, cells }: PlacedColumn): boolean =>
    statusOfRole(columns[col]!.role) === 'target' && cells.some((cell) => lexicon.figures.read(cell) !== null)
  const goals = values.filter(isGoal)
  if (goals.length === 0) return values
  const nouns = new Set(goals.map(nounOf))
  const isFact = (column: C): boolean =>
    nouns.has(nounOf(column)) || countsPlaces(headers[column.col]!.at(-1) ?? '', lexicon)
  return values.map((column) => {
    const { told, period, is_filled_in, comparator, measure, isOverYears } = column.sense
    // 1-12月 is a time of its own.
    const isOfTable = period === null || is_filled_in || (period.end === planned?.end && !period.text.includes('月'))
    // How a goal is to grow is no base of it: 比上年增长 beside 预算数.
    const isStock = !isOverYears && (measure === null || measure === 'level')
    // 脱贫人口参保率 beside 参保率 is another rate.
    const isOpen = told === null && comparator === null && isStock && isOfTable && !RATE.test(column.sense.indicator)
    if (!isOpen || !isFact(column)) return column
    return { ...column, sense: { ...column.sense, told: { status: 'baseline', words: '' } } }
  })
}
