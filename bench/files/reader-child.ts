import { readFileSync } from 'node:fs'
import { readFile } from '../../parsers/files/read.ts'
import { resources } from '../../pipeline/files/resources.ts'
import { gridsOfFile } from './grid.ts'

/** Reads files of one form again and again in a process of its own; says as JSON what they hold and what it took. */
const [times, ...paths] = process.argv.slice(2)
const files = paths.map((path) => readFileSync(path))
const grids = []
for (const file of files) grids.push(gridsOfFile((await readFile(file, resources))!))
const start = process.cpuUsage()
for (let round = 0; round < Number(times); round += 1) for (const file of files) await readFile(file, resources)
const { user, system } = process.cpuUsage(start)
const ms = (user + system) / 1e3 / Number(times) / files.length
process.stdout.write(JSON.stringify({ ms, peak: process.resourceUsage().maxRSS, grids }))
