import type { Table } from '../../../tables/table.ts'
import { readPeriods } from '../../../values/period.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import type { TableContext } from '../table-context.ts'
import { withoutPeriods } from './column-period.ts'
import { isMeaningOnly } from './header-measure.ts'

const IN_BRACKETS = /(?:（[^（）]{0,16}）|\([^()]{0,16}\))$/
const QUOTED = /[“"].{0,12}[”"]$/
/** 各省、自治区、直辖市 and 各区县 deal out what follows. */
const OPENING =
  /^(?:关于|第[一二三四五六七八九十]+批|全[国省市区县]|[省市区县]级|各(?:省|市|州|县|区|乡|镇|街道|自治区|直辖市|地|旗|盟|[（）()、])+)+/

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

/** 总面积: of all. */
const OF_ALL = '总'
/** 厕所改造及补助 names two things, of which the header may mean either. */
const AND = /[及和与、]/

const SHORTEST_NAME = 3

/** 基本 of 基本情况表 names nothing, and 造林 does. */
const isTooShort = (name: string, { registry }: Lexicon): boolean =>
  name.length < SHORTEST_NAME && (name === '' || registry.find(name) === null)

/** A header that says in what kind of unit it counts: what stands before that, and the noun. Null for any other. */
function quantityIn(
  header: string,
  { quantityNouns, registry, words }: Lexicon,
): { before: string; noun: string } | null {
  const found = quantityNouns.last(header)
  if (found === null || found.end !== header.length || registry.find(header) !== null) return null
  const start = header[found.start - 1] === OF_ALL ? found.start - 1 : found.start
  return words.is.quantity(header.slice(found.start))
    ? { before: header.slice(0, start), noun: header.slice(start) }
    : null
}

/**
 * The name of a column whose header says in what kind of unit it counts and not what: 任务面积 below 小麦种植任务分解表 is
 * 小麦种植面积, as 下达任务, 累计完成 and the last word of the title's own name say no more than the title. Null if the header
 * names something itself, or the title nothing.
 */
export function quantityByTitle(header: string, table: Table, context: TableContext, lexicon: Lexicon): string | null {
  const quantity = quantityIn(header, lexicon)
  if (quantity === null) return null
  const { before, noun } = quantity
  const name = titleName(table, context, lexicon)
  if (isTooShort(name, lexicon) || lexicon.words.is.indicator_label(name)) return null
  const repeats = before.length > 1 && name.endsWith(before) && !AND.test(name)
  if (before !== '' && !isMeaningOnly(before) && !repeats) return null
  // 产值和面积统计表 over 面积 names both.
  if (`${table.title}${context.title}`.includes(noun.replace(OF_ALL, '')))
    return name.endsWith(noun) && name !== noun && !AND.test(name) ? name : null
  const [last, own] = [lexicon.quantityNouns.last(name), lexicon.quantityNouns.last(noun)]
  // 补助资金分配表 over 金额: the title names the money.
  const isNamed = before === '' && last?.end === name.length && last.value === own?.value
  return isNamed ? name : name + noun
}
