import { oncePer } from '../memory.ts'
import { assembled } from './assemble.ts'
import type { KindReader } from './cell-kind.ts'
import type { ProposedTable } from './choose/proposal.ts'
import { supportBits } from './choose/support-bits.ts'
import type { Draft } from './draft.ts'
import { chosenHeader } from './header/choose.ts'
import { rowedTrees } from './header/header-tree.ts'
import { paddedPaths } from './header/padded-header.ts'
import { placesOf } from './places.ts'
import { repeatedLabels, widened } from './rows/merged-labels.ts'
import { tidied } from './scan/cells.ts'
import type { Sheet } from './sheet.ts'
import { distinct } from './stack.ts'
import type { Place } from './table.ts'
import { BARE_YEARS, BRACKET_CELL, SECTION_NUMBER } from './wording.ts'

const DEEPEST_HEADER = 5
const LEFT = 'a word that opens headers stands alone above the header'
const UNSTATED = 'nothing states the spans of the header'

interface Rows {
  cells: string[][]
  places: (Place | null)[][]
}

const picked = ({ cells, places }: Rows, rows: readonly number[], cols: readonly number[]): Rows => ({
  cells: rows.map((row) => cols.map((col) => cells[row]![col]!)),
  places: rows.map((row) => cols.map((col) => places[row]![col]!)),
})

/** Whether all rows are as wide as the first, of cells and of places. */
function areEven({ cells, places }: Rows): boolean {
  const width = cells[0]?.length
  if (places.length !== cells.length) return false
  return cells.every((row) => row.length === width) && places.every((row) => row.length === width)
}

/** Drops rows and columns in which nothing stands: padding that layout markup and some extractors add. */
function trimmed(sheet: Sheet, dropsEmpty: boolean): Rows {
  const cells = sheet.cells.map((row) => row.map(tidied))
  const rows = cells.flatMap((row, at) => (row.some((text) => text !== '') ? [at] : []))
  const held = (cells[0] ?? []).map((_, col) => !dropsEmpty || cells.some((row) => row[col] !== ''))
  // Rows that were not filled up print as many cells as they have: only what stands after all of them is padding.
  const least = sheet.method === 'grid' || sheet.is_padded ? 0 : held.lastIndexOf(true)
  const cols = held.flatMap((isHeld, col) => (isHeld || col < least ? [col] : []))
  const all = { cells, places: sheet.places }
  const isWhole = rows.length === cells.length && cols.length === cells[0]?.length && areEven(all)
  return isWhole ? all : picked(all, rows, cols)
}

/** (2023年) and (10 000 tons) beside 单位：万吨. */
const BESIDE_UNIT = /^[（(](?:[^（()）\p{Script=Han}]+|(?:19|20)\d{2}年.{0,4})[)）]$/u

/** A row of several texts of which one is the unit of the table, and the others say of what year it is or repeat the unit in English. */
const isUnitNote = (row: readonly string[], { unitLabels }: KindReader): boolean => {
  const rest = distinct(row).filter((text) => unitLabels.noted(text) === null)
  return rest.length < distinct(row).length && rest.every((text) => BESIDE_UNIT.test(text))
}

/** Leading rows of one text are captions, trailing ones that begin with 注: are notes; neither is part of the table. */
function framed(rows: Rows, kinds: KindReader): { caption: string[]; body: Rows; above: number } {
  const { cells } = rows
  const width = cells[0]?.length ?? 0
  const { words } = kinds
  const first = width > 1 ? cells.findIndex((row) => distinct(row).length > 1 && !isUnitNote(row, kinds)) : 0
  const isNote = (row: readonly string[]) => distinct(row).length === 1 && words.isNote(distinct(row)[0]!)
  const last = cells.findLastIndex((row) => !isNote(row))
  const above = Math.max(0, first)
  if (above === 0 && last === cells.length - 1 && areEven(rows)) return { caption: [], body: rows, above }
  const kept = Array.from({ length: Math.max(0, last + 1 - above) }, (_, i) => above + i)
  const cols = Array.from({ length: width }, (_, col) => col)
  return { caption: cells.slice(0, above).flatMap(distinct), body: picked(rows, kept, cols), above }
}

