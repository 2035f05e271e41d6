import type { Place, Table } from '../../../tables/table.ts'
import { bracketsOf, splitOutsideBrackets } from '../../../text/brackets.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { placeOfPart } from './stacked-rows.ts'

/** A table whose columns hold one thing each, with the printed column of each. */
export interface SplitTable {
  table: Table
  colOf: readonly number[]
}

/** The two figures of a cell: those on both sides of a stroke, or one and that in the bracket after it. */
type Parts = readonly [string, string]

/** How cells of a kind are put together. The second header of a bracket is said of the first, that of a stroke beside it. */
interface Form {
  cell: RegExp
  headersOf: (leaf: string, lexicon: Lexicon) => readonly [string[], string[]] | null
}

const HAN = /\p{Script=Han}/u
const STROKE = /[/／]/g
/** 2025年产量/产值目标: the year before both, and what both are, after them. */
const YEAR = /^(?:(?:19|20)\d{2}年|“?十[三四五六]五”?(?:期间)?)/
const AIM = /(?:目标|任务|计划)[值数]?$/

/** 小区（个）/户数（户）: how many of what, which the first name says. */
const COUNT_ALONE = /^(?:户数|人数|人次|面积|里程|长度|资金|投资|金额)(?=$|[（(])/
const withCounted = ([first, second]: Parts): Parts =>
  COUNT_ALONE.test(second) && !COUNT_ALONE.test(first)
    ? [first, first.replace(/数?[（(].*$|数$/, '') + second]
    : [first, second]

/** Two names, each with what stands before or after both of them. */
function sharing([first, second]: Parts): Parts {
  const year = YEAR.exec(first)?.[0] ?? ''
  const aim = AIM.exec(second)?.[0] ?? ''
  return [AIM.test(first) ? first : first + aim, YEAR.test(second) ? second : year + second]
}

/** The two units in the bracket of a header; none if they may be one: 元/亩 below a single name. */
function unitsOfTwo(unit: string, isOneName: boolean, { unitLabels }: Lexicon): readonly string[] {
  const units = unit.split(STROKE)
  const found = units.map((one) => unitLabels.namedIn(one))
  if (units.length !== 2 || found.some(({ length }) => length !== 1)) return []
  return isOneName && found[0]![0]!.unit.dimension === 'money' ? [] : units
}

/** 小区（个）/户数（户）, 产量/产值（吨/亿元）, 改造任务（个/户）: names, or units, on both sides of a stroke. */
function besideStroke(leaf: string, lexicon: Lexicon): readonly [string[], string[]] | null {
  const { unitLabels } = lexicon
  const measured = unitLabels.measured(leaf)
  const inner = measured === null ? [] : splitOutsideBrackets(measured.rest, STROKE)
  const [one, other] = measured === null ? [] : unitsOfTwo(measured.unit, inner.length === 1, lexicon)
  const names =
    one === undefined ? splitOutsideBrackets(leaf, STROKE) : inner.length === 1 ? [...inner, ...inner] : inner
  const [first, second] = names
  if (names.length !== 2 || !HAN.test(first!) || !HAN.test(second!) || unitLabels.namedIn(leaf).length > 0) return null
  const [left, right] = first === second ? [first!, second!] : sharing(withCounted([first!, second!]))
  return one === undefined ? [[left], [right]] : [[`${left}（${one}）`], [`${right}（${other}）`]]
}

/** 2024年目标（增速）: the name in the bracket is said of the figure in the bracket. */
function insideBracket(leaf: string, { unitLabels }: Lexicon): readonly [string[], string[]] | null {
  const bracket = bracketsOf(leaf).find(({ end }) => end === leaf.length)
  if (bracket === undefined || !HAN.test(bracket.inner) || unitLabels.measured(leaf) !== null) return null
  const outer = leaf.slice(0, bracket.start).trim()
  return outer === '' ? null : [[outer], [outer, bracket.inner.trim()]]
}

const FORMS: readonly Form[] = [
  { cell: /^([^/／]+)[/／]([^/／]+)$/, headersOf: besideStroke },
  { cell: /^([^（()）]+)[（(]([^（()）]+)[)）]$/, headersOf: insideBracket },
]

/** Fewer cells, or a smaller part of those that are filled, tell nothing of their column. */
const FEWEST = 2
const MOST = 2 / 3

function partsOf(cell: string, { cell: form }: Form, { figures }: Lexicon): Parts | null {
  const [, first, second] = form.exec(cell) ?? []
  if (first === undefined || second === undefined) return null
  const parts: Parts = [first.trim(), second.trim()]
  return parts.every((part) => figures.read(part) !== null) ? parts : null
}

/** A column of cells with two figures each: its headers, and the figures of each of its cells. */
interface Pair {
  headers: readonly [string[], string[]]
  parts: readonly (Parts | null)[]
}

function pairIn({ columns, rows }: Table, col: number, lexicon: Lexicon): Pair | null {
  const leaf = columns[col]!.at(-1) ?? ''
  for (const form of FORMS) {
    const headers = /[/／（(]/.test(leaf) ? form.headersOf(leaf, lexicon) : null
    if (headers === null) continue
    const parts = rows.map((cells) => partsOf(cells[col]!, form, lexicon))
    const [n_parts, n_filled] = [parts.filter((one) => one !== null).length, rows.filter((cells) => cells[col]).length]
    if (n_parts >= FEWEST && n_parts >= MOST * n_filled) return { headers, parts }
  }
  return null
}

/**
 * A table with a column of its own for each of two figures in one cell, where the header names both:
 * 小区（个）/户数（户） over 12/860, 2024年目标（增速） over 336（6.5%）.
 */
export function splitColumns(table: Table, lexicon: Lexicon): SplitTable {
  const { columns, rows, places } = table
  const pairs = columns.map((_, col) => pairIn(table, col, lexicon))
  if (pairs.every((pair) => pair === null)) return { table, colOf: columns.map((_, col) => col) }
  const slots = pairs.flatMap((pair, col) => (pair === null ? [{ col, at: 0 }] : [0, 1].map((at) => ({ col, at }))))
  const cellAt = (row: number, { col, at }: { col: number; at: number }): string => {
    const cell = rows[row]![col]!
    return pairs[col] === null ? cell : (pairs[col]!.parts[row]?.[at] ?? (at === 0 ? cell : ''))
  }
  const at = (row: number, slotted: number): Place | null => {
    const slot = slots[slotted]
    const place = slot ? places.at(row, slot.col) : null
    const parts = slot ? (pairs[slot.col]?.parts[row] ?? null) : null
    return place && parts ? placeOfPart(place, rows[row]![slot!.col]!, parts, slot!.at) : place
  }
  const headerOf = ({ col, at }: { col: number; at: number }): string[] =>
    pairs[col] === null ? columns[col]! : [...columns[col]!.slice(0, -1), ...pairs[col]!.headers[at]!]
  return {
    table: {
      ...table,
      columns: slots.map(headerOf),
      rows: rows.map((_, row) => slots.map((slot) => cellAt(row, slot))),
      places: { at },
    },
    colOf: slots.map(({ col }) => col),
  }
}
