import { readTables } from '../parsers/tables/read.ts'
import { linesOf } from '../parsers/text/lines.ts'
import { flattenedTable } from './flattened-table.ts'
import { timed } from './median.ts'

/** Reads one flattened table of a given number of lines in a process of its own and prints its figures as JSON. */
const lines = Number(process.argv[2])
const text = flattenedTable(lines)
let rows = 0
const before = process.resourceUsage().maxRSS
const ms = timed(() => {
  const [table] = readTables(linesOf(text), { isKnownName: () => false }).tables
  rows = table?.rows.length ?? 0
})
const peak = process.resourceUsage().maxRSS
process.stdout.write(JSON.stringify({ ms, rows, bytes: Buffer.byteLength(text), before, peak }))
