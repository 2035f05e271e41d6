import type { Measure } from '../../../../datasets/records/vocabulary.ts'
import type { Dimension } from '../../../../datasets/reference/index.ts'
import type { Table } from '../../../tables/table.ts'
import type { Figure } from '../../../values/figure.ts'
import type { PrintedUnit } from '../../../values/unit-label.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { ColumnSense } from '../columns/column.ts'
import type { RowLabel } from '../rows/row-label.ts'
import { dimensionOf } from './dimension.ts'
import type { UnitOfSum } from './unit-of-sums.ts'

/** All that may say in what unit a cell is. */
export interface MeasuredCell {
  said: Figure
  sense: ColumnSense
  label: RowLabel
  table: Table
  /** Its column, 0-based. */
  col: number
  measure: Measure
  /** Unit by what the columns of the table add up to, where it prints none. */
  unitOfSum: UnitOfSum
}

const nameOf = ({ label, sense }: MeasuredCell): string =>
  label.isIndicator ? label.name + sense.addition : sense.indicator

/** What kind of quantity a cell is, by its name, else by the innermost header that tells one: 播种面积 over 水稻. */
function kindOf(cell: MeasuredCell, lexicon: Lexicon): Dimension | null {
  const path = cell.table.columns[cell.col]!
  const ofHeaders = () => path.map((label) => dimensionOf(label, lexicon)).findLast((one) => one !== null)
  return dimensionOf(nameOf(cell), lexicon) ?? ofHeaders() ?? null
}

const PERCENT = /^[%％‰]/
/** What parts units; nearly all cells of a long table have one, and need no more reading. */
const MAY_BE_MANY = /[、，,；;/／\s]/

const isPercent = ({ unit }: PrintedUnit): boolean => unit.dimension === 'percent'

/** 目标人群数, 户数: the name of a count says what is counted. */
const COUNT_OF = /(人次|户次|场次|班次|[人户家件套台辆头期场批栋座处])(?:群|员)?数(?:量)?$/
const unitOfName = (name: string): string | null => COUNT_OF.exec(name.replace(/[（(].*$/, ''))?.[1] ?? null

/** What a cell counts, by its name, else by the innermost header that says it: 户数 below C级, which adds nothing to the name. */
function unitCounted(cell: MeasuredCell): string | null {
  const path = cell.table.columns[cell.col]!
  return unitOfName(nameOf(cell)) ?? path.map(unitOfName).findLast((unit) => unit !== null) ?? null
}

/** Whether the words of a cell's column and row speak of a part or a change, which is counted in percent if anything is. */
function isRate(cell: MeasuredCell, { words }: Lexicon): boolean {
  const { measure } = cell
  return measure === 'growth' || measure === 'share' || words.is.rate(nameOf(cell))
}

/**
 * The one unit that a printed one gives a cell. Of several it takes that of its kind, a rate takes the percentage, and anything else the other if
 * there is only one: nothing in 单位：亩、吨 says which column is in which.
 */
function pickedUnit(printed: string, cell: MeasuredCell, lexicon: Lexicon): string | null {
  if (!MAY_BE_MANY.test(printed)) return printed
  const units = lexicon.unitLabels.namedIn(printed)
  if (units.length < 2) return printed
  const rates = units.filter(isPercent)
  const own = kindOf(cell, lexicon)
  const alike = units.filter(({ unit }) => unit.dimension === own)
  if (alike.length === 1 && !isRate(cell, lexicon)) return alike[0]!.text
  const counted = unitOfName(nameOf(cell))
  if (units.some(({ text }) => text === counted)) return counted
  const fitting = rates.length > 0 && isRate(cell, lexicon) ? rates : units.filter((unit) => !isPercent(unit))
  return fitting.length === 1 ? fitting[0]!.text : null
}

/** 公里/个 over a row of its own in 公里 is a list and no quotient. */
const isListedWith = (printed: string | null, own: string | null): boolean =>
  printed !== null && own !== null && printed !== own && printed.split(/[/／]/).includes(own)

const RATE = /(?:率|比重|占比|比例|覆盖度)$/
const POINTS = '个百分点'

/** True for what is added to a rate, as its column says: 累计提升, 累计［1.4］ in the row of 森林覆盖率（%）. */
const isAddedToRate = ({ measure, sense, label }: MeasuredCell): boolean =>
  measure === 'increment' && (sense.measure === 'increment' || sense.isOverYears) && RATE.test(label.name)

/**
 * The cell's own unit, its column's, its row's, the table's, or what its name counts. Growth of what is counted in 亿元 is in
 * percent, and what is added to a rate in points.
 */
export function cellUnit(cell: MeasuredCell, lexicon: Lexicon): string | null {
  const { said, sense, label, table, measure } = cell
  if (said.unit !== null) return said.unit
  if (isListedWith(sense.unit, label.unit)) return label.unit
  const ofColumn = sense.unit === null ? null : pickedUnit(sense.unit, cell, lexicon)
  // A column of several units leaves it to its rows: 新建绿道（公里） below 年度任务（公里/个）.
  if (ofColumn !== null) return ofColumn
  const given = label.unit ?? (sense.unit === null ? table.unit : null)
  if (given === null) return unitCounted(cell) ?? cell.unitOfSum(cell.col, kindOf(cell, lexicon))
  const unit = pickedUnit(given, cell, lexicon)
  if (unit !== null && PERCENT.test(unit) && isAddedToRate(cell)) return POINTS
  return measure === 'growth' && !PERCENT.test(unit ?? '') ? '%' : unit
}
