import { parseArgs } from 'node:util'
import { building } from './build.ts'
import { crawling } from './crawl.ts'
import { explorer } from './explorer.ts'
import { fuzz } from './fuzz.ts'
import { fuzzImport } from './fuzz-import.ts'
import { html } from './html.ts'
import { kill } from './kill.ts'
import { manyPortals } from './many-portals.ts'
import { parse } from './parse.ts'
import { type PeerOptions, peers } from './peers.ts'
import { publish } from './publish.ts'
import { startup } from './startup.ts'
import { tables } from './tables.ts'

/** Every bench by name. A bench returns its figures as lines and asserts nothing. */
const BENCHES: Readonly<Record<string, (options: PeerOptions) => string[] | Promise<string[]>>> = {
  startup,
  parse,
  html,
  tables,
  fuzz,
  'fuzz-import': fuzzImport,
  build: building,
  crawl: crawling,
  explorer,
  kill,
  'many-portals': manyPortals,
  publish,
  peers,
}

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: 'string' }, show: { type: 'boolean', default: false } },
})
const options: PeerOptions = { folder: values.peers ?? process.env.PEERS ?? null, show: values.show }
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
