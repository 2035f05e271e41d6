import type { LabelWords } from '../../values/label-words.ts'
import { BRACKET_ENDING, CUMULATIVE_HEADER, isSubHeader, OF_WHICH_HEADER } from '../wording.ts'

/** A cell of one header row: how many columns it stands over, and whether others stand below it. */
export interface HeaderCell {
  text: string
  span: number
  isGroup: boolean
}

/** How many cells of the row below each group has, and how far the cells say so. */
export interface Parting {
  counts: number[]
  cost: number
  doubt: string | null
}

/** Which cells of a row are groups. */
export interface Choice {
  chosen: number[]
  cost: number
}

const COST = {
  oneGroup: 1.2,
  evenGroups: 2.5,
  unevenGroups: 0.6,
  byTotals: 0.9,
  byRepeats: 0.7,
  /** A group over a single cell. */
  single: 0.4,
  byDepth: 0.9,
  byPeriod: 0.9,
  totalInside: 0.6,
  /** Words known to stand below groups beside others that are not. */
  mixedSorts: 0.6,
  displaced: 0.3,
  unit: 0.4,
  ofWhichAlone: 1.5,
  sameBelow: 1.5,
  /** A year over other years. */
  otherYear: 1,
  /** A single month over what runs since the beginning of the year, where another cell is about such periods. */
  notCumulative: 0.7,
  /** One of two cells of one make, of which the other is no group: 年初数 beside 年末数. */
  unlikeTwin: 0.5,
  /** A group named after what stands below it. */
  akin: 0.9,
  overLabels: 0.7,
  /** A total is itself a sum, seldom a heading over others. */
  totalAbove: 0.5,
} as const

export const UNSTATED = 'no repeated sub-header states how far the group headers reach'
const FEW = 8

/** 总户数 in the group of totals stands where 户数 stands in the others. */
const bare = (text: string): string => text.replace(/^总(?=.)/, '')

/** Starts of a repeated sequence: a header that restarts its first label once per group gives the groups' spans. */
function restarts(subs: readonly string[], groups: number): number[] | null {
  const starts = subs.flatMap((text, at) => (bare(text) === bare(subs[0]!) ? [at] : []))
  if (starts.length !== groups) return null
  const spans = starts.map((start, i) => (starts[i + 1] ?? subs.length) - start)
  return spans.every((span) => span > 1) ? spans : null
}

/** Sub-headers of one group are of one of these sorts, or of none; those of two sorts stood under two groups. */
const UNKNOWN = -1
const PERIODS: readonly RegExp[] = [/季度$/, /^\d{1,2}月/, /[上下]半年/, /^\d{4}/]

/**
 * Whether words known to stand below groups are all there is. One cell too many is a group, but a stray line or half of
 * a torn cell as well, and only such words tell.
 */
const isOneSort = (sorts: ReadonlySet<number>): boolean => !sorts.has(UNKNOWN) && sorts.size < 2

function sortOf(text: string, words: LabelWords): number {
  const period = PERIODS.findIndex((sort) => sort.test(text))
  return period < 0 && isSubHeader(text, words) ? PERIODS.length : period
}

/** The sorts of some sub-headers, totals left out: these stand beside words of any sort. */
const sortsOf = (subs: readonly string[], words: LabelWords): Set<number> =>
  new Set(subs.filter((text) => !words.isTotalHeader(text)).map((text) => sortOf(text, words)))

/** Lengths of the stretches between cuts, as many as there are groups; null if the cuts are not that many. */
function stretches(cuts: readonly number[], length: number, groups: number): number[] | null {
  const inner = cuts.filter((at) => at > 0 && at < length)
  if (inner.length !== groups - 1) return null
  const edges = [0, ...inner, length]
  return edges.slice(1).map((edge, i) => edge - edges[i]!)
}

/**
 * No group has a word twice: one that comes again begins the next group. Totals open groups where the first cell is one, and
 * close them where the last one is; elsewhere they may stand above as well.
 */
