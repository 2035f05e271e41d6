import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isContent } from '../../crawlers/page-kind.ts'
import type { Probe } from '../../crawlers/probe.ts'
import { contactOf } from '../capture/agent.ts'
import { ownPortals } from '../capture/portal-choice.ts'
import { errnoOf, UsageFault, writing } from '../fault.ts'
import { referenceOf } from '../folder/own-reference.ts'
import { makeFolder } from '../folder/place.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { probeAddress } from '../probe.ts'
import { type CaptureOptions, dataFor } from './capture.ts'

function addressOf(written: string): string {
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return written
  throw new UsageFault(
    `probe: found ${JSON.stringify(written)}, expected an address such as https://www.example.gov.cn/`,
  )
}

/** Keeps a draft among the user's own declarations and says where. Throws UsageFault if one of its id is there. */
async function keptDraft(declaration: Probe['declaration'], data: string): Promise<string> {
  const folder = ownPortals(data)
  const file = join(folder, `${declaration.id}.json`)
  await makeFolder(folder)
  await writing(file, () => writeFile(file, `${JSON.stringify(declaration, null, 2)}\n`, { flag: 'wx' })).catch(
    (error) => {
      if (errnoOf(error.cause) !== 'EEXIST') throw error
      throw new UsageFault(`${file}: found a declaration, expected none yet; edit it, or move it away and probe again`)
    },
  )
  return `wrote ${file}; read it, then \`duibiao crawl ${declaration.id}\``
}

/** `probe URL`: what a page shows of its portal, and a declaration to go on from, as JSON; with `--write` it is kept too. */
export async function probeCommand(
  written: string,
  { write, ...options }: CaptureOptions & { write?: boolean },
  { tell, clock }: Effects,
): Promise<Outcome> {
  const { replica, contact } = options
  const data = dataFor(options)
  const url = addressOf(written)
  const { areas, divisions } = referenceOf(data)
  const asker = contactOf(contact)
  const server = replica ? await (await import('../replica/server.ts')).startReplica() : null
  try {
    const found = await probeAddress(url, [...areas, ...divisions], {
      clock,
      ports: server?.ports ?? null,
      contact: asker,
    })
    const { kind, rule } = found.findings[0]!.verdict
    const proven = isContent({ kind, rule })
    if (!proven)
      tell({ level: 'warn', message: `${url}: found ${kind} (${rule}), expected a list or a page of navigation` })
    if (write && proven) tell({ level: 'info', message: await keptDraft(found.declaration, data) })
    for (const missed of found.unreached) tell({ level: 'warn', message: `${missed.url}: ${missed.reason}` })
    return { output: `${JSON.stringify(found, null, 2)}\n`, exitCode: proven ? 0 : SOME_FAILED }
  } finally {
    await server?.close()
  }
}
