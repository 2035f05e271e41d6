import type { Binary } from './binary.ts'
import type { Extent, WordFile } from './fib.ts'

/** Bytes of the stream that are formatted alike, with the changes that format them. */
export interface FormattedRun {
  from: number
  to: number
  group: Binary
}

/** Runs are kept on pages of this size, the number of runs in the last byte ([MS-DOC], 2.9.32 and 2.9.174). */
const PAGE = 512
const PARAGRAPH_ENTRY = 13
const STYLE = 2

/** Numbers of the pages of a table of them: n + 1 offsets, then n numbers. */
function pageNumbers({ table }: WordFile, { at, length }: Extent): number[] {
  const n = Math.max(0, Math.floor((length - 4) / 8))
  return Array.from({ length: n }, (_, i) => table.u32(at + 4 * (n + 1) + 4 * i))
}

function runsOf(file: WordFile, extent: Extent, groupAt: (page: Binary, n: number, i: number) => Binary | null) {
  return pageNumbers(file, extent).flatMap((number): FormattedRun[] => {
    const page = file.word.slice(number * PAGE, PAGE)
    const n = page.u8(PAGE - 1)
    return Array.from({ length: n }, (_, i) => i).flatMap((i) => {
      const group = groupAt(page, n, i)
      return group ? [{ from: page.u32(4 * i), to: page.u32(4 * i + 4), group }] : []
    })
  })
}

/** How paragraphs are formatted, by the place of the text in the stream. Properties of styles are left out. */
export const paragraphRuns = (file: WordFile): FormattedRun[] =>
  runsOf(file, file.paragraphs, (page, n, i) => {
    const at = 2 * page.u8(4 * (n + 1) + PARAGRAPH_ENTRY * i)
    if (at === 0) return null
    const words = page.u8(at)
    const [from, length] = words === 0 ? [at + 2, 2 * page.u8(at + 1)] : [at + 1, 2 * words - 1]
    return length < STYLE ? null : page.slice(from + STYLE, length - STYLE)
  })

/** How characters are formatted. */
export const characterRuns = (file: WordFile): FormattedRun[] =>
  runsOf(file, file.characters, (page, n, i) => {
    const at = 2 * page.u8(4 * (n + 1) + i)
    return at === 0 ? null : page.slice(at + 1, page.u8(at))
  })

/** The run that holds a place; undefined between runs. `runs` are in order. */
export function runAt(runs: readonly FormattedRun[], offset: number): FormattedRun | undefined {
  let [low, high] = [0, runs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (runs[middle]!.to <= offset) low = middle + 1
    else high = middle
  }
  const run = runs[low]
  return run && run.from <= offset ? run : undefined
}
