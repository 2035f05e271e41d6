import { LEAF_HEADER } from './wording.ts'

/** A stretch of columns under one header cell. */
interface Group {
  from: number
  span: number
  text: string
}

const MOST_GROUPS = 16
const COST = { singleChosen: 1, wideLeft: 1.5, leafChosen: 4, reached: 0.3 } as const
/** Longer texts explain a table; nothing stands below them. */
const LONGEST_GROUP = 16

/** Header cells of a row with the empty cells behind each, which stand for its span. */
function groupsOf(row: readonly string[]): Group[] {
  const starts = row.flatMap((text, at) => (text === '' ? [] : [at]))
  return starts.map((from, i) => ({ from, span: (starts[i + 1] ?? row.length) - from, text: row[from]! }))
}

/** Which groups of the row above stand over the cells of a row, and how many columns the last of these reaches over. */
interface Cover {
  groups: Group[]
  width: number
  /** Zero where the empty cells leave no choice. */
  cost: number
}

/**
 * The groups that a row's cells stand under. They fill them: the last cell may reach over some of the empty cells that
 * end the row, and the others stand for cells that reach down from above. Groups of one column seldom have one below.
 * Null where several choices are equally good.
 */
function coverOf(open: readonly Group[], least: number, most: number): Cover | null {
  let found: Cover | null = null
  let isTied = false
  const visit = (at: number, width: number, cost: number, groups: Group[]): void => {
    if (width > most || (found && cost > found.cost)) return
    const group = open[at]
    if (group) {
      const isLeaf = LEAF_HEADER.test(group.text) || group.text.length > LONGEST_GROUP
      visit(at + 1, width + group.span, cost + (isLeaf ? COST.leafChosen : group.span === 1 ? COST.singleChosen : 0), [
        ...groups,
        group,
      ])
      visit(at + 1, width, cost + (group.span > 1 && !isLeaf ? COST.wideLeft : 0), groups)
      return
    }
    if (width < least) return
    const full = cost + COST.reached * (width - least)
    if (found && full > found.cost) return
    isTied = found !== null && found.cost === full
    found = { groups, width, cost: full }
  }
  if (open.length <= MOST_GROUPS) visit(0, 0, 0, [])
  return isTied ? null : found
}

/**
 * Header paths of rows in which empty cells stand for spans: behind a cell for its columns, and at the end of a row
 * for the cells that reach down into it from above, wherever those stand. Sure where the counts alone tell. Null where
 * they fit no reading, or more than one equally well.
 */
export function spannedPaths(header: readonly string[][], width: number): { columns: string[][]; isSure: boolean } | null {
  const [first, ...below] = header
  if (!first || first[0] === '') return null
  const paths: string[][] = Array.from({ length: width }, () => [])
  let open = groupsOf(first)
  let isSure = true
  for (const { from, span, text } of open) for (let col = from; col < from + span; col += 1) paths[col]!.push(text)
  for (const row of below) {
    const cells = groupsOf(row)
    const last = cells.at(-1)
    const cover = last && row[0] !== '' ? coverOf(open, last.from + 1, width) : null
    if (!last || !cover) return null
    isSure &&= cover.cost === 0
    last.span = cover.width - last.from
    const slots = cover.groups.flatMap(({ from, span }) => Array.from({ length: span }, (_, i) => from + i))
    for (const { from, span, text } of cells) for (const col of slots.slice(from, from + span)) paths[col]!.push(text)
    open = [
      ...open.filter((group) => group.span > 1 && !cover.groups.includes(group)),
      ...cells.map(({ from, span, text }) => ({ from: slots[from]!, span, text })),
    ]
    open.sort((a, b) => a.from - b.from)
  }
  return { columns: paths, isSure }
}
