import type { PortalHealth } from '../health/portal-health.ts'
import type { Effects } from '../outcome.ts'
import { withHealths, withRun } from './alert.ts'
import { readAlertBook, writeAlertBook } from './alert-book.ts'
import type { Receiver } from './receiver.ts'
import type { RunCondition } from './run-condition.ts'

/** What alerts are about. */
export interface RunResult {
  healths: readonly PortalHealth[]
  run: RunCondition
}

type Common = Pick<Effects, 'tell' | 'clock'>

/**
 * Alerts of every change of state, once, in order; what is not taken is told and posted by the next run. What is to be
 * posted is kept before it is, so that a crash loses none. The address may hold a secret: only its host is told. To be
 * called under the lock of `dataDir`.
 */
export async function deliverAlerts(
  receiver: Receiver,
  { healths, run }: RunResult,
  dataDir: string,
  { tell, clock }: Common,
): Promise<void> {
  const at = clock()
  const book = withRun(withHealths(await readAlertBook(dataDir), healths, at), run, at)
  await writeAlertBook(dataDir, book)
  while (book.pending.length > 0) {
    const sent = book.pending.slice(0, receiver.together ? book.pending.length : 1)
    const refusal = await receiver.send(sent)
    if (refusal !== null) {
      const message = `alerts: ${receiver.place} took none (${refusal}); ${book.pending.length} wait for the next run`
      return tell({ level: 'warn', message, pending: book.pending.length })
    }
    book.pending.splice(0, sent.length)
    await writeAlertBook(dataDir, book)
    for (const { text, portal_id, id } of sent)
      tell({ level: 'info', message: `alerted: ${text}`, portal_id, alert: id })
  }
}

/** Alerts of a run whose data folder cannot be written to, or belongs to another: nothing is kept, so it may come twice. */
export async function alertAnyway(receiver: Receiver, run: RunCondition, { tell, clock }: Common): Promise<void> {
  const { pending } = withRun({ open: {}, pending: [] }, run, clock())
  const refusal = await receiver.send(pending)
  const told = pending.map(({ text }) => text).join('; ')
  const message = refusal === null ? `alerted: ${told}` : `alerts: ${receiver.place} took none (${refusal}); it is lost`
  tell({ level: refusal === null ? 'info' : 'warn', message })
}