function figureColumns(cells: readonly string[][], { standsForFigure }: KindReader): number[] {
  return (cells[0] ?? []).flatMap((_, col) => {
    const below = cells
      .slice(1)
      .map((row) => row[col]!)
      .filter((text) => text !== '')
    return below.length > 0 && below.filter(standsForFigure).length * 2 >= below.length ? [col] : []
  })
}

/** Whether a row only carries on header cells that span several rows: its first cell is the one above, or empty. */
const carriesOn = (row: readonly string[], above: readonly string[]): boolean =>
  (row[0] === above[0] || row[0] === '') && distinct(row).length > 1

/** A row whose figures are all years: it heads the columns. */
const isOfPeriods = (row: readonly string[], { standsForFigure }: KindReader): boolean =>
  !standsForFigure(row[0]!) &&
  row.filter(standsForFigure).every((text) => BARE_YEARS.test(text)) &&
  row.some(standsForFigure)

/** Years or units, one for each column of figures, below the names of the columns. */
function isBelowHeader([label, ...row]: readonly string[], [above]: readonly string[], kinds: KindReader): boolean {
  if ((label !== '' && label !== above) || row.length < 2 || row.includes('')) return false
  return isOfPeriods(['', ...row], kinds) || row.every((text) => BRACKET_CELL.test(text))
}

/** A row that holds more figures than words, below headers of so many rows that no column is one of figures. */
const isOfFigures = (row: readonly string[], { standsForFigure }: KindReader): boolean =>
  row.filter(standsForFigure).length > 1 &&
  row.filter(standsForFigure).length * 2 > row.filter((text) => text !== '').length

/**
 * How many leading rows are the header: those without a figure where the rows below have figures. Years and months as
 * bare figures count as header where the first cell says so (月份, 指标).
 */
function headerRows(cells: readonly string[][], kinds: KindReader): number {
  const figures = figureColumns(cells, kinds)
  const isBody = (row: readonly string[]) => figures.some((col) => kinds.standsForFigure(row[col]!))
  if (figures.length === 0) {
    const below = cells.findIndex((row) => isOfFigures(row, kinds))
    if (below > 0 && below <= DEEPEST_HEADER) return below
    return cells.length > 1 ? 1 + cells.slice(1, DEEPEST_HEADER).findIndex((row, i) => !carriesOn(row, cells[i]!)) : 0
  }
  const isHead = (at: number) => at > 0 && isBelowHeader(cells[at]!, cells[at - 1]!, kinds)
  // One cell over all columns is a group where more header cells follow, else the heading of a section.
  const isGroup = (at: number) => at > 0 && distinct(cells[at + 1] ?? []).length > 1 && !isBody(cells[at + 1]!)
  const first = cells.findIndex(
    (row, at) =>
      !isHead(at) &&
      (isBody(row) || (distinct(row).length < 2 && !isGroup(at)) || (at > 0 && SECTION_NUMBER.test(row[0]!))),
  )
  if (first === 0 && (kinds.words.opensHeader(cells[0]![0]!) || isOfPeriods(cells[0]!, kinds))) return 1
  return Math.min(Math.max(0, first), DEEPEST_HEADER)
}

const pathOf = (header: readonly string[][], col: number): string[] => {
  const path = header.map((row) => row[col]!).filter((text, at, all) => text !== '' && text !== all[at - 1])
  return path.length > 0 ? path : ['']
}

interface Paths {
  columns: string[][]
  doubt: string | null
}

/**
 * The paths of a header of one row that ends before its columns do: the cells stand over more columns than they are, or the first
 * columns have no name and extractors have moved the others to the left. What stands below tells.
 */
function shortRow(padded: Paths, row: readonly string[], below: readonly string[][], kinds: KindReader): Paths {
  const filled = row.filter((text) => text !== '')
  if (filled.length === row.length || row.slice(0, filled.length).includes('')) return padded
  const unnamed = Array<string>(row.length - filled.length).fill('')
  const moved = { columns: [...unnamed, ...filled].map((text) => [text]), cost: 0, doubt: null }
  return chosenHeader([{ ...padded, cost: 0 }, moved], below, kinds) ?? padded
}

