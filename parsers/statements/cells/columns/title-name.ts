import type { Table } from '../../../tables/table.ts'
import { readPeriods } from '../../../values/period.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { TableContext } from '../table-context.ts'
import { withoutPeriods } from './column-period.ts'

const IN_BRACKETS = /(?:（[^（）]{0,16}）|\([^()]{0,16}\))$/
const QUOTED = /[“"].{0,12}[”"]$/
/** 各省、自治区、直辖市 and 各区县 deal out what follows. */
const OPENING =
  /^(?:关于|全[省市区县]|[省市区县]级|各(?:省|市|州|县|区|乡|镇|街道|自治区|直辖市|地|旗|盟|[（）()、])+)+/

/** A title without the words at its end that name the paper and not what is counted: 户厕改造 of 户厕改造任务表（试行）. */
function withoutPaper(title: string, { paperWords }: Lexicon): string {
  let rest = title.replace(IN_BRACKETS, '')
  const { length } = rest
  for (let last = paperWords.before(rest); last !== null; last = paperWords.before(rest))
    rest = rest.slice(0, -last.word.length)
  return rest.length === length ? title : rest.replace(QUOTED, '')
}

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
  const name = withoutPaper(bare, lexicon).trim()
  return { name, isCertain: name !== bare }
}

/** What a table counts whose headers do not say it: by its title, else by that of the document if it is named for that. */
function titleName(table: Table, context: TableContext, lexicon: Lexicon): string {
  const own = table.title === null ? '' : nameIn(table.title, context, lexicon).name
  if (own !== '' || context.title === null) return own
  const { name, isCertain } = nameIn(context.title, context, lexicon)
  return isCertain ? name : ''
}

/** The name of a row that adds up the others: what the title counts, with 合计 after it. */
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
