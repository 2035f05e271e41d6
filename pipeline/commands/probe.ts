import { isContent } from '../../crawlers/page-kind.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { contactOf } from '../agent.ts'
import { UsageFault } from '../fault.ts'
import { type Effects, type Outcome, SOME_FAILED } from '../outcome.ts'
import { probeAddress } from '../probe.ts'

function addressOf(written: string): string {
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return written
  throw new UsageFault(
    `probe: found ${JSON.stringify(written)}, expected an address such as https://www.example.gov.cn/`,
  )
}

/** `probe URL`: what a page shows of its portal, and a declaration to go on from, as JSON. */
export async function probeCommand(
  written: string,
  { replica, contact }: { replica?: boolean; contact?: string },
  { tell, clock }: Effects,
): Promise<Outcome> {
  const url = addressOf(written)
  const { areas, divisions } = readReference()
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
    for (const missed of found.unreached) tell({ level: 'warn', message: `${missed.url}: ${missed.reason}` })
    return { output: `${JSON.stringify(found, null, 2)}\n`, exitCode: proven ? 0 : SOME_FAILED }
  } finally {
    await server?.close()
  }
}