/**
 * Header paths. In a grid every slot is filled. Where each separator closed a cell, padding counts the spans; where
 * each line is a row, short header rows have lost them, and they are inferred from the columns.
 */
function columnsOf(
  cells: readonly string[][],
  headers: number,
  { method, is_padded }: Sheet,
  kinds: KindReader,
): Paths {
  const header = cells.slice(0, headers)
  const width = cells[0]?.length ?? 0
  const read = { columns: Array.from({ length: width }, (_, col) => pathOf(header, col)), doubt: null }
  if (method === 'grid' || header.every((row) => row.every((text) => text !== ''))) return read
  const figures = figureColumns(cells.slice(headers - 1), kinds)
  // A first column of figures numbers the rows, or they are called by years.
  const labels = figures.find((col) => col > 0) ?? 0
  const padded = is_padded ? paddedPaths(header, width, labels, kinds.words) : null
  if (header.length === 1) return shortRow(padded ?? read, header[0]!, cells.slice(headers), kinds)
  if (padded) return padded
  const rows = header.map((row) => row.filter((text) => text !== ''))
  const trees = rowedTrees(rows, width, labels, kinds.words)
  return chosenHeader(trees, cells.slice(headers), kinds) ?? { ...read, doubt: UNSTATED }
}

/** 指标名称 above 计量单位 or 目标值, and again further down: blocks on their side, in which 计量单位 is no second header. */
function repeatsOnItsSide(cells: readonly string[][], { headerRole, words }: KindReader): boolean {
  const [first, second, ...below] = cells.map(([label]) => label!.replace(/\s/g, ''))
  if (second === undefined || second === first || !words.is.indicator_label(first!)) return false
  return (words.is.unit_label(second) || headerRole(second) !== null) && below.includes(first!)
}

/** The part of a sheet that holds no caption, note or padding, with the number of its header rows. */
function parted(
  sheet: Sheet,
  dropsEmpty: boolean,
  kinds: KindReader,
): { caption: string[]; body: Rows; headers: number } {
  const { caption, body, above } = framed(trimmed(sheet, dropsEmpty), kinds)
  const declared = Math.max(0, sheet.declared_header_rows - above)
  const headers = declared || (repeatsOnItsSide(body.cells, kinds) ? 1 : headerRows(body.cells, kinds))
  return { caption: [...sheet.caption, ...caption], body, headers }
}

/** The same without padding, parted once for each sheet: whether it holds data is asked before it is read. */
const narrowIn = oncePer((kinds: KindReader) => oncePer((sheet: Sheet) => parted(sheet, true, kinds)))

/** How many leading rows of a sheet are its header, captions included. */
export function sheetHeaderRows(sheet: Sheet, kinds: KindReader): number {
  const { above } = framed(trimmed(sheet, true), kinds)
  return above + narrowIn(kinds)(sheet).headers
}

const LABEL = /[:：]$/

/** Whether a third of the cells are labels. */
function areLabels(cells: readonly (readonly string[])[]): boolean {
  let filled = 0
  let labels = 0
  for (const row of cells)
    for (const text of row) {
      if (text !== '') filled += 1
      if (LABEL.test(text)) labels += 1
    }
  return labels * 3 >= filled
}

/** Whether several cells of a row say what their columns are for: 县区 | 年度目标任务 | 完成进度, over sentences. */
const tellsRoles = (row: readonly string[], { headerRole, words }: KindReader): boolean =>
  distinct(row).filter((text) => headerRole(text) !== null || words.opensHeader(text)).length > 1

/** Whether indicators stand over the columns, and labels such as 目标值 before the figures: 主要指标 | 甲 | 乙. */
function liesOnItsSide(cells: readonly string[][], { headerRole, words, isFigure }: KindReader): boolean {
  const [first, ...below] = cells.map(([label]) => label!.replace(/\s/g, ''))
  if (!words.is.indicator_label(first!)) return false
  return below.some((label, at) => headerRole(label) !== null && cells[at + 1]!.slice(1).some(isFigure))
}