function byRepeats(subs: readonly string[], groups: number, words: LabelWords): number[] | null {
  const [opens, closes] = [words.isTotalHeader(subs[0]!), words.isTotalHeader(subs.at(-1)!)]
  if (opens === closes && subs.some(words.isTotalHeader)) return null
  const cuts: number[] = []
  let from = 0
  for (const [at, text] of subs.entries()) {
    const comesAgain = subs.slice(from, at).some((other) => bare(other) === bare(text))
    const begins = opens && words.isTotalHeader(text)
    const ended = closes && at > 0 && words.isTotalHeader(subs[at - 1]!)
    if (at === from || !(comesAgain || begins || ended)) continue
    cuts.push(at)
    from = at
  }
  return stretches(cuts, subs.length, groups)
}

/** A total ends each group's cells, or begins them. */
function byTotals(cells: readonly HeaderCell[], groups: number, words: LabelWords): number[] | null {
  const totals = cells.flatMap(({ text }, at) => (words.isTotalHeader(text) ? [at] : []))
  if (totals.length === 0) return null
  return totals[0] === 0
    ? stretches(totals, cells.length, groups)
    : stretches(
        totals.map((at) => at + 1),
        cells.length,
        groups,
      )
}

/** Cells that have others below them stand under another group than cells that have none. */
const byDepth = (cells: readonly HeaderCell[], groups: number): number[] | null =>
  stretches(
    cells.flatMap(({ isGroup }, at) => (at > 0 && isGroup !== cells[at - 1]!.isGroup ? [at] : [])),
    cells.length,
    groups,
  )

/** 累计同比 stands under 1-6月 or 累计, 环比 under the single month. */
function byPeriod(cells: readonly HeaderCell[], groups: readonly string[]): number[] | null {
  const sums = groups.map((text) => CUMULATIVE_HEADER.test(text))
  if (groups.length !== 2 || sums[0] === sums[1]) return null
  const cuts = cells.flatMap(({ text }, at) =>
    at > 0 && CUMULATIVE_HEADER.test(text) !== CUMULATIVE_HEADER.test(cells[at - 1]!.text) ? [at] : [],
  )
  return CUMULATIVE_HEADER.test(cells[0]!.text) === sums[0] ? stretches(cuts, cells.length, 2) : null
}

/** Totals that neither begin nor end the cells of their group. */
function totalsInside(cells: readonly HeaderCell[], counts: readonly number[], words: LabelWords): number {
  const ends: number[] = []
  for (const count of counts) ends.push((ends.at(-1) ?? 0) + count)
  const isEdge = (at: number) => at === 0 || ends.includes(at) || ends.includes(at + 1)
  return cells.filter(({ text }, at) => words.isTotalHeader(text) && !isEdge(at)).length
}

/** Ways to part the cells of one row among the groups above it, cheapest first; none if nothing tells. */
export function partings(cells: readonly HeaderCell[], groups: readonly string[], words: LabelWords): Parting[] {
  const subs = cells.map(({ text }) => text)
  const known = subs.filter((text) => isSubHeader(text, words)).length / subs.length
  const sorts = sortsOf(subs, words)
  const isPure = isOneSort(sorts)
  if (groups.length === 1)
    return [
      {
        counts: [subs.length],
        cost:
          COST.oneGroup -
          known +
          COST.totalInside * totalsInside(cells, [subs.length], words) +
          (sorts.size > 1 ? COST.mixedSorts : 0),
        doubt: isPure ? null : UNSTATED,
      },
    ]
  const repeated = restarts(subs, groups.length)
  if (repeated) {
    const [first] = repeated
    const same =
      subs.every((text, at) => bare(text) === bare(subs[at % first!]!)) && repeated.every((span) => span === first)
    return [{ counts: repeated, cost: same ? 0 : COST.unevenGroups, doubt: same ? null : UNSTATED }]
  }
  const closed = restarts(subs.toReversed(), groups.length)?.reverse() ?? null
  const again = byRepeats(subs, groups.length, words)
  const even = subs.length / groups.length
  const ways: [number[] | null, number][] = [
    [again, COST.byRepeats + (again?.includes(1) ? COST.single : 0)],
    // 数量 增长率 产值 增长率: one word closes each group.
    [closed, COST.unevenGroups],
    [byDepth(cells, groups.length), COST.byDepth],
    [byTotals(cells, groups.length, words), COST.byTotals],
    [byPeriod(cells, groups), COST.byPeriod],
    [even > 1 && Number.isInteger(even) ? groups.map(() => even) : null, COST.evenGroups - known],
  ]
  return ways
    .flatMap(([counts, cost]) => (counts ? [{ counts, cost, doubt: UNSTATED }] : []))
    .sort((a, b) => a.cost - b.cost)
}

