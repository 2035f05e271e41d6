import { FIRST_HEADER, LEAF_HEADER, SUB_HEADER, TOTAL_HEADER } from './wording.ts'

/** One reading of header cells over a number of columns. */
export interface Header {
  /** One path per column, outermost first. */
  columns: string[][]
  /** How much of the reading the cells do not say; zero for one cell per column. */
  cost: number
  /** Why the reading may be wrong; null where the cells leave no choice. */
  doubt: string | null
}

const COST = {
  oneGroup: 1.2,
  evenGroups: 2.5,
  unevenGroups: 0.6,
  otherGroups: 0.3,
  subAbove: 0.8,
  leafBelow: 2,
  alikeApart: 1,
  unnamedColumn: 3,
  sameName: 1,
  /** Groups that do not stand over the columns of figures. */
  displaced: 0.7,
} as const

/** Readings closer than this are equally likely. */
const NEAR = 0.4
const UNSTATED = 'no repeated sub-header states how far the group headers reach'
const AMBIGUOUS = 'another reading of the header fits as well'

/** Starts of a repeated sequence: a header that restarts its first label once per group gives the groups' spans. */
function restarts(subs: readonly string[], groups: number): number[] | null {
  const starts = subs.flatMap((text, at) => (text === subs[0] ? [at] : []))
  if (starts.length !== groups) return null
  const spans = starts.map((start, i) => (starts[i + 1] ?? subs.length) - start)
  return spans.every((span) => span > 1) ? spans : null
}

interface Spans {
  spans: number[]
  cost: number
  doubt: string | null
}

/** Sub-headers of one group are of one of these sorts; those of two sorts stood under two groups. */
const SORTS: readonly RegExp[] = [/季度$/, /^\d{1,2}月/, /[上下]半年/, /^\d{4}/, SUB_HEADER]

/**
 * Whether words known to stand below groups are all there is. One cell too many is a group, but a stray line or half of
 * a torn cell as well, and only such words tell.
 */
function isOneSort(subs: readonly string[]): boolean {
  const sorts = subs.flatMap((text) => (TOTAL_HEADER.test(text) ? [] : [SORTS.findIndex((sort) => sort.test(text))]))
  return sorts[0] !== -1 && new Set(sorts).size < 2
}

/** How far each group reaches: all of the lower row, one round of a repeated sequence, or equal parts as a guess. */
function spansOf(subs: readonly string[], groups: number): Spans | null {
  const known = subs.filter((text) => SUB_HEADER.test(text)).length / subs.length
  if (groups === 1)
    return { spans: [subs.length], cost: COST.oneGroup - known, doubt: isOneSort(subs) ? null : UNSTATED }
  const spans = restarts(subs, groups)
  if (spans) {
    const [first] = spans
    const same = subs.every((text, at) => text === subs[at % first!]) && spans.every((span) => span === first)
    return same ? { spans, cost: 0, doubt: null } : { spans, cost: COST.unevenGroups, doubt: UNSTATED }
  }
  if (subs.length % groups !== 0 || subs.length === groups) return null
  return { spans: Array(groups).fill(subs.length / groups), cost: COST.evenGroups - known, doubt: UNSTATED }
}

/** Paths of the columns when the chosen cells of the upper row are groups over the lower row. */
function pathsOf(
  upper: readonly string[],
  chosen: readonly number[],
  subs: readonly string[],
  spans: readonly number[],
) {
  let used = 0
  return upper.flatMap((text, at) => {
    const group = chosen.indexOf(at)
    if (group < 0) return [[text]]
    const from = used
    used += spans[group]!
    return subs.slice(from, used).map((sub) => [text, sub])
  })
}

/** Headers that share most of their characters stand in one row: 以上月为100 beside 以上年为100. */
function alike(left: string, right: string): boolean {
  const shared = [...right].filter((char) => left.includes(char)).length
  return shared * 3 >= Math.max(left.length, right.length) * 2
}

/** Upper cells that may be groups: those over the columns of figures if they can be, else the last ones. */
function chosenAmong(
  upper: readonly string[],
  groups: number,
  labels: number,
): { chosen: number[]; certain: boolean } | null {
  const open = upper.flatMap((text, at) => (FIRST_HEADER.test(text) || LEAF_HEADER.test(text) ? [] : [at]))
  if (open.length < groups) return null
  const over = Array.from({ length: groups }, (_, i) => labels + i)
  const fits = over.every((at) => open.includes(at)) && !open.includes(labels + groups)
  const certain = fits || open.length === groups
  return { chosen: fits ? over : open.slice(-groups), certain }
}

/**
 * A header of two rows whose spans are gone, the upper row's length given: every cell beyond the column count must
 * be a group over several columns. `labels` is the number of leading columns without figures. Null when the cells
 * cannot be such a header.
 */
export function twoRowHeader(
  cells: readonly string[],
  upperLength: number,
  width: number,
  labels: number,
): Header | null {
  const groups = cells.length - width
  const [upper, subs] = [cells.slice(0, upperLength), cells.slice(upperLength)]
  if (groups < 1 || upper.length < groups || subs.length < 2 * groups) return null
  const among = chosenAmong(upper, groups, labels)
  const spans = spansOf(subs, groups)
  if (!among || !spans) return null
  const columns = pathsOf(upper, among.chosen, subs, spans.spans)
  if (new Set(columns.map((path) => path.join('\n'))).size < columns.length) return null
  const leaves = subs.filter((text) => LEAF_HEADER.test(text)).length
  const misplaced =
    COST.subAbove * upper.filter((text) => SUB_HEADER.test(text)).length +
    COST.leafBelow * leaves +
    (alike(upper.at(-1)!, subs[0]!) ? COST.alikeApart : 0)
  // A header cell that was printed twice looks like a group over columns of its own name.
  const twice = new Set(upper).size < upper.length || subs.some((text) => upper.includes(text))
  const certain = among.certain && misplaced === 0 && !twice
  return {
    columns,
    cost: spans.cost + misplaced + (among.certain ? 0 : COST.otherGroups),
    doubt: spans.doubt ?? (certain ? null : AMBIGUOUS),
  }
}

/** The cheapest way to part the cells into an upper and a lower row. */
function treeOf(cells: readonly string[], width: number, labels: number): Header | null {
  const groups = cells.length - width
  let best: Header | null = null
  let second = Number.POSITIVE_INFINITY
  for (let upper = Math.max(1, groups); upper <= cells.length - 2 * groups; upper += 1) {
    const tree = twoRowHeader(cells, upper, width, labels)
    if (!tree) continue
    const cost = tree.cost + (upper - groups === labels ? 0 : COST.displaced)
    if (best && cost >= best.cost) {
      second = Math.min(second, cost)
      continue
    }
    second = best?.cost ?? second
    best = { ...tree, cost }
  }
  return best && second - best.cost < NEAR ? { ...best, doubt: AMBIGUOUS } : best
}

/**
 * The likeliest reading of `cells` as the header of `width` columns, of which the first `labels` hold no figures.
 * Null where the cells are too few or too many for any header of one or two rows.
 */
export function headerOf(cells: readonly string[], width: number, labels: number): Header | null {
  if (cells.length === width) {
    const repeated = width - new Set(cells).size
    return { columns: cells.map((text) => [text]), cost: COST.sameName * repeated, doubt: null }
  }
  if (cells.length > width) return treeOf(cells, width, labels)
  if (cells.length < width - 1 || width < 3) return null
  const columns = [[''], ...cells.map((text) => [text])]
  return { columns, cost: COST.unnamedColumn, doubt: 'a column has no header' }
}
