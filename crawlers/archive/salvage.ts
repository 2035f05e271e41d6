import { createReadStream, createWriteStream, type PathLike } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { readWarc, type WarcGap } from './warc-read.ts'

/** What could be saved of a file. */
export interface Salvage {
  records: number
  /** The stretches that were left out. */
  gaps: WarcGap[]
}

interface Run {
  start: number
  end: number
}

/**
 * Copies the records of a WARC file that can be read to another file, byte for byte, and leaves out what lies between
 * them. Throws the system's error where a file cannot be read or written.
 */
export async function salvage(path: PathLike, to: string): Promise<Salvage> {
  const found: Salvage = { records: 0, gaps: [] }
  const runs: Run[] = []
  for await (const each of readWarc(path)) {
    if ('gap' in each) {
      const last = runs.at(-1)
      // A record in a member that breaks off is not whole for every reader.
      if (last && last.end > each.gap.offset) last.end = each.gap.offset
      found.gaps.push(each.gap)
      continue
    }
    const { offset, length } = each.record
    found.records++
    const last = runs.at(-1)
    if (last?.end === offset) last.end += length
    else if (!last || last.end < offset) runs.push({ start: offset, end: offset + length })
  }
  await pipeline(async function* () {
    for (const { start, end } of runs) yield* createReadStream(path, { start, end: end - 1 })
  }, createWriteStream(to))
  return found
}