/** Headers that share most of their characters stand in one row: 以上月为100 beside 以上年为100. */
export function alike(left: string, right: string): boolean {
  const shared = [...right].filter((char) => left.includes(char)).length
  return shared * 3 >= Math.max(left.length, right.length) * 2
}

const groupCost = (text: string, at: number, labels: number, words: LabelWords): number =>
  (BRACKET_ENDING.test(text) ? COST.unit : 0) +
  (words.isTotalHeader(text) ? COST.totalAbove : 0) +
  (at < labels ? COST.overLabels : 0)

/** Whether two or more cells below are made of the characters of a group: 购置费 and 运行费 below 购置及运行费. */
function isAkin(group: string, below: readonly string[]): boolean {
  // Nearly none begins with a character of the group: the others need not be cut up.
  const akin = below.filter(
    (text) =>
      text.length > 2 && text !== group && group.includes(text[0]!) && [...text].every((char) => group.includes(char)),
  )
  return akin.length > 1
}

/** Whether a cell beside the chosen ones is made as one of them is: two such are both groups, or neither is. */
const hasLeafTwin = (upper: readonly string[], chosen: readonly number[]): boolean =>
  upper.some((text, at) => !chosen.includes(at) && chosen.some((group) => alike(upper[group]!, text)))

const YEAR = /^(?:19|20)\d{2}/
const yearOf = (text: string): string | undefined => YEAR.exec(text)?.[0]

function isOverOtherYear(group: string, below: readonly string[]): boolean {
  const year = yearOf(group)
  return year !== undefined && below.some((text) => (yearOf(text) ?? year) !== year)
}

/** Ways to pick so many of the given places: all where there are few, else those that stand side by side. */
function picks(places: readonly number[], count: number): number[][] {
  if (count === 1) return places.map((at) => [at])
  if (count === 2 && places.length <= FEW)
    return places.flatMap((at, i) => places.slice(i + 1).map((other) => [at, other]))
  return Array.from({ length: Math.max(0, places.length - count + 1) }, (_, from) => places.slice(from, from + count))
}

/**
 * Which cells of a row may be the groups, cheapest first: those over the columns of figures, one beside the other. 其中
 * is always one, and none has a cell of its own name `below`. `labels` is the number of leading cells over columns without figures.
 */
export function choices(
  upper: readonly string[],
  groups: number,
  labels: number,
  below: readonly string[],
  words: LabelWords,
): Choice[] {
  const open = upper.flatMap((text, at) => (words.opensHeader(text) || words.isLeafHeader(text) ? [] : [at]))
  const runs = [upper, below].every((row) => row.some((text) => CUMULATIVE_HEADER.test(text)))
  const own = upper.map(
    (text, at) =>
      groupCost(text, at, labels, words) +
      (runs && !CUMULATIVE_HEADER.test(text) ? COST.notCumulative : 0) +
      (below.includes(text) ? COST.sameBelow : 0) +
      (isOverOtherYear(text, below) ? COST.otherYear : 0),
  )
  const ofWhich = upper.flatMap((text, at) => (OF_WHICH_HEADER.test(text) ? [at] : []))
  const akin = upper.map((text) => isAkin(text, below))
  const firstOpen = open.find((at) => at >= labels)
  const costOf = (chosen: readonly number[]): number => {
    const first = chosen[0]!
    const gaps = chosen.at(-1)! - first + 1 - groups
    const start = Math.abs(first - Math.max(labels, firstOpen ?? first))
    const alone = ofWhich.filter((at) => !chosen.includes(at)).length
    return (
      COST.displaced * (gaps + Math.min(start, 2)) +
      COST.ofWhichAlone * alone +
      (hasLeafTwin(upper, chosen) ? COST.unlikeTwin : 0) +
      chosen.reduce((sum, at) => sum + own[at]!, 0) -
      (chosen.some((at) => akin[at]) ? COST.akin : 0)
    )
  }
  return picks(open, groups)
    .map((chosen) => ({ chosen, cost: costOf(chosen) }))
    .sort((a, b) => a.cost - b.cost)
}
