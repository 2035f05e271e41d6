import { UsageFault } from '../fault.ts'
import type { Tell } from '../outcome.ts'

/** Nobody's run waits longer for a heartbeat, in ms. */
const PATIENCE = 10_000

/** What a user says of a heartbeat, as written. */
export interface HeartbeatOptions {
  heartbeatUrl?: string
}

/** The address that is asked for after each run that ended; null if none is named. Throws UsageFault. */
export function heartbeatOf({ heartbeatUrl = '' }: HeartbeatOptions): string | null {
  if (heartbeatUrl === '') return null
  if (URL.canParse(heartbeatUrl) && /^https?:$/.test(new URL(heartbeatUrl).protocol)) return heartbeatUrl
  throw new UsageFault(
    '--heartbeat-url: found no address of the web, expected one such as https://hc.example.org/ping/ID',
  )
}

/**
 * Asks for the address of a heartbeat: whoever stands after it raises the alarm when it stays away, which is the only
 * way to hear of a run that never began. A heartbeat that fails is told, and fails no run.
 */
export async function beat(options: HeartbeatOptions, tell: Tell): Promise<void> {
  const url = heartbeatOf(options)
  if (url === null) return
  const { host } = new URL(url)
  try {
    const { ok, status, body } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) })
    await body?.cancel()
    if (!ok) tell({ level: 'warn', message: `heartbeat: ${host} answers ${status}` })
  } catch (error) {
    const { cause, message } = error as Error
    tell({
      level: 'warn',
      message: `heartbeat: ${host} was not reached (${cause instanceof Error ? cause.message : message})`,
    })
  }
}
