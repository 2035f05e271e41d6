import type { Rule } from '../layout/page.ts'
import { type Bitmap, dotsOf, faintInkOf } from './bitmap.ts'
import { faintLines } from './faint-line.ts'

/** Lengths in points: of a line wherever it stands, of one that meets another, of one that ends at lines across, the gap in a line, the thickest line, how near is at. */
const [LONGEST, LONG, SHORT, GAP, THICK, NEAR] = [150, 26, 7, 0.5, 4, 3]

/** A ruling line of a picture, in dots. */
export interface ScannedRule extends Rule {
  thickness: number
}

/** PageRuling lines of a picture. */
export interface PageRuling {
  horizontal: ScannedRule[]
  vertical: ScannedRule[]
}

/** Ink by the dot, along lines and across them. */
interface Field {
  /** Dots along a line, and lines. */
  length: number
  depth: number
  isInk(along: number, across: number): boolean
}

/** A run of ink along one line of dots. */
interface Run {
  from: number
  to: number
  /** First and last line of dots that it covers. */
  first: number
  last: number
}

/** Runs of ink of a length along one line of dots; small gaps do not end one. */
function runsAlong({ length, isInk }: Field, across: number, least: number, gap: number): Run[] {
  const runs: Run[] = []
  let [from, last] = [-1, -1]
  const end = () => {
    if (from >= 0 && last + 1 - from >= least) runs.push({ from, to: last + 1, first: across, last: across })
    from = -1
  }
  for (let along = 0; along < length; along += 1) {
    if (!isInk(along, across)) continue
    if (from >= 0 && along - last > gap + 1) end()
    if (from < 0) from = along
    last = along
  }
  end()
  return runs
}

const overlap = (one: Run, other: Run): boolean => one.from < other.to && other.from < one.to

/** Runs on neighbouring lines of dots are one ruling line; it may climb by a dot now and then. */
function stackedRuns(field: Field, least: number, gap: number): Run[] {
  const done: Run[] = []
  let open: Run[] = []
  for (let across = 0; across < field.depth; across += 1) {
    const next = runsAlong(field, across, least, gap)
    for (const one of open) {
      const own = next.filter((run) => run.first === across && overlap(one, run))
      if (own.length === 0) {
        done.push(one)
        continue
      }
      const [kept, ...rest] = own
      kept!.first = Math.min(one.first, kept!.first)
      for (const run of own) {
        kept!.from = Math.min(kept!.from, one.from, run.from)
        kept!.to = Math.max(kept!.to, one.to, run.to)
      }
      for (const run of rest) next.splice(next.indexOf(run), 1)
    }
    for (const run of next) run.last = across
    open = next
  }
  return [...done, ...open]
}

const ruleOf = ({ from, to, first, last }: Run): ScannedRule => ({
  from,
  to,
  at: (first + last) / 2,
  thickness: last - first + 1,
})

/** Whether a line ends on both sides at lines across it. */
function isHeld(rule: Rule, across: readonly Rule[], near: number): boolean {
  const touches = (end: number) =>
    across.some(({ at, from, to }) => Math.abs(at - end) <= near && rule.at >= from - near && rule.at <= to + near)
  return touches(rule.from) && touches(rule.to)
}

/** Whether a line meets one across it: strokes of letters that run together meet none. */
const isMet = (rule: Rule, across: readonly Rule[], near: number): boolean =>
  across.some(
    ({ at, from, to }) =>
      at >= rule.from - near && at <= rule.to + near && rule.at >= from - near && rule.at <= to + near,
  )

/**
 * The ruling lines of a picture: long runs of ink that are thin, and shorter or fainter ones that end at such lines on both
 * sides. Strokes of letters are short, and end nowhere.
 */
export function rulingOf(picture: Bitmap): PageRuling {
  const { width, height } = picture
  const ink = faintInkOf(picture)
  const faint = faintLines(picture)
  const [gap, thick, near] = [dotsOf(GAP, picture), dotsOf(THICK, picture), dotsOf(NEAR, picture)]
  const level: Field = { length: width, depth: height, isInk: (x, y) => ink[y * width + x] === 1 }
  const upright: Field = { length: height, depth: width, isInk: (y, x) => ink[y * width + x] === 1 }
  const rules = (field: Field, least: number): ScannedRule[] =>
    stackedRuns(field, dotsOf(least, picture), gap)
      .map(ruleOf)
      .filter(({ thickness }) => thickness <= thick)
  const [rows, columns] = [rules(level, LONG), rules(upright, LONG)]
  const isRule = (rule: Rule, across: readonly Rule[]) =>
    rule.to - rule.from >= dotsOf(LONGEST, picture) || isMet(rule, across, near)
  const horizontal = rows.filter((rule) => isRule(rule, columns))
  const vertical = columns.filter((rule) => isRule(rule, rows))
  const more = (field: Field, least: number, across: readonly Rule[]): ScannedRule[] =>
    rules(field, least).filter((rule) => isHeld(rule, across, near))
  const faintLevel: Field = { ...level, isInk: (x, y) => faint.level[y * width + x] === 1 }
  const faintUpright: Field = { ...upright, isInk: (y, x) => faint.upright[y * width + x] === 1 }
  return {
    horizontal: [...horizontal, ...more(level, SHORT, vertical), ...more(faintLevel, LONG, vertical)],
    vertical: [...vertical, ...more(upright, SHORT, horizontal), ...more(faintUpright, LONG, horizontal)],
  }
}

/** Dots on either side of a line that are grey. */
const BLUR = 2

/** Takes the ink of ruling lines away, so that what is left is writing. */
export function withoutRuling(picture: Bitmap, ink: Uint8Array, { horizontal, vertical }: PageRuling): Uint8Array {
  const { width, height } = picture
  const left = ink.slice()
  const clear = (x: number, y: number) => {
    if (x >= 0 && y >= 0 && x < width && y < height) left[y * width + x] = 0
  }
  const across = ({ at, thickness }: ScannedRule): number[] => {
    const reach = Math.ceil(thickness / 2) + BLUR
    return Array.from({ length: 2 * reach + 1 }, (_, step) => Math.round(at) - reach + step)
  }
  for (const rule of horizontal)
    for (const y of across(rule)) for (let x = Math.floor(rule.from); x < rule.to; x += 1) clear(x, y)
  for (const rule of vertical)
    for (const x of across(rule)) for (let y = Math.floor(rule.from); y < rule.to; y += 1) clear(x, y)
  return left
}
