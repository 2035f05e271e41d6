import type { Comparator, Measure, Status } from '../../../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../../../datasets/reference/indicator.ts'
import type { Table } from '../../../tables/table.ts'
import type { NamedPeriod, Period } from '../../../values/period.ts'
import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { TableContext } from '../table-context.ts'
import { dimensionOf } from '../units/dimension.ts'
import {
  baseOfColumn,
  namedInPath,
  periodOfColumn,
  periodsOfPath,
  type TitlePeriods,
  withoutPeriods,
} from './column-period.ts'
import { isAddedOnly, isHeaderOverYears, isMeaningOnly, measureIn, usualMeasure } from './header-measure.ts'
import { withoutAlternative, withoutCompared, withoutMarks } from './header-text.ts'
import { type ColumnUse, statusOfRole } from './role.ts'
import { nameByTitle, quantityByTitle } from './title-name.ts'

/** What the headers and the title say of every value in a column. */
export interface ColumnSense {
  /** Indicator as printed, empty if only the rows name one. */
  indicator: string
  /** What the headers alone add to an indicator that the row names: 增速 beside 地区生产总值, nothing for 2025年目标. */
  addition: string
  registered: Indicator | null
  measure: Measure | null
  /** Measure where neither header nor row tells one. */
  usual_measure: Measure | null
  /** Status that the role of the column gives (2020年实际, 2025年目标), with its words; null if it gives none. */
  told: { status: Status; words: string } | null
  /** True for means and sums over the years of a plan: 年均［累计］. */
  isOverYears: boolean
  /** True for what is expected of a year that is not over: 2025年预计. */
  isEstimate: boolean
  /** Body or place that stands in the headers and has the figures of the column: 甲镇 above 任务数. */
  body: string | null
  /** True for the column of all beside those of its parts: 合计 after 甲镇 and 乙镇. */
  isOfAll: boolean
  period: Period | null
  /** True if the document's year stands in for a period that nothing names. */
  is_filled_in: boolean
  /** True if the title names the period, within which a row may say more. */
  isOfTitle: boolean
  /** Years that the values are compared with; null if none are named. */
  base: string | null
  /** Unit in the headers themselves, before that of the table. */
  unit: string | null
  /** Bound in the headers, for figures that have none of their own: 失业率低于（%）. */
  comparator: Comparator | null
}

const BRACKET = /[（(]([^（()）]{0,12})[)）]/g
/** A header that adds up its siblings and says nothing else; 总数 also tells that a stock is counted. */
const isSum = (label: string, { words }: Lexicon): boolean => words.isTotalHeader(label) && !words.is.level(label)

/** A label without the brackets that say how its values are meant (存量, 预计); 名额（按三成比例） stays one name. */
function withoutRemarks(label: string, lexicon: Lexicon): string {
  const bare = label.replace(BRACKET, '')
  return isGeneric(bare, lexicon)
    ? bare
    : label.replace(BRACKET, (all, inner) => (isGeneric(inner, lexicon) ? '' : all))
}

/** A label without its periods, and what it says of figures in square brackets. */
const undated = (label: string, named: readonly NamedPeriod[]): string =>
  (isHeaderOverYears(label) ? label : withoutAlternative(withoutPeriods(label, named))).trim()

/** True for a header that, its unit and its periods apart, says no more than that its figures are added. */
const isChange = (label: string, named: readonly NamedPeriod[], { unitLabels }: Lexicon): boolean =>
  isAddedOnly(undated(unitLabels.measured(label)?.rest ?? label, named))

/** 参保率目标 is 参保率; 年度目标 names nothing and is left whole. */
const GOAL = /(?<=.{3})(?:控制|考核|预期)?目标[值数]?$/
const withoutGoal = (label: string, lexicon: Lexicon): string =>
  isGeneric(label, lexicon) ? label : label.replace(GOAL, '')

/** 累计下降 below the title 能耗强度降低目标 is the fall of what that names. */
const isFallAlone = (name: string): boolean => /^(?:累计|合计|年均)?(?:下降|降低|减少|削减)(?:率|幅度?)?$/.test(name)

