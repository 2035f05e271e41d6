import { readReference } from '../datasets/reference/index.ts'
import { lexiconOf } from '../parsers/statements/lexicon/lexicon.ts'
import { kindReader } from '../parsers/tables/cell-kind.ts'
import { readTables } from '../parsers/tables/read.ts'
import { linesOf } from '../parsers/text/lines.ts'
import { madeTable } from './flattened-table.ts'
import { cpuTimed, median } from './median.ts'

/** What is read before the steady state is measured: that of a reader that has read some tables, as in any real run. */
const WARM_UP = { lines: 1_000, rounds: 2_000 }
/** Short tables are read so often that their time can be told from the clock's grain. */
const LEAST_LINES = 32_000
const BATCHES = 11

const kinds = kindReader(lexiconOf(readReference()), () => false)

const rowsOf = (text: string): number => readTables(linesOf(text), kinds).tables[0]?.rows.length ?? 0

/**
 * Reads one flattened table of a given number of lines in a process of its own and prints its figures as JSON: processor
 * time of the very first reading, `cold`, and in the steady state, and peak memory of the first.
 */
const lines = Number(process.argv[2])
const text = madeTable(lines)
let rows = 0
const read = () => {
  rows = rowsOf(text)
}
const cold = cpuTimed(read)
const peak = process.resourceUsage().maxRSS
const sample = madeTable(Math.min(lines, WARM_UP.lines))
for (let round = 0; round < WARM_UP.rounds; round += 1) rowsOf(sample)
const times = Math.max(1, Math.round(LEAST_LINES / lines))
const batch = () =>
  cpuTimed(() => {
    for (let round = 0; round < times; round += 1) read()
  }) / times
const steady = median(Array.from({ length: BATCHES }, batch))
process.stdout.write(JSON.stringify({ cold, steady, rows, bytes: Buffer.byteLength(text), peak }))
