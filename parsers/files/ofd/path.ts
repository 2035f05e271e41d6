import type { Point } from '../layout/drawn-lines.ts'

/** How many numbers follow an operator (GB/T 33190-2016, 9.3). */
const NUMBERS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 }

/** The straight runs of a path in its own coordinates; null for one with curves. */
export function straightRuns(data: string): Point[][] | null {
  const tokens = data.trim().split(/\s+/)
  const runs: Point[][] = []
  for (let at = 0; at < tokens.length; ) {
    const operator = tokens[at]!
    const count = NUMBERS[operator]
    if (count === undefined) return runs
    if (count > 2) return null
    const run = runs.at(-1)
    if (operator === 'C') run?.push(run[0]!)
    else {
      const point: Point = [Number(tokens[at + 1]), Number(tokens[at + 2])]
      if (operator === 'L' && run) run.push(point)
      else runs.push([point])
    }
    at += 1 + count
  }
  return runs
}

/** The numbers of a list in which `g 3 4.2` stands for three times 4.2 (GB/T 33190-2016, 11.3). */
export function repeatedNumbers(written: string, most: number): number[] {
  const tokens = written.trim().split(/\s+/)
  const numbers: number[] = []
  for (let at = 0; at < tokens.length && numbers.length < most; at += 1) {
    if (tokens[at] !== 'g') numbers.push(Number(tokens[at]))
    else {
      const times = Math.min(Number(tokens[at + 1]) || 0, most - numbers.length)
      for (let n = 0; n < times; n += 1) numbers.push(Number(tokens[at + 2]))
      at += 2
    }
  }
  return numbers
}
