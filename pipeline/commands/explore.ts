import { once } from 'node:events'
import { join } from 'node:path'
import { serveExplorer } from '../explorer/server.ts'
import { InputFault } from '../fault.ts'
import { PLACES } from '../folder/place.ts'
import type { Effects, Outcome } from '../outcome.ts'
import { latestVersion } from '../release/latest.ts'
import { portOf } from './port.ts'

interface Options {
  data: string
  port: string
}

/** `explore`: shows the latest release in a browser on this machine, until it is interrupted. */
export async function exploreCommand({ data, port }: Options, { tell }: Effects): Promise<Outcome> {
  const wanted = portOf(port)
  const version = await latestVersion(data)
  if (version === null) {
    throw new InputFault(`${join(data, PLACES.published)}: found no release to show; run \`duibiao publish\` first`)
  }
  const server = await serveExplorer(data, wanted)
  tell({ level: 'info', message: `release ${version} at ${server.url} (Ctrl+C ends it)`, url: server.url, version })
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  await server.close()
  return { output: '', exitCode: 0 }
}
