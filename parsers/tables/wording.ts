import { beginsWithSign, holdsSign, signsOf } from '../text/signs.ts'
import type { LabelWords } from '../values/label-words.ts'

/*
 * Forms that tables are recognised by: ordinals, captions, periods, endings. Single words of labels and headers are rows
 * of label_words.csv.
 */

/** Rows that repeat part of another row, so that adding them counts twice. */
export const OF_WHICH = /^(?:[#＃]|其中)/

/** Lines that open an appendix or a table; what follows belongs to another table than what precedes. */
export const OPENER = /^(?:附件|附表|附录|表|图)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:[-－.]\d+)?\s*[:：]?$/

/** Numbered captions: 表1 全区…, 附表2：…, and the only one of a paper, 附件：…任务分解表. */
export const NUMBERED_CAPTION =
  /^(?:附件|附表|表|图)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}(?=[:：.、\s]))\s*[:：.、]?\s*\S|^附件\s*[:：]\s*\S.*[表单]$/

/** A line that is only a period, or the base of an index: it stands between title and header and is neither. */
export const PERIOD_LINE =
  /^[(（]?(?:截[至止])?\d{4}(?:年(?:度|全年|(?:\d{1,2}[-—~～至])?\d{1,2}月(?:份|底|末|\d{1,2}日)?|前?第?[一二三四]季度|[上下]半年)?|[-—~～至](?:20)?\d{2}年)[)）]?$|^[(（]?(?:以)?.{2,8}[=＝]\s?100[)）]?$/

/** What opens the labels and the numbers of sections: no other cell is looked at any further. */
const OPENS_SECTION = signsOf('一二三四五六七八九十(（按')

const SECTION_LABEL = /^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|按.{1,8}分)/

/** Rows that head a block of rows instead of carrying values. */
export const isSectionLabel = (text: string): boolean => beginsWithSign(OPENS_SECTION, text) && SECTION_LABEL.test(text)

/** 各镇街：, 现将任务分解如下：: lines that lead to a table and stand in none of its header cells. */
export const LEAD_IN = /^(?!其\s*中).{3,}[:：]$/

/** Years that head columns or rows as bare figures. */
export const BARE_YEAR = /^(?:19|20)\d{2}$/
/** The same, or the first and last of several: 2016-2020. */
export const BARE_YEARS = /^(?:19|20)\d{2}(?:[-—–~～](?:19|20)\d{2})?$/

const SECTION_NUMBER = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.]?$/

/** Numbers of sections in a column of serial numbers. */
export const isSectionNumber = (text: string): boolean =>
  beginsWithSign(OPENS_SECTION, text) && SECTION_NUMBER.test(text)

/** Header words that always stand over others. */
export const OF_WHICH_HEADER = /^其\s*中[:：]?$/

/** A header cell that names a part of another column. */
export const PART_HEADER = /^(?:其\s*中[:：]|#).+/

/** Header words about a period from the beginning of the year, over or below a group of columns. */
export const CUMULATIVE_HEADER =
  /累计|累計|同期|^至(?:本|\d{1,2})月|^(?:\d{4}年)?1\s*[-—–~～至]\s*(?:\d{1,2}月?|本月)|^[上下]半年|^全年/

/** A header that ends in a bracket, of a unit or of anything else, stands over figures, seldom over other headers. */
export const BRACKET_ENDING = /[(（][^()（）]{1,8}[)）]$/

/** A cell that holds nothing but words in brackets, mostly a unit; an ordinal in brackets numbers something. */
export const BRACKET_CELL = /^[(（](?![一二三四五六七八九十]{1,3}[)）]|\d{1,2}[)）])[^()（）]{1,8}[)）]$/

const SUB_PERIOD = /^(?:.{0,2}(?:第?[一二三四]季度)|\d{4}年?|\d{1,2}月|[上下]半年)/

/** Header words and periods that stand below a group. */
export const isSubHeader = (text: string, { is }: LabelWords): boolean => is.sub_header(text) || SUB_PERIOD.test(text)

const FULL_PERIOD = /^(?:.{0,2}[一二三四]季度|\d{4}年.{0,6}|\d{1,2}月|[上下]半年)$/

/** Characters one of which every such period has. */
const OF_PERIODS = signsOf('年月季')

/** Header words and periods that no table begins with. */
export const neverOpens = (text: string, words: LabelWords): boolean =>
  words.neverOpens(text) || (holdsSign(OF_PERIODS, text) && FULL_PERIOD.test(text))

/** Endings of a table's title; no header cell ends so. */
export const TITLE_ENDING =
  /(?:表|名单|名录|一览|情况|明细|清单|计划|方案|标准|分解|任务书)(?:[(（][^()（）]{1,12}[)）])?$/

/** Names of bodies by their ending, for those that no register knows. */
export const BODY_NAME =
  /^[一-鿿]{1,12}(?:局|委|办|厅|院|联|镇|乡|街道|办公室|委员会|管委会|指挥部|中心|公司|集团|银行|支行|协会|联合会|办事处|政府|法院|检察院|总队|支队|大队)$/

/** Ordinals that labels of an outline begin with, outermost form first: 一、 （一） 1. （1） ①. */
const ORDINALS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[(（]\d{1,2}[)）]/,
  /^[①-⑳]/,
]

/** Most labels begin with no ordinal. */
const MAY_COUNT = /^[一二三四五六七八九十(（\d①-⑳]/

/** Which form of ordinal a label begins with, counted from the outermost; -1 where it begins with none. */
export const ordinalLevel = (text: string): number =>
  MAY_COUNT.test(text) ? ORDINALS.findIndex((form) => form.test(text)) : -1

/** Months, stretches of months and years as bare figures. */
export const PERIOD_FIGURE = /^(?:(?:[1-9]|1[0-2])(?:[-—–～~](?:[1-9]|1[0-2]))?|(?:19|20)\d{2})$/

const ENDS_OPEN = /[、，,（(]$/
const OPEN_BRACKET = /[（(][^）)]*$/
const CLOSES_BRACKET = /^[^（(]*[）)]/

/**
 * Whether a text cannot be a whole cell, and the text below it goes on in it: it ends in the middle of a list, or of a bracket that
 * the other closes. A bracket that nothing closes is a slip of the writer.
 */
export const goesOnBelow = (text: string, below: string): boolean =>
  ENDS_OPEN.test(text) || (OPEN_BRACKET.test(text) && CLOSES_BRACKET.test(below))
