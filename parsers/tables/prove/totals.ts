import type { LabelWords } from '../../values/label-words.ts'
import { isSectionLabel, OF_WHICH } from '../wording.ts'
import type { ColumnContent } from './column.ts'

/** A printed total and the rows it may be the sum of. */
export interface TotalRow {
  row: number
  /** Rows it adds up. Several readings where the text does not say how far it reaches; all must be tried. */
  scopes: number[][]
  /** Whether it adds up the block beside it and not the whole table. */
  is_sub: boolean
}

/** A column that adds up others. */
export interface TotalColumn {
  col: number
  parts: number[]
}

const isLabel = (role: ColumnContent | undefined): boolean => role === 'label' || role === 'serial'

const hasLabel = (row: readonly string[], roles: readonly ColumnContent[], says: (text: string) => boolean): boolean =>
  row.some((text, col) => text !== '' && isLabel(roles[col]) && says(text))

const lead = (row: readonly string[], roles: readonly ColumnContent[]): string =>
  row.find((text, col) => text !== '' && isLabel(roles[col])) ?? ''

/** Rows whose label says that they total others. */
export function totalRowsOf(rows: readonly string[][], roles: readonly ColumnContent[], words: LabelWords): number[] {
  const totals: number[] = []
  for (const [index, row] of rows.entries()) if (hasLabel(row, roles, words.isTotal)) totals.push(index)
  return totals
}

/** Rows for the whole area by their label, which may as well be measured by itself: 全区 beside its townships. */
export function wholeRowsOf(rows: readonly string[][], roles: readonly ColumnContent[], words: LabelWords): number[] {
  const label = roles.indexOf('label')
  return label < 0 ? [] : rows.flatMap((row, index) => (words.isWhole(row[label]!) ? [index] : []))
}

/** A row that carries no figure at all heads a block; one that begins with 其中 or # repeats a part. */
export const isCounted = (row: readonly string[], roles: readonly ColumnContent[]): boolean =>
  !OF_WHICH.test(lead(row, roles)) && row.some((text, col) => text !== '' && !isLabel(roles[col]))

/** The rows of a table that add up others, and those that are neither total nor part. */
export interface TotalRows {
  totals: readonly number[]
  apart: ReadonlySet<number>
}

/** Scopes with those that leave rows apart out; one array for all totals that share a scope. */
function leavingOut(apart: ReadonlySet<number>): (scopes: number[][]) => number[][] {
  const known = new Map<number[], number[]>()
  const without = (scope: number[]): number[] => {
    const rest = known.get(scope) ?? scope.filter((row) => !apart.has(row))
    known.set(scope, rest)
    return rest
  }
  return (scopes) =>
    apart.size === 0 ? scopes : [...scopes, ...scopes.map(without).filter((rest, i) => rest.length < scopes[i]!.length)]
}

/** 一、望川市 above its counties: the first level of a list. */
const FIRST_LEVEL = /^[一二三四五六七八九十]+[、.．]/

/**
 * Rows of the first level where others stand below them: what is dealt out to cities is dealt out to their counties as well,
 * and a total adds up either. None if all rows are of one level.
 */
function levelsOf(plain: readonly number[], rows: readonly string[][], roles: readonly ColumnContent[]): number[][] {
  const isFirst = (row: number): boolean => FIRST_LEVEL.test(lead(rows[row]!, roles))
  const [first, others] = [plain.filter(isFirst), plain.filter((row) => !isFirst(row))]
  return first.length > 1 && others.length > 0 ? [first, others] : []
}

/**
 * Scopes of each total row. A 小计 closes the block above it (or heads the one below); any other total covers every
 * plain row, every 小计, or every row of one level. A total on top may also cover just a run of rows below it, as where blocks follow. Scopes
 * that several totals have in common are one array, so that their sums need be formed once.
 */
export function totalScopes(
  rows: readonly string[][],
  roles: readonly ColumnContent[],
  { totals, apart }: TotalRows,
  words: LabelWords,
): TotalRow[] {
  const subs = totals.filter((row) => hasLabel(rows[row]!, roles, words.isSubtotal))
  const isSubtotal = new Set(subs)
  const plain: number[] = []
  // One run of plain rows before each total, one after the last, each with where its last section begins.
  const runs: { rows: number[]; opening: number }[] = []
  for (const [i, end] of [...totals, rows.length].entries()) {
    const run = { rows: [] as number[], opening: -1 }
    for (let row = (totals[i - 1] ?? -1) + 1; row < end; row += 1) {
      const counted = isCounted(rows[row]!, roles)
      if (counted) run.rows.push(row)
      if (counted) plain.push(row)
      if (!counted || isSectionLabel(lead(rows[row]!, roles))) run.opening = row
    }
    runs.push(run)
  }
  const also = leavingOut(apart)
  const levels = levelsOf(plain, rows, roles)
  return totals.map((row, i) => {
    const { rows: above, opening } = runs[i]!
    const below = runs[i + 1]!.rows
    const is_sub = isSubtotal.has(row)
    const scopes = is_sub
      ? [above, above.filter((part) => part > opening), below]
      : [plain, subs, above, below, ...levels]
    return { row, scopes: also(scopes), is_sub }
  })
}

