import type { Table } from '../../../tables/table.ts'
import { readPeriods } from '../../../values/period.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { TableContext } from '../table-context.ts'
import { withoutPeriods } from './column-period.ts'

/** The words of a title that name the paper and not what is counted. */
const PAPER =
  /(?:[“"].{0,12}[”"])?(?:培育|发展|建设|工作|年度|分季度|目标|计划|任务|分解|指导|安排|汇总|明细|一览|情况|统计|完成|进度|进展|推进|发放|公示|通报|民生实事|实事|项目|重点|表|的)+(?:（[^（）]{0,16}）|\([^()]{0,16}\))?$/
const OPENING = /^(?:关于|全[省市区县]|[省市区县]级)+/

const PLACE_ENDS = '省市区县州旗镇乡'
const LONGEST_PLACE = 10

/** A title without the place that it opens with: the area of a value has a field of its own. */
function withoutPlace(title: string, { area, isBody }: TableContext): string {
  if (area !== null && title.startsWith(area)) return title.slice(area.length)
  for (let end = Math.min(LONGEST_PLACE, title.length - 1); end > 1; end--)
    if (PLACE_ENDS.includes(title[end - 1]!) && isBody(title.slice(0, end))) return title.slice(end)
  return title
}

/** What a title counts: a registered name in it, else what is left without the words for the paper. */
function nameIn(title: string, context: TableContext, lexicon: Lexicon): { name: string; isCertain: boolean } {
  const known = lexicon.names.includedIn(title)
  if (known && !known.word.endsWith('实事')) return { name: known.word, isCertain: true }
  const measured = lexicon.unitLabels.measured(title)?.rest ?? title
  const undated = withoutPeriods(measured, readPeriods(measured, context, lexicon.periods)).trim()
  const bare = withoutPlace(undated, context).replace(OPENING, '')
  const name = bare.replace(PAPER, '').trim()
  return { name, isCertain: name !== bare }
}

/** What a table counts whose headers do not say it: by its title, else by that of the document if it is named for that. */
function titleName(table: Table, context: TableContext, lexicon: Lexicon): string {
  const own = table.title === null ? '' : nameIn(table.title, context, lexicon).name
  if (own !== '' || context.title === null) return own
  const { name, isCertain } = nameIn(context.title, context, lexicon)
  return isCertain ? name : ''
}

/** The name of a row that adds up the others: what the title counts, with 合计 behind it. */
export function totalByTitle(label: string, table: Table, context: TableContext, lexicon: Lexicon): string {
  return titleName(table, context, lexicon) + label
}

/**
 * The name of a column whose header, 任务数 or 合计, does not say what is counted: what the title counts, of all where the
 * column adds up others beside it.
 */
export function nameByTitle(header: string, table: Table, context: TableContext, lexicon: Lexicon): string {
  const name = titleName(table, context, lexicon)
  if (name === '') return header
  const { isTotalHeader, is } = lexicon.words
  return isTotalHeader(header) && !is.year_total(header) && table.columns.length > 2 ? name + header : name
}
