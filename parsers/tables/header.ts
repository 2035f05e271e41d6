import { LEAF_HEADER, SUB_HEADER } from './wording.ts'

/** One reading of header cells over a number of columns. */
export interface Header {
  /** One path per column, outermost first. */
  columns: string[][]
  /** How much of the reading the cells do not say; zero for one cell per column. */
  cost: number
  /** Why the reading may be wrong; null where the cells leave no choice. */
  doubt: string | null
}

/** Starts of a repeated sequence: a header that restarts its first label once per group gives the groups' spans. */
function restarts(subs: readonly string[], groups: number): number[] | null {
  const starts = subs.flatMap((text, at) => (text === subs[0] ? [at] : []))
  if (starts.length !== groups) return null
  const spans = starts.map((start, i) => (starts[i + 1] ?? subs.length) - start)
  return spans.every((span) => span > 1) ? spans : null
}

function evenSpans(subs: readonly string[], groups: number): number[] | null {
  return subs.length % groups === 0 && subs.length > groups ? Array(groups).fill(subs.length / groups) : null
}

interface Spans {
  spans: number[]
  cost: number
  doubt: string | null
}

function spansOf(subs: readonly string[], groups: number): Spans | null {
  const repeated = groups > 1 ? restarts(subs, groups) : null
  if (repeated) {
    const even = repeated.every((span, at) =>
      subs.slice(0, span).every((text, i) => span === repeated[0] && text === subs[at * span + i]),
    )
    return {
      spans: repeated,
      cost: even ? 0 : 0.6,
      doubt: even ? null : 'group headers share no one sequence of sub-headers',
    }
  }
  const even = evenSpans(subs, groups)
  if (!even) return null
  const known = subs.filter((text) => SUB_HEADER.test(text)).length / subs.length
  return {
    spans: even,
    cost: (groups > 1 ? 2.5 : 1.2) - known,
    doubt: 'the spans of group headers are not stated by a repeated sub-header',
  }
}

/** Which cells of the upper header row are groups: the last ones that are no known single-column header. */
function groupsAmong(upper: readonly string[], groups: number): number[] | null {
  const open = upper.flatMap((text, at) => (LEAF_HEADER.test(text) ? [] : [at]))
  return open.length < groups ? null : open.slice(-groups)
}

function treeOf(upper: readonly string[], subs: readonly string[], groups: number): Header | null {
  const chosen = groupsAmong(upper, groups)
  const spans = spansOf(subs, groups)
  if (!chosen || !spans) return null
  const columns: string[][] = []
  let used = 0
  for (const [at, text] of upper.entries()) {
    const group = chosen.indexOf(at)
    if (group < 0) {
      columns.push([text])
      continue
    }
    const span = spans.spans[group]!
    for (const sub of subs.slice(used, used + span)) columns.push([text, sub])
    used += span
  }
  return { columns, cost: spans.cost, doubt: spans.doubt }
}

/**
 * A header of two rows whose spans are gone, the upper row's length given: every cell beyond the column count must
 * be a group over several columns. Null when the cells cannot be such a header.
 */
export function twoRowHeader(cells: readonly string[], upper: number, width: number): Header | null {
  const groups = cells.length - width
  if (groups < 1 || upper < groups || cells.length - upper < 2 * groups) return null
  return treeOf(cells.slice(0, upper), cells.slice(upper), groups)
}

/** Where the upper row should end if the groups stand over the columns of figures. */
const distance = (upper: number, groups: number, labels: number): number => (upper - groups === labels ? 0 : 0.7)

/**
 * The likeliest reading of `cells` as the header of `width` columns, of which the first `labels` hold no figures.
 * Null where the cells are too few or too many for any header of one or two rows.
 */
export function headerOf(cells: readonly string[], width: number, labels: number): Header | null {
  if (cells.length === width) return { columns: cells.map((text) => [text]), cost: 0, doubt: null }
  if (cells.length === width - 1 && width > 2) {
    return { columns: [[''], ...cells.map((text) => [text])], cost: 3, doubt: 'a column has no header' }
  }
  const groups = cells.length - width
  let best: Header | null = null
  for (let upper = Math.max(1, groups); upper <= cells.length - 2 * groups; upper += 1) {
    const tree = twoRowHeader(cells, upper, width)
    if (!tree) continue
    const cost = tree.cost + distance(upper, groups, labels)
    if (!best || cost < best.cost) best = { ...tree, cost }
  }
  return best
}