/** Path of a header without its last part: columns that share it stand under one group. */
const groupOf = (path: readonly string[]): string => JSON.stringify(path.slice(0, -1))

const isTotal = (path: readonly string[], words: LabelWords): boolean => words.isTotalHeader(path.at(-1) ?? '')

/** Whether a column stands for a whole group one level below the given one: as its total. */
const totalsGroupBelow = (group: string, path: readonly string[], words: LabelWords): boolean =>
  path.length > 1 && isTotal(path, words) && groupOf(path.slice(0, -1)) === group

/**
 * Parts of a total among several in one header: the columns up to the next one, where totals open their parts, or from
 * the one before, where they close them. None if neither the first nor the last column is one, or both are.
 */
function partsBetween(col: number, totals: readonly number[], siblings: readonly number[]): number[] {
  const [opens, closes] = [totals[0]! < siblings[0]!, totals.at(-1)! > siblings.at(-1)!]
  if (opens === closes) return []
  const at = totals.indexOf(col)
  const [from, to] = opens ? [col, totals[at + 1] ?? Infinity] : [totals[at - 1] ?? -1, col]
  return siblings.filter((part) => part > from && part < to)
}

/** 总户数 in a group of totals adds up the columns called 户数. */
const leafOf = (path: readonly string[]): string => path.at(-1)!.replace(/^总(?=.)/, '')

/** What stands over the groups that a column's own group is one of; null if it has no group. */
const aboveGroup = (path: readonly string[]): string | null =>
  path.length > 1 ? JSON.stringify(path.slice(0, -2)) : null

/**
 * Columns of a group of totals, each of which adds up those of its own name in the groups beside it: 户数 and 资金 below 合计,
 * as below each of its parts.
 */
function groupTotals(columns: readonly string[][], roles: readonly ColumnContent[], words: LabelWords): TotalColumn[] {
  return columns.flatMap((path, col) => {
    const above = aboveGroup(path)
    if (roles[col] !== 'additive' || above === null || !words.isTotalHeader(path.at(-2)!) || isTotal(path, words))
      return []
    const isPart = (other: readonly string[]) =>
      aboveGroup(other) === above && other.at(-2) !== path.at(-2) && leafOf(other) === leafOf(path)
    const parts = columns.flatMap((other, at) => (roles[at] === 'additive' && isPart(other) ? [at] : []))
    return parts.length > 1 ? [{ col, parts }] : []
  })
}

/**
 * Columns that total their siblings: 合计 beside quarters. Under a group the siblings are the group's other columns;
 * in a flat header they are all columns of figures on the one side of it that has them, or up to the next total. Totals
 * of groups beside it are parts as well.
 */
export function totalColumns(
  columns: readonly string[][],
  roles: readonly ColumnContent[],
  words: LabelWords,
): TotalColumn[] {
  const siblings = columns.flatMap((path, col) => {
    if (roles[col] !== 'additive' || !isTotal(path, words)) return []
    const group = groupOf(path)
    const isPart = (other: readonly string[]) =>
      (groupOf(other) === group && !isTotal(other, words)) || totalsGroupBelow(group, other, words)
    const beside = columns.flatMap((other, at) => (at !== col && roles[at] === 'additive' && isPart(other) ? [at] : []))
    const totals = columns.flatMap((other, at) =>
      roles[at] === 'additive' && isTotal(other, words) && groupOf(other) === group ? [at] : [],
    )
    if (totals.length > 1 && beside.length > 0) {
      const between = partsBetween(col, totals, beside)
      if (between.length > 1) return [{ col, parts: between }]
    }
    const left = beside.filter((at) => at < col)
    const right = beside.filter((at) => at > col)
    const parts = left.length > 1 && right.length > 1 ? [] : left.length > 1 ? left : right
    return parts.length > 1 ? [{ col, parts }] : []
  })
  return [...siblings, ...groupTotals(columns, roles, words)]
}
