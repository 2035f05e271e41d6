import { readTables } from '../parsers/tables/read.ts'
import { linesOf } from '../parsers/text/lines.ts'
import { flattenedTable } from './flattened-table.ts'
import { timed } from './median.ts'

/** What is read before, so that a short table is not measured by how long its reader takes to compile. */
const WARM_UP = { lines: 2_500, rounds: 12 }

const rowsOf = (text: string): number =>
  readTables(linesOf(text), { isKnownName: () => false }).tables[0]?.rows.length ?? 0

/** Reads one flattened table of a given number of lines in a process of its own and prints its figures as JSON. */
const lines = Number(process.argv[2])
const sample = flattenedTable(Math.min(lines, WARM_UP.lines))
for (let round = 0; round < WARM_UP.rounds; round += 1) rowsOf(sample)

const text = flattenedTable(lines)
let rows = 0
const before = process.resourceUsage().maxRSS
const ms = timed(() => {
  rows = rowsOf(text)
})
const peak = process.resourceUsage().maxRSS
process.stdout.write(JSON.stringify({ ms, rows, bytes: Buffer.byteLength(text), before, peak }))