/**
 * Whether a sheet holds data: a header, at least one row below it, at least two columns, and not the label-and-value
 * layout of a metadata block (索引号：…).
 */
export function isDataSheet(sheet: Sheet, kinds: KindReader): boolean {
  const { body, headers } = narrowIn(kinds)(sheet)
  const { cells } = body
  if (headers === 0 || cells.length <= headers || (cells[0]?.length ?? 0) < 2) return false
  if (areLabels(cells)) return false
  return (
    figureColumns(cells.slice(headers - 1), kinds).length > 0 ||
    kinds.words.opensHeader(cells[0]![0]!) ||
    tellsRoles(cells[0]!, kinds) ||
    // The lines of a form stand above: 一级指标 | 二级指标 | 三级指标 | 指标值.
    cells.slice(1, -1).some((row) => distinct(row).length > 3 && tellsRoles(row, kinds)) ||
    liesOnItsSide(cells, kinds)
  )
}

/** Whether figures stand in a column of remarks: the columns are one too few. */
const holdsMisfits = (
  { body, headers, columns }: Pick<ReturnType<typeof parted>, 'body' | 'headers'> & Paths,
  kinds: KindReader,
): boolean =>
  figureColumns(body.cells.slice(headers - 1), kinds).some((col) => kinds.words.is.remark(columns[col]!.at(-1)!))

/**
 * A column in which nothing stands is padding, unless the header needs it: 备注 over rows without remarks may have left
 * its text in another column of the upper header row.
 */
function bestParted(sheet: Sheet, kinds: KindReader): ReturnType<typeof parted> & Paths {
  const read = (dropsEmpty: boolean): ReturnType<typeof parted> & Paths => {
    const parts = dropsEmpty ? narrowIn(kinds)(sheet) : parted(sheet, false, kinds)
    const { columns, doubt } = columnsOf(parts.body.cells, parts.headers, sheet, kinds)
    const left = sheet.method !== 'grid' && parts.caption.slice(sheet.caption.length).some(kinds.words.opensHeader)
    // In markup a header cell may be empty; in text its column may as well have lost it, or stand under another.
    const unnamed = sheet.method !== 'grid' && columns.some((path) => path.join('') === '')
    return { ...parts, columns, doubt: doubt ?? (unnamed ? 'a column has no header' : left ? LEFT : null) }
  }
  const narrow = read(true)
  if (narrow.doubt === null) return narrow
  const wide = read(false)
  const isBetter = wide.doubt === null || (holdsMisfits(narrow, kinds) && !holdsMisfits(wide, kinds))
  return isBetter ? wide : narrow
}

/**
 * Reads a sheet as one table: header rows (declared, else by content), header paths, title, unit, total rows and proof.
 * Call `isDataSheet` first where the sheet may be layout only, and `unstacked` where it may hold several tables.
 */
export function tableFromSheet(sheet: Sheet, kinds: KindReader): ProposedTable {
  const { caption, body, headers, columns, doubt } = bestParted(sheet, kinds)
  const held = body.places.flat().filter((place) => place !== null)
  const below = { cells: body.cells.slice(headers), places: body.places.slice(headers) }
  const { cells, places } = sheet.method === 'grid' ? below : repeatedLabels(widened(below, columns, kinds), kinds)
  const draft: Draft = {
    method: sheet.method,
    kinds,
    columns,
    rows: cells,
    places: placesOf(places),
    caption,
    doubts: doubt ? [doubt] : [],
    first_line: held[0]?.first_line ?? sheet.first_line,
    // A sheet may hold more cells than a function takes arguments.
    last_line: held.reduce((last, place) => Math.max(last, place.last_line), held[0]?.last_line ?? sheet.last_line),
  }
  const { support, ...read } = assembled(draft)
  return { ...read, bonus: supportBits(support) }
}