/** 就业促进工程, 促进城乡劳动者就业创业: works and deeds that columns of indicators are grouped by. */
const PROGRAMME = /(?:工程|行动|专项|举措)$/
const SHORTEST_DEED = 6

const isProgramme = (label: string, { verbs }: Lexicon): boolean =>
  PROGRAMME.test(label) || (label.length >= SHORTEST_DEED && verbs.at(label) !== null)

/** Below the name of a programme a registered indicator stands for itself: 城镇新增就业 below 就业促进工程. */
function joinedNames(naming: readonly string[], lexicon: Lexicon): string {
  const known = naming.length < 2 ? -1 : naming.findLastIndex((label) => resolveIndicator(label, lexicon) !== null)
  return naming.filter((label, at) => at >= known || !isProgramme(label, lexicon)).join('')
}

/** The labels that name something; 目标 or 任务数 beside such a label adds nothing to it. */
function nameIn(
  path: readonly string[],
  sums: readonly string[],
  named: readonly NamedPeriod[][],
  lexicon: Lexicon,
): string {
  const labels = path
    .map((label, i) => (sums.includes(label) ? '' : undated(label, named[i]!)))
    .map((label) => lexicon.unitLabels.measured(label)?.rest ?? label)
    .map((label) => withoutGoal(withoutRemarks(label.trim(), lexicon), lexicon))
    .filter((label) => label !== '')
  const naming = labels.filter((label) => !isGeneric(label, lexicon))
  if (naming.length > 0) return joinedNames(naming, lexicon)
  // 合计 over 总户数 beside C级 over 户数: of all the groups.
  return labels.length > 0 && sums.length > 0 ? sums.concat(labels).join('') : labels.join('')
}

const isGeneric = (name: string, lexicon: Lexicon): boolean =>
  name === '' || lexicon.tails.includes(name) || isMeaningOnly(name) || isHeaderOverYears(name)

const isPercent = (unit: string, { unitLabels }: Lexicon): boolean =>
  unitLabels.namedIn(unit).some((one) => one.unit.dimension === 'percent')

/** True if several columns are places or bodies with their part each. */
const areParts = (columns: readonly (readonly string[])[], bodies: ReadonlySet<string>): boolean =>
  columns.filter((path) => path.some((label) => bodies.has(label))).length > 1

const isOfAll = (label: string, { words }: Lexicon): boolean => words.isTotal(label) || words.isWhole(label)

