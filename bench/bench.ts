import { parseArgs } from 'node:util'
import { building } from './build.ts'
import { crawling } from './crawl.ts'
import { explorer } from './explorer.ts'
import { fuzzImport } from './faults/fuzz-import.ts'
import { indexLoad } from './faults/index-load.ts'
import { manyKills } from './faults/many-kills.ts'
import { manyPortals } from './faults/many-portals.ts'
import { manyWorkers } from './faults/many-workers.ts'
import type { Scaled } from './faults/scale.ts'
import { traps } from './faults/traps.ts'
import { files } from './files/files.ts'
import { fuzz } from './fuzz.ts'
import { html } from './html.ts'
import { kill } from './kill.ts'
import { month } from './month/month.ts'
import { parse } from './parse.ts'
import { webPeers } from './peers/web-suites.ts'
import { type PeerOptions, peers } from './peers.ts'
import { publish } from './publish.ts'
import { queueing } from './queue.ts'
import { startup } from './startup.ts'
import { tables } from './tables.ts'

/** Every bench by name. A bench returns its figures as lines and asserts nothing. */
const BENCHES: Readonly<Record<string, (options: PeerOptions & Scaled) => string[] | Promise<string[]>>> = {
  startup,
  parse,
  html,
  files,
  tables,
  fuzz,
  'fuzz-import': fuzzImport,
  build: building,
  crawl: crawling,
  explorer,
  kill,
  'many-portals': manyPortals,
  'many-kills': manyKills,
  'many-workers': manyWorkers,
  'index-load': indexLoad,
  traps,
  publish,
  queue: queueing,
  month,
  peers,
  'peers-web': webPeers,
}

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    show: { type: 'boolean', default: false },
    scale: { type: 'string', default: '1' },
  },
})
const options = { folder: values.peers ?? process.env.PEERS ?? null, show: values.show, scale: Number(values.scale) }
const unknown = wanted.filter((name) => !(name in BENCHES))
if (unknown.length > 0) {
  console.error(`bench: found ${unknown.join(', ')}, expected ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
console.log(`node ${process.version}, ${process.platform} ${process.arch}`)
for (const [name, run] of Object.entries(BENCHES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${name}`)
  for (const line of await run(options)) console.log(`  ${line}`)
}
