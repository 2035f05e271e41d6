/** A stretch of columns under one header cell. */
interface Group {
  from: number
  span: number
}

const MOST_GROUPS = 12

/** Header cells of a row with the empty cells behind each, which stand for its span. Trailing ones only fill the row up. */
function groupsOf(row: readonly string[], fillsUp: boolean): Group[] {
  const starts = row.flatMap((text, at) => (text === '' ? [] : [at]))
  const end = fillsUp ? (starts.at(-1) ?? -1) + 1 : row.length
  return starts.map((from, i) => ({ from, span: (starts[i + 1] ?? end) - from }))
}

/** The one choice of groups whose spans add up to a width; null where there is none, or more than one. */
function coveredBy(groups: readonly Group[], width: number): Group[] | null {
  const found: Group[][] = []
  const visit = (at: number, left: number, chosen: Group[]): void => {
    if (left < 0 || found.length > 1) return
    if (left === 0) {
      found.push(chosen)
      return
    }
    const group = groups[at]
    if (!group) return
    visit(at + 1, left - group.span, [...chosen, group])
    visit(at + 1, left, chosen)
  }
  if (groups.length <= MOST_GROUPS) visit(0, width, [])
  return found.length === 1 ? found[0]! : null
}

/**
 * Header paths of rows in which empty cells stand for spans: behind a cell for its columns, and at the end of a row
 * for the cells that reach down into it from above, wherever those stand. Null where the counts fit no reading, or
 * more than one.
 */
export function spannedPaths(header: readonly string[][], width: number): string[][] | null {
  const [first, ...below] = header
  if (!first || first[0] === '') return null
  const paths: string[][] = Array.from({ length: width }, () => [])
  let open = groupsOf(first, false)
  for (const { from, span } of open) for (let col = from; col < from + span; col += 1) paths[col]!.push(first[from]!)
  for (const row of below) {
    const cells = groupsOf(row, true)
    const wide = open.filter(({ span }) => span > 1)
    const last = cells.at(-1)
    const under = last && row[0] !== '' ? coveredBy(wide, last.from + last.span) : null
    if (!under) return null
    const slots = under.flatMap(({ from, span }) => Array.from({ length: span }, (_, i) => from + i))
    for (const { from, span } of cells) for (const col of slots.slice(from, from + span)) paths[col]!.push(row[from]!)
    open = [
      ...wide.filter((group) => !under.includes(group)),
      ...cells.map(({ from, span }) => ({ from: slots[from]!, span })),
    ]
    open.sort((a, b) => a.from - b.from)
  }
  return paths
}
