import { UsageFault } from '../fault.ts'
import type { PortalHealth } from '../health/portal-health.ts'
import type { Effects } from '../outcome.ts'
import { type Alert, withHealths } from './alert.ts'
import { readAlertBook, writeAlertBook } from './alert-book.ts'

/** Nobody's crawl waits longer for a webhook, in ms. */
const PATIENCE = 10_000

/** Checks the address of a webhook. Throws UsageFault. */
export function webhookOf(written: string | undefined): string | null {
  if (written === undefined || written === '') return null
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return written
  throw new UsageFault('--alert-url: found no address of the web, expected one such as https://alerts.example.org/hook')
}

/** Posts one alert; returns why it was not taken, null where it was. */
async function post(url: string, alert: Alert): Promise<string | null> {
  try {
    const headers = { 'content-type': 'application/json' }
    const request = { method: 'POST', headers, body: JSON.stringify(alert), redirect: 'manual' } as const
    const { status, body } = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE) })
    await body?.cancel()
    return status >= 200 && status < 300 ? null : `it answers ${status}`
  } catch (error) {
    const { cause, message } = error as Error
    return cause instanceof Error && cause.message ? cause.message : message
  }
}

/**
 * Alerts a webhook of every change of state, once, in order; what it does not take is told and posted by the next run.
 * What is to be posted is kept before it is, so that a crash loses none. The address may hold a secret: only its host
 * is told. To be called under the lock of `dataDir`.
 */
export async function deliverAlerts(
  url: string,
  healths: readonly PortalHealth[],
  dataDir: string,
  { tell, clock }: Pick<Effects, 'tell' | 'clock'>,
): Promise<void> {
  const book = withHealths(await readAlertBook(dataDir), healths, clock())
  await writeAlertBook(dataDir, book)
  while (book.pending.length > 0) {
    const [alert] = book.pending
    const refusal = await post(url, alert!)
    if (refusal !== null) {
      const message = `alerts: ${new URL(url).host} took none (${refusal}); ${book.pending.length} wait for the next run`
      return tell({ level: 'warn', message, pending: book.pending.length })
    }
    book.pending.shift()
    await writeAlertBook(dataDir, book)
    tell({ level: 'info', message: `alerted: ${alert!.text}`, portal_id: alert!.portal_id, alert: alert!.id })
  }
}
