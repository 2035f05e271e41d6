import type { LabelWords } from '../../values/label-words.ts'

/** A stretch of columns under one header cell. */
interface Group {
  from: number
  span: number
  text: string
}

const MOST_GROUPS = 16
const COST = { singleChosen: 1, wideLeft: 1.5, leafChosen: 4, wideLeaf: 1.2, reached: 1.5, most: 4.5 } as const
/** Longer texts explain a table; nothing stands below them. */
const LONGEST_GROUP = 16

/** Header cells of a row with the empty cells after each, which stand for its span. */
function groupsOf(row: readonly string[]): Group[] {
  const starts = row.flatMap((text, at) => (text === '' ? [] : [at]))
  return starts.map((from, i) => ({ from, span: (starts[i + 1] ?? row.length) - from, text: row[from]! }))
}

/** Which groups of the row above stand over the cells of a row, and how many columns the last of these reaches over. */
interface Cover {
  groups: Group[]
  width: number
  /** What speaks against it. */
  cost: number
}

/** Every choice of groups that fills a row, with what speaks against it. Groups of one column seldom have one below. */
function coversOf(open: readonly Group[], least: number, most: number, words: LabelWords): Cover[] {
  const covers: Cover[] = []
  const visit = (at: number, width: number, cost: number, groups: Group[]): void => {
    if (width > most || cost > COST.most) return
    const group = open[at]
    if (!group) {
      if (width >= least) covers.push({ groups, width, cost })
      return
    }
    const isLeaf = words.opensHeader(group.text) || words.isLeafHeader(group.text) || group.text.length > LONGEST_GROUP
    const chosen = isLeaf
      ? group.span > 1
        ? COST.wideLeaf
        : COST.leafChosen
      : group.span === 1
        ? COST.singleChosen
        : 0
    visit(at + 1, width + group.span, cost + chosen, [...groups, group])
    visit(at + 1, width, cost + (group.span > 1 && !isLeaf ? COST.wideLeft : 0), groups)
  }
  if (open.length <= MOST_GROUPS) visit(0, 0, 0, [])
  return covers
}

/**
 * The groups that a row's cells stand under. They fill them: the last cell may reach over some of the empty cells that
 * end the row, and the others stand for cells that reach down from above. Null if several choices are equally good.
 */
function coverOf(
  open: readonly Group[],
  least: number,
  most: number,
  words: LabelWords,
): (Cover & { isSure: boolean }) | null {
  const covers = coversOf(open, least, most, words)
  const total = ({ cost, width }: Cover) => cost + (width > least ? COST.reached : 0)
  const [best, second] = covers.sort((a, b) => total(a) - total(b))
  if (!best || (second && total(second) === total(best))) return null
  const isOnly = covers.filter(({ cost }) => cost <= COST.wideLeft).length === 1
  return { ...best, isSure: best.cost === 0 && (best.width === least || isOnly) }
}

/**
 * Header paths of rows in which empty cells stand for spans: after a cell for its columns, and at the end of a row
 * for the cells that reach down into it from above, wherever those stand. Sure where the counts alone tell. Null if
 * they fit no reading, or more than one equally well.
 */
export function spannedPaths(
  header: readonly string[][],
  width: number,
  words: LabelWords,
): { columns: string[][]; isSure: boolean } | null {
  const [first, ...below] = header
  if (!first || first[0] === '') return null
  const paths: string[][] = Array.from({ length: width }, () => [])
  let open = groupsOf(first)
  let isSure = true
  for (const { from, span, text } of open) for (let col = from; col < from + span; col += 1) paths[col]!.push(text)
  for (const row of below) {
    const cells = groupsOf(row)
    const last = cells.at(-1)
    const cover = last && row[0] !== '' ? coverOf(open, last.from + 1, width, words) : null
    if (!last || !cover) return null
    isSure &&= cover.isSure
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
