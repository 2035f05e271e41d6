import type { Comparator, Measure, Status } from '../../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../../datasets/reference/indicator.ts'
import type { Table } from '../../tables/table.ts'
import { type NamedPeriod, type Period, readPeriods, type When } from '../../values/period.ts'
import { resolveIndicator } from '../indicator.ts'
import type { Lexicon } from '../lexicon.ts'
import { baseOfColumn, namedInPath, periodOfColumn, withoutPeriods, yearInTitle } from './column-period.ts'
import { isMeaningOnly, measureIn, statusIn } from './header-measure.ts'

/** What the headers and the title say of every value in a column. */
export interface ColumnSense {
  /** Indicator as printed, empty where only the rows name one. */
  indicator: string
  /** What the headers alone add to an indicator that the row names: 增速 beside 地区生产总值, nothing for 2025年目标. */
  addition: string
  registered: Indicator | null
  measure: Measure | null
  /** Status that the headers state (2020年实际, 2025年目标); null where they state none. */
  status: Status | null
  period: Period | null
  /** True if the document's year stands in for a period that nothing names. */
  is_filled_in: boolean
  /** Years that the values are compared with; null where none are named. */
  base: string | null
  /** Unit in the headers themselves, before that of the table. */
  unit: string | null
  /** Bound in the headers, for figures that have none of their own: 失业率低于（%）. */
  comparator: Comparator | null
}

const BRACKET = /[（(]([^（()）]{0,12})[)）]/g
/** The words of a caption that name the paper and not what is counted. */
const PAPER =
  /(?:[“"].{0,12}[”"])?(?:培育|发展|建设)?(?:工作)?(?:年度)?(?:目标|计划)?(?:任务)?(?:计划)?(?:分解|指导|安排|汇总|明细|一览|情况|统计)?表.*$/

/** True for a column whose cells are numbers, blanks apart, and which does not number the rows. */
export function isValueColumn(table: Table, col: number, lexicon: Lexicon): boolean {
  if (lexicon.words.is.serial(table.columns[col]?.at(-1) ?? '')) return false
  const cells = table.rows.map((row) => row[col] ?? '').filter((text) => text !== '')
  const numbers = cells.filter((text) => lexicon.figures.read(text) !== null).length
  return numbers > 0 && numbers * 2 > cells.length
}

/** A header that adds up its siblings and says nothing else; 总数 also tells that a stock is counted. */
const isSum = (label: string, { words }: Lexicon): boolean => words.isTotalHeader(label) && !words.is.level(label)

/** A label without the brackets that say how its values are meant (存量, 预计); 名额（按三成比例） stays one name. */
function withoutRemarks(label: string, lexicon: Lexicon): string {
  const bare = label.replace(BRACKET, '')
  return isGeneric(bare, lexicon)
    ? bare
    : label.replace(BRACKET, (all, inner) => (isGeneric(inner, lexicon) ? '' : all))
}

/** The labels that name something; 目标 or 任务数 beside such a label adds nothing to it. */
function nameIn(path: readonly string[], named: readonly NamedPeriod[][], lexicon: Lexicon): string {
  const labels = path
    .map((label, i) => (isSum(label, lexicon) ? '' : withoutPeriods(label, named[i]!).trim()))
    .map((label) => lexicon.unitLabels.measured(label)?.rest ?? label)
    .map((label) => withoutRemarks(label.trim(), lexicon))
    .filter((label) => label !== '')
  const naming = labels.filter((label) => !isGeneric(label, lexicon))
  return (naming.length > 0 ? naming : labels).join('')
}

/** What the caption counts: a registered name in it, else the caption without the words for the paper. */
function nameInTitle(title: string, when: When, lexicon: Lexicon): string {
  const known = lexicon.names.includedIn(title)
  return (
    known?.word ??
    withoutPeriods(title, readPeriods(title, when, lexicon.periods))
      .replace(PAPER, '')
      .trim()
  )
}

const isGeneric = (name: string, lexicon: Lexicon): boolean =>
  name === '' || lexicon.tails.includes(name) || isMeaningOnly(name)

/**
 * Reads a column's headers with the table's title. `given` is the plan's single year, for headers such as 一季度, with the
 * document's day.
 */
export function columnSense(table: Table, col: number, given: When, lexicon: Lexicon): ColumnSense {
  const printed = table.columns[col] ?? []
  const bounded = printed.map(lexicon.labelBounds)
  const path = printed.map((label, at) => bounded[at]?.rest ?? label)
  const title = table.title ?? ''
  const when = { year: yearInTitle(title, lexicon.periods) ?? given.year, day: given.day }
  const named = namedInPath(path, when, lexicon.periods)
  const own = nameIn(path, named, lexicon)
  const indicator = isGeneric(own, lexicon) ? nameInTitle(title, when, lexicon) || own : own
  const registered = resolveIndicator(indicator, lexicon)
  const unit = path.map((label) => lexicon.unitLabels.measured(label)?.unit).findLast((one) => one !== undefined)
  return {
    indicator,
    addition: isGeneric(own, lexicon) ? '' : own,
    registered,
    measure: measureIn(path, title, registered, lexicon.words),
    status: statusIn(path, lexicon.words),
    ...periodOfColumn(named.flat(), title, when, lexicon.periods),
    base: baseOfColumn(named.flat()),
    unit: unit ?? null,
    comparator: bounded.findLast((bound) => bound !== null)?.comparator ?? null,
  }
}
