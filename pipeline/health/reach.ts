import { headerOf } from '../../crawlers/crawl/answers/verdict.ts'
import { LIMITS, type Transport, transportOf } from '../../crawlers/fetch/transport.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { agent } from '../capture/agent.ts'

/** What came of asking a host. Times in ms since 1970. */
export interface Answered {
  host: string
  /** Why there was no answer; null if there was one, whatever it said. */
  refusal: string | null
  /** The time that the server told, and ours; null if it told none. */
  date: number | null
  at: number
}

/** Whoever asks for the state of the installation waits no longer for a host, in ms. */
const PATIENCE = 8_000

const impatient = (): Transport =>
  transportOf(() => new Date().toISOString(), null, {
    ...LIMITS,
    ...{ connect: PATIENCE, silence: PATIENCE, whole: PATIENCE },
  })

/** Asks a portal for robots.txt, once, as a crawl would; the `transport` is closed after it. Does not throw. */
export async function askPortal(
  { hosts, scheme }: Pick<Portal, 'hosts' | 'scheme'>,
  transport: Transport = impatient(),
): Promise<Answered> {
  const host = hosts[0]!
  try {
    const headers = { 'user-agent': agent(null) }
    const answer = await transport.send({ url: `${scheme}://${host}/robots.txt`, method: 'GET', headers, body: null })
    const date = Date.parse(headerOf(answer, 'date') ?? '')
    return { host, refusal: null, date: Number.isNaN(date) ? null : date, at: Date.now() }
  } catch (error) {
    return { host, refusal: error instanceof Error ? error.message : String(error), date: null, at: Date.now() }
  } finally {
    await transport.close()
  }
}
