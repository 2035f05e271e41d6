import { type Rule, TOLERANCE } from './page.ts'

/** Ruling lines that touch each other: one drawn table. */
export interface RuledFrame {
  horizontal: Rule[]
  vertical: Rule[]
}

/** Joins pieces of one line: programs draw the border of each cell by itself. */
export function joinedRules(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from)
  const out: Rule[] = []
  for (const group of grouped(sorted)) {
    let last: Rule | null = null
    for (const rule of group.toSorted((a, b) => a.from - b.from)) {
      if (last && rule.from <= last.to + TOLERANCE.joint) last.to = Math.max(last.to, rule.to)
      else {
        last = { ...rule }
        out.push(last)
      }
    }
  }
  return out
}

/** Rules at one place across, in order of it. */
function grouped(sorted: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of sorted) {
    const group = groups.at(-1)
    if (group && rule.at - group.at(-1)!.at <= TOLERANCE.edge / 2) group.push(rule)
    else groups.push([rule])
  }
  return groups
}

const isWithin = (value: number, { from, to }: Rule): boolean =>
  value >= from - TOLERANCE.joint && value <= to + TOLERANCE.joint

const touches = (horizontal: Rule, vertical: Rule): boolean =>
  isWithin(vertical.at, horizontal) && isWithin(horizontal.at, vertical)

/**
 * Parts the lines of a page into those that hang together: two tables of one page may have different columns. Lines that
 * touch no other one underline or separate text.
 */
export function framesOf(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledFrame[] {
  const owner = horizontal.map((_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (owner[top] !== top) top = owner[top]!
    return top
  }
  const crossed = vertical.map((one) => horizontal.flatMap((other, at) => (touches(other, one) ? [at] : [])))
  for (const [first, ...rest] of crossed) for (const at of rest) owner[root(at)] = root(first!)
  const frames = new Map<number, RuledFrame>()
  const frameAt = (at: number): RuledFrame => {
    const key = root(at)
    const frame = frames.get(key) ?? { horizontal: [], vertical: [] }
    frames.set(key, frame)
    return frame
  }
  for (const [at, rule] of vertical.entries())
    if (crossed[at]!.length > 0) frameAt(crossed[at]![0]!).vertical.push(rule)
  for (const [at, rule] of horizontal.entries()) if (frames.has(root(at))) frameAt(at).horizontal.push(rule)
  return [...frames.values()]
}

/** Whether rules at a place cover enough of a side. */
export function isWall(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const covered = rules
    .filter((rule) => Math.abs(rule.at - at) <= TOLERANCE.edge)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0)
  return covered >= TOLERANCE.cover * (to - from)
}
