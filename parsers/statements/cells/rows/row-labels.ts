import type { ColumnRole } from '../../../../datasets/records/column-role.ts'
import type { Bindingness, Comparator } from '../../../../datasets/records/vocabulary.ts'
import type { Table } from '../../../tables/table.ts'
import { halfWidth, isBare, isBlankMark } from '../../../values/decimal.ts'
import type { When } from '../../../values/period.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { bindingnessOf } from '../columns/bindingness.ts'
import { isPerSoMany } from '../columns/contents.ts'
import { isMeaningOnly, measureOfLabel } from '../columns/header-measure.ts'
import { withoutCircledMarks } from '../columns/header-text.ts'
import { statusOfRole } from '../columns/role.ts'
import type { TableUses } from '../columns/table-uses.ts'
import { unitsOfHeadings } from './heading-units.ts'
import { withPartsAsWholes } from './parts-of-wholes.ts'
import type { RowLabel } from './row-label.ts'
import { periodsOfRows } from './row-periods.ts'
import { sectionsOf } from './sections.ts'

const colsOf = ({ columns }: TableUses, role: ColumnRole): number[] =>
  columns.flatMap((use, col) => (use.role === role ? [col] : []))

/** What numbers a row in its label, and 其中 or #, which make it a part of the row above: 一、税收收入, 其中：区本级. */
const OPENING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．](?!\d)|其中\s*[:：]?|[#＃])\s*(?=\S)/

/** A label without what says where its row stands. */
const withoutOpening = (label: string): string => label.replace(OPENING, '')

/**
 * The name of each row: of two rows with one label in different groups, or below different headings, each with its group;
 * places have their own field.
 */
function namesOf(table: Table, sense: TableUses): string[] {
  const outer = colsOf(sense, 'group')
  const group = outer.findLast((col) => col !== sense.place) ?? -1
  const sections = sense.areIndicators ? sectionsOf(table) : []
  const groupOf = (row: number): string => (table.rows[row]![group] ?? '') || (sections[row] ?? '')
  const labelOf = (cells: readonly string[]): string =>
    withoutCircledMarks(cells[sense.label] || (cells[outer.at(-1) ?? -1] ?? ''))
  const groups = new Map<string, Set<string>>()
  for (const [row, cells] of table.rows.entries()) {
    const label = labelOf(cells)
    groups.set(label, (groups.get(label) ?? new Set()).add(groupOf(row)))
  }
  return table.rows.map((cells, row) => {
    const label = labelOf(cells)
    const isAmbiguous = groups.get(label)!.size > 1 && groupOf(row) !== label
    return (isAmbiguous ? groupOf(row) : '') + withoutOpening(label)
  })
}

/** The status that a label tells, with its word. */
export function toldBy(name: string, { headerRole }: Lexicon): RowLabel['told'] {
  const said = headerRole(name)
  const status = said === null ? null : statusOfRole(said.role)
  return status === null ? null : { status, words: said!.word }
}

const saysWhen = (label: string, { headerRole }: Lexicon): boolean => headerRole(label)?.role === 'period'

const RATE = /(?:率|比重|占比|比例)$/

/** 全市平均, 10市平均: no part of any place. */
const MEAN = /^.{0,6}平均(?:值|水平)?$/

const forceIn = (cells: readonly string[], attributes: readonly number[]): Bindingness | null =>
  attributes.map((col) => bindingnessOf(cells[col] ?? '')).find((one) => one !== null) ?? null

/** The bound that a column of signs puts on a row: ≥. */
function signIn(cells: readonly string[], attributes: readonly number[], { quantities }: Lexicon): Comparator | null {
  const found = attributes.map((col) => (cells[col] ? quantities.bounds.upTo(cells[col], cells[col].length) : null))
  return found.find((one) => one !== null) ?? null
}

/** 目标值 and 完成数 beside indicators as columns name nothing. */
const nameOf = (label: string, { areIndicators }: TableUses): string =>
  areIndicators && isMeaningOnly(label) ? '' : label

/** What has been paid already, whatever else the table tells. */
const PAID = /^(?:已|累计|实际)/

/**
 * 完成率 and 到位资金 below 任务数 tell how far things are; 按期完成率 and 招商到位资金 among other indicators are to be reached.
 */
function withoutLoneFacts(labels: readonly RowLabel[], { headerRole }: Lexicon): readonly RowLabel[] {
  const isPlanned = labels.some(({ told }) => told?.status === 'target')
  if (isPlanned) return labels
  const isIndicator = ({ name, told }: RowLabel): boolean =>
    told !== null && (RATE.test(told.words) || (!PAID.test(name) && headerRole(told.words)?.role === 'paid'))
  return labels.map((label) => (isIndicator(label) ? { ...label, told: null } : label))
}

/** What a cell of units holds; a mark of emptiness and a number, as spreadsheets leave them, are none. */
const unitIn = (text: string): string | null =>
  (isBare(text[0] ?? '') && !isPerSoMany(text)) || isBlankMark(halfWidth(text)) ? null : text || null

/** 主要污染物排放总量减少（%） beside 化学需氧量 and 氨氮 says in what they are counted, and that they fall. */
const FALLS = /(?:下降|降低|减少|削减)(?:率|幅度?)?$/

/** What the group of a row says of its inner label; null if that is nothing, or if the label is all there is. */
function saidByGroup(cells: readonly string[], group: number, inner: string, { unitLabels }: Lexicon) {
  const outer = cells[group] ?? ''
  const measured = outer === '' || outer === inner ? null : unitLabels.measured(withoutCircledMarks(outer))
  return measured && { unit: measured.unit, fall: FALLS.exec(measured.rest)?.[0] ?? '' }
}

/** Reads the labels of all rows: the unit in 地区生产总值（亿元） is no part of the indicator's name. */
export function rowLabels(table: Table, sense: TableUses, when: When, lexicon: Lexicon): readonly RowLabel[] {
  const names = sense.label < 0 ? table.rows.map(() => '') : namesOf(table, sense)
  const unit = colsOf(sense, 'unit')[0] ?? -1
  const group = colsOf(sense, 'group').findLast((col) => col !== sense.place) ?? -1
  const attributes = colsOf(sense, 'attribute')
  const { periods, areRows } = periodsOfRows(table, sense, when, lexicon)
  const toldOfPeriod = (cells: readonly string[]) =>
    colsOf(sense, 'period').reduce<RowLabel['told']>((told, col) => told ?? toldBy(cells[col] ?? '', lexicon), null)
  const headed = sense.areIndicators && unit < 0 ? unitsOfHeadings(table, sense.label, lexicon.unitLabels) : []
  const labels = table.rows.map((cells, row): RowLabel => {
    const printed = names[row]!
    const bounded = sense.areIndicators ? lexicon.labelBounds(printed) : null
    const label = bounded?.rest ?? printed
    const measured = sense.areIndicators ? lexicon.unitLabels.measured(label) : null
    const printedUnit = measured?.unit ?? unitIn(cells[unit] ?? '')
    const ofGroup =
      printedUnit === null && sense.areIndicators ? saidByGroup(cells, group, cells[sense.label] ?? '', lexicon) : null
    const ownUnit = printedUnit ?? ofGroup?.unit ?? (RATE.test(label) ? null : (headed[row] ?? null))
    const part = cells[sense.place] || (sense.areIndicators ? '' : label)
    const isOfAll = lexicon.words.isWhole(part) || MEAN.test(part)
    return {
      name: nameOf((measured?.rest ?? label) + (ofGroup?.fall ?? ''), sense),
      isIndicator: sense.areIndicators,
      isOfAll,
      body: isOfAll ? null : withoutOpening(cells[sense.place] ?? '') || (sense.areIndicators ? null : label || null),
      comparator: bounded?.comparator ?? signIn(cells, attributes, lexicon),
      unit: ownUnit,
      measure: sense.areIndicators ? measureOfLabel(label, lexicon.words) : null,
      bindingness: forceIn(cells, attributes) ?? 'plain',
      binds: forceIn(cells, attributes) !== null,
      told: sense.areIndicators ? toldBy(label, lexicon) : areRows ? toldOfPeriod(cells) : null,
      isDay: sense.areIndicators && ownUnit === null && saysWhen(label, lexicon),
      period: periods[row] ?? null,
      isOfPeriod: areRows,
    }
  })
  const whole = sense.areIndicators ? withPartsAsWholes(labels, table, sense.label, lexicon) : labels
  return withoutLoneFacts(whole, lexicon)
}
