import type { Measure, Status } from '../../datasets/records/vocabulary.ts'
import type { Indicator } from '../../datasets/reference/indicator.ts'
import type { Table } from '../tables/table.ts'
import { type FoundPeriod, type Period, periodsIn } from '../values/period.ts'
import { cellValue } from './cell-value.ts'
import { resolveIndicator } from './indicator.ts'
import type { Lexicon } from './lexicon.ts'

/** What the headers and the title say of every value in a column. */
export interface ColumnSense {
  /** Indicator as printed, empty where only the rows name one. */
  indicator: string
  registered: Indicator | null
  measure: Measure | null
  /** Status that the headers state (2020年实际, 2025年目标); null where they state none. */
  status: Status | null
  period: Period | null
  unit: string | null
}

const TOTAL = /^(?:合计|总计|小计|共计|全年|全年合计)$/
const SERIAL = /^(?:序号|编号|序|No\.?)$/i
/** 培育数, 任务数: what is to be added in the period, however the header names it. */
const INCREMENTS = /新增|净增|新培育|培育数|培育目标|新认定|新建|引进数|入库数|增量|新种/
const GROWTH = /增长|增速|增幅|同比|环比/
const SHARE = /占比|比重|占.+比例/
const UNIT_IN_BRACKETS = /[（(]\s*(?:单位\s*[:：]\s*)?([^（()）]{1,12})\s*[)）]/
/** The words of a caption that name the paper and not what is counted. */
const PAPER =
  /(?:[“"].{0,12}[”"])?(?:培育|发展|建设)?(?:工作)?(?:年度)?(?:目标|计划)?(?:任务)?(?:计划)?(?:分解|指导|安排|汇总|明细|一览|情况|统计)?表.*$/

/** True for a column whose cells are numbers, blanks apart, and which does not number the rows. */
export function isValueColumn(table: Table, col: number, lexicon: Lexicon): boolean {
  if (SERIAL.test(table.columns[col]?.at(-1) ?? '')) return false
  const cells = table.rows.map((row) => row[col] ?? '').filter((text) => text !== '')
  const numbers = cells.filter((text) => cellValue(text, lexicon) !== null).length
  return numbers > 0 && numbers * 2 > cells.length
}

/** Header words that state a status, the first that occurs. */
const STATUSES: readonly (readonly [RegExp, Status])[] = [
  [/现状|基期|基准|基数/, 'baseline'],
  [/目标|规划|预期|计划|任务/, 'target'],
  [/实际|完成|实绩|实现值|达到值/, 'achieved'],
]

const statusIn = (text: string): Status | null => STATUSES.find(([words]) => words.test(text))?.[1] ?? null

function measureOf(text: string, indicator: Indicator | null): Measure | null {
  if (GROWTH.test(text)) return 'growth'
  if (SHARE.test(text)) return 'share'
  if (INCREMENTS.test(text)) return 'increment'
  return indicator?.measure ?? null
}

/** The narrowest period of the headers; a total over narrower ones, or a header without any, is the year's. */
function periodOf(path: readonly string[], year: number | null): FoundPeriod | Period | null {
  const found = path.flatMap((label) => periodsIn(label, year)).at(-1)
  if (found) return found
  if (year === null) return null
  return { kind: 'in', start: `${year}-01-01`, end: `${year}-12-31`, freq: 'A', text: String(year) }
}

const without = (label: string, periods: readonly FoundPeriod[]): string =>
  periods.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), label)

/** The labels that name something; 目标 or 任务数 beside such a label adds nothing to it. */
function nameIn(path: readonly string[], year: number | null, lexicon: Lexicon): string {
  const labels = path
    .filter((label) => !TOTAL.test(label))
    .map((label) => without(label, periodsIn(label, year)).replace(UNIT_IN_BRACKETS, '').trim())
    .filter((label) => label !== '')
  const naming = labels.filter((label) => !isGeneric(label, lexicon))
  return (naming.length > 0 ? naming : labels).join('')
}

/** What the caption counts: a registered name in it, else the caption without the words for the paper. */
function nameInTitle(title: string, year: number | null, lexicon: Lexicon): string {
  const known = lexicon.names.includedIn(title)
  return known?.word ?? without(title, periodsIn(title, year)).replace(PAPER, '').trim()
}

const isGeneric = (name: string, lexicon: Lexicon): boolean => name === '' || lexicon.tails.includes(name)

/** The single year a title is about: 2024年任务分解表 of a plan over several. */
function yearIn(title: string): number | null {
  const [period, other] = periodsIn(title, null)
  return period && !other && period.freq === 'A' ? Number(period.end.slice(0, 4)) : null
}

/** Reads a column's headers with the table's title. `given` is the plan's single year, for headers such as 一季度. */
export function columnSense(table: Table, col: number, given: number | null, lexicon: Lexicon): ColumnSense {
  const path = table.columns[col] ?? []
  const title = table.title ?? ''
  const year = yearIn(title) ?? given
  const own = nameIn(path, year, lexicon)
  const indicator = isGeneric(own, lexicon) ? nameInTitle(title, year, lexicon) : own
  const registered = resolveIndicator(indicator, lexicon)
  const unit = path.map((label) => label.match(UNIT_IN_BRACKETS)?.[1]).findLast((one) => one !== undefined)
  return {
    indicator,
    registered,
    measure: measureOf(path.join('') + title, registered),
    status: statusIn(path.join('')),
    period: periodOf(path, year),
    unit: unit ?? table.unit,
  }
}