/** 其中：中央投资, and in yearbooks #亏损企业, have names of their own. */
const OF_WHICH = /^(?:其中[:：]|[#＃])\s*(?=\S)/

/** What a column measures whose words do not say it: 完成率 a part of the plan, 2015年比2010年（%） a change. */
function measureByUse(
  { role }: ColumnUse,
  base: string | null,
  unit: string | undefined,
  lexicon: Lexicon,
): Measure | null {
  if (role === 'rate') return 'share'
  return base !== null && isPercent(unit ?? '', lexicon) ? 'growth' : null
}

/** 个村, 个小区: what is counted one by one. */
const COUNTED = /^个\p{Script=Han}{1,2}$/u

/** 公里 below 农村道路: a row of units under the headers. Null if the innermost label is none, or all there is. */
function unitAlone(path: readonly string[], { unitLabels }: Lexicon): string | null {
  const leaf = path.length > 1 ? path.at(-1)! : ''
  if (COUNTED.test(leaf)) return leaf[0]!
  return leaf !== '' && leaf !== path.at(-2) && unitLabels.namedIn(leaf).length === 1 ? leaf : null
}

/** The unit of the column whose part one is: #亏损企业 after 企业单位数（个） counts firms. Null if it says what it is counted in. */
function unitOfWhole({ columns }: Table, col: number, name: string, lexicon: Lexicon): string | null {
  const leafOf = (at: number): string => columns[at]?.at(-1) ?? ''
  if (!OF_WHICH.test(leafOf(col)) || dimensionOf(name, lexicon) !== null) return null
  let whole = col - 1
  while (whole > 0 && OF_WHICH.test(leafOf(whole))) whole -= 1
  return lexicon.unitLabels.measured(leafOf(whole))?.unit ?? null
}

const PROGRESS = '进度'
/** 进度 below 城镇新增就业（人） is how many there are by now, and names nothing. */
const withoutStage = (path: readonly string[], { role, words }: ColumnUse): readonly string[] =>
  role === 'actual' && words === PROGRESS ? path.map((label) => (label === words ? '' : label)) : path

/** The indicator that the headers name, with the title where they say too little. */
function indicatorNamed(
  own: string,
  sums: readonly string[],
  { table, context }: { table: Table; context: TableContext },
  lexicon: Lexicon,
): string {
  const saysLittle = isGeneric(own, lexicon) || isFallAlone(own)
  if (!saysLittle) return quantityByTitle(own, table, context, lexicon) ?? own
  const bare = sums.map((label) => lexicon.unitLabels.measured(label)?.rest ?? label)
  return nameByTitle(own === '' ? bare.join('') : own, table, context, lexicon)
}

/** What a column is read with besides its headers. */
export interface ColumnSetting {
  use: ColumnUse
  /** Names that stand for places or bodies among the headers. */
  bodies: ReadonlySet<string>
  reported: Period | null
  /** The title of the table with its caption. */
  title: TitlePeriods
  context: TableContext
}

/** Reads a column's headers with the table's title. */
export function columnSense(table: Table, col: number, setting: ColumnSetting, lexicon: Lexicon): ColumnSense {
  const { use, bodies, reported, title, context } = setting
  const labels = table.columns[col] ?? []
  const body = labels.findLast((label) => bodies.has(label)) ?? null
  const printed = body === null ? labels : labels.filter((label) => label !== body)
  const bounded = printed.map(lexicon.labelBounds)
  const labelled = printed.map((label, at) => withoutMarks(bounded[at]?.rest ?? label).replace(OF_WHICH, ''))
  const unitBelow = unitAlone(labelled, lexicon)
  const whole = unitBelow === null ? labelled : labelled.slice(0, -1)
  const path = whole.map(withoutCompared)
  // 当月 in a report up to August is August, whenever it was printed.
  const when = { year: title.year ?? context.year, day: reported?.end ?? context.day }
  const named = namedInPath(path, when, lexicon.periods)
  const sums = path.filter((label) => isSum(label, lexicon))
  const own = nameIn(withoutStage(path, use), sums, named, lexicon)
  const indicator = indicatorNamed(own, sums, { table, context }, lexicon)
  const registered = resolveIndicator(indicator, lexicon)
  const unit =
    unitBelow ??
    path.map((label) => lexicon.unitLabels.measured(label)?.unit).findLast((one) => one !== undefined) ??
    unitOfWhole(table, col, own, lexicon)
  const isAdded = path.some((label, i) => isChange(label, named[i]!, lexicon))
  const base = baseOfColumn(namedInPath(whole, when, lexicon.periods).flat())
  const told = statusOfRole(use.role)
  const status = told ?? context.usual.value
  const isOverYears = isHeaderOverYears(path.at(-1) ?? '')
  const { plan } = context
  const { period, is_filled_in, isOfTitle } = periodOfColumn(periodsOfPath(path, named), {
    year: when.year,
    day: context.day,
    title,
    status,
    reported,
    plan,
    isOverYears,
  })
  return {
    indicator,
    // 完成目标（%） is a part of what its row names, and not that itself.
    addition: isGeneric(own, lexicon) && use.role !== 'rate' ? '' : own,
    registered,
    measure: isAdded
      ? 'increment'
      : (measureIn(path, lexicon.words) ?? measureByUse(use, base, unit ?? undefined, lexicon)),
    usual_measure: usualMeasure(title.text, registered, lexicon.words),
    told: told && { status: told, words: use.words },
    isOverYears,
    isEstimate: path.some(lexicon.words.is.estimate),
    body,
    isOfAll: body === null && labels.some((label) => isOfAll(label, lexicon)) && areParts(table.columns, bodies),
    period,
    is_filled_in,
    isOfTitle,
    base,
    // 完成率 below 新增就业（人） is in no persons.
    unit: use.role === 'rate' && !isPercent(unit ?? '', lexicon) ? null : (unit ?? null),
    comparator: bounded.findLast((bound) => bound !== null)?.comparator ?? null,
  }
}
