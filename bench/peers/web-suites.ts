import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRobots } from '../../crawlers/fetch/robots.ts'
import { ARCHIVE_PEERS, archiveLines } from './archive-suites.ts'
import { ROBOTS_SUITE, type RobotsCase, robotsCases } from './robots-suite.ts'

/** Whether we let the agent have the address; a refusal to read it at all counts as no answer. */
function answered({ url, robots, agent }: RobotsCase): boolean | null {
  if (!URL.canParse(url)) return null
  return readRobots(new URL('/robots.txt', url).href, robots, agent).allows(url)
}

function robotsLines(folder: string, show: boolean): string[] {
  const path = join(folder, ROBOTS_SUITE.repository, ROBOTS_SUITE.file)
  if (!existsSync(path)) return [`robots.txt not there: ${path}`]
  const cases = robotsCases(readFileSync(path, 'utf8'))
  const line = (name: string, some: readonly RobotsCase[]): string[] => {
    const failed = some.filter((one) => answered(one) !== one.allowed)
    const shown = failed.map((one) => `  ${one.test}: ${one.agent} at ${one.url}, expected ${one.allowed}`)
    return [`robots.txt, ${name}: ${some.length - failed.length}/${some.length}`, ...(show ? shown : [])]
  }
  const isOfRfc = ({ test }: RobotsCase): boolean => test.startsWith('ID_')
  return [
    ...line('RFC 9309', cases.filter(isOfRfc)),
    ...line(
      'what Google alone does',
      cases.filter((one) => !isOfRfc(one)),
    ),
  ]
}

/** Runs the suites of peers for robots.txt and web archives, as far as they lie in a folder. */
export async function webPeers({ folder, show }: { folder: string | null; show: boolean }): Promise<string[]> {
  if (folder === null) return ['skipped: name the folder of the peers’ repositories with --peers DIR or in PEERS']
  const lines = robotsLines(folder, show)
  for (const peer of ARCHIVE_PEERS) lines.push(...(await archiveLines(folder, peer)))
  return lines
}
