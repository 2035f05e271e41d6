import { oncePer, remembered } from '../memory.ts'
import type { KindReader } from './cell-kind.ts'
import type { ColumnContent } from './prove/column.ts'
import { NUMBERED_CAPTION, OPENER, PERIOD_LINE } from './wording.ts'

const LONGEST_TITLE = 60

/** 来源：县政府办, 浏览次数：: a short label with its value says something about the page. */
const LABELLED = /^[•·*\s]*(?:[[【（(]\s*)?[^\s:：《》]{1,6}\s*[:：]/
/** Label and value of a line that is labelled. */
const LABEL_AND_VALUE = /^\s*([^\s:：《》]{1,6})\s*[:：]\s*(\S.*)$/
/** A number before Chinese words is what a copy has left of 表1 or 附件1. */
const NUMBERED_REST = /^\d{1,2}\s+(?=[一-鿿])/

/** 附件：, 附件1 before the title of what is appended. */
const APPENDED = /^附件\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?\s*[:：]\s*/

/** （截至2024年6月30日）, 【打印】【关闭】: says when or how, and not what. */
const IN_BRACKETS = /^(?:[（(【[][^（()）【】[\]]*[)）】\]]\s*)+$/

/** True for a line that tells something about the page or the table below, as a label with its value: no title is one. */
export const isLabelled = (text: string): boolean => LABELLED.test(text) && !NUMBERED_CAPTION.test(text)

/** True for a line that may be the title of a table: short, no sentence, neither opener, unit note, period nor figure. */
const isTitle = (text: string, { words, unitLabels, isFigure }: KindReader): boolean =>
  text.length <= LONGEST_TITLE &&
  !isFigure(text) &&
  !isLabelled(text) &&
  !/[。；;！？]|[:：]$/.test(text) &&
  !IN_BRACKETS.test(text) &&
  !OPENER.test(text) &&
  !PERIOD_LINE.test(text) &&
  !words.opensHeader(text) &&
  unitLabels.noted(text) === null

/** True for a line that opens an appendix or numbers a caption: nothing above it belongs to the table below. */
export const opensAppendix = (text: string): boolean => OPENER.test(text) || NUMBERED_CAPTION.test(text)

/** Every reading of a block asks this of the same few cells above it. */
const MOST_KEPT = 1000
const aboveOf = oncePer(({ unitLabels }: KindReader) =>
  remembered((text) => opensAppendix(text) || unitLabels.noted(text) !== null, MOST_KEPT),
)

/** True for a line that stands above a table and never in its header. */
export const standsAbove = (text: string, kinds: KindReader): boolean => aboveOf(kinds)(text)

/** What a label calls the one indicator of a table, as exports of statistics do: 指标：粮食产量（万吨）. */
function indicatorNamed(line: string, { words }: KindReader): string | null {
  const [, label, name] = LABEL_AND_VALUE.exec(line) ?? []
  return label !== undefined && name !== undefined && words.is.indicator_label(label.trim()) ? name : null
}

const HAN = /\p{Script=Han}/u

/**
 * The line among those above a table that holds its title, nearest first, else the one that names its indicator; null if
 * none can be one. Translations follow their text.
 */
export function titleLineOf(caption: readonly string[], kinds: KindReader): string | null {
  const titles = caption.filter((line) => isTitle(line, kinds) && isTitle(titleIn(line, kinds), kinds))
  const printed = titles.findLast((line) => HAN.test(line)) ?? titles.at(-1)
  return printed ?? caption.findLast((line) => indicatorNamed(line, kinds) !== null) ?? null
}

/** A line as a title: without its label, the unit note after it, and what is left of the number before it. */
export function titleIn(line: string, kinds: KindReader): string {
  const { behind, measured } = kinds.unitLabels
  const named = indicatorNamed(line, kinds)
  if (named !== null) return measured(named)?.rest ?? named
  return (behind(line)?.rest ?? line).replace(APPENDED, '').replace(NUMBERED_REST, '')
}

/**
 * Unit of a table: its unit note, else the one unit on which the headers of all columns of figures agree, else what
 * its title announces. A note that
 * names a body says who reports: 单位：区统计局.
 */
export function unitOf(
  caption: readonly string[],
  columns: readonly string[][],
  roles: readonly ColumnContent[],
  kinds: KindReader,
): string | null {
  const { unitLabels, kindOf } = kinds
  const isUnit = (unit: string | null): boolean => unit !== null && kindOf(unit) !== 'name'
  const noted = caption.map(unitLabels.noted).findLast(isUnit)
  if (noted) return noted
  const headerUnit = (path: readonly string[]): string | null =>
    path.map((part) => unitLabels.measured(part)?.unit ?? null).findLast((unit) => unit !== null) ?? null
  const units = new Set(
    columns.filter((_, col) => roles[col] === 'additive' || roles[col] === 'figure').map(headerUnit),
  )
  const [unit] = units
  if (units.size === 1 && unit) return unit
  // 2024年造林任务表（单位：亩）, （截至6月底　单位：万元）.
  const announced = caption.map((line) => {
    const named = indicatorNamed(line, kinds)
    return (
      (named && unitLabels.measured(named)?.unit) ??
      unitLabels.announcedIn(line) ??
      unitLabels.behind(line)?.unit ??
      null
    )
  })
  return announced.findLast(isUnit) ?? null
}
