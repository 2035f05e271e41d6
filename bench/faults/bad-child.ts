import { crawlBadPortals } from './bad-crawl.ts'
import { badPortals } from './bad-portals.ts'

/** One crawl that another process may kill. Arguments: data directory, port of the server, number of portals. */
const [data, port, n] = process.argv.slice(2) as [string, string, string]
const alarms = await crawlBadPortals(badPortals(Number(n)), Number(port), data)
for (const alarm of alarms) console.error(alarm)
