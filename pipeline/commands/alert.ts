import { isRunTold, trialAlert } from '../alerts/alert.ts'
import { readAlertBook } from '../alerts/alert-book.ts'
import { alertAnyway, deliverAlerts } from '../alerts/deliver.ts'
import { type AlertOptions, chosenReceiver } from '../alerts/receiver-choice.ts'
import { InputFault, UsageFault } from '../fault.ts'
import { withLock } from '../folder/lock.ts'
import type { Effects, Outcome } from '../outcome.ts'

/** `alert test`: tries the receiver. `alert failed`: for a service manager, when a run was ended from outside. */
export async function alertCommand(
  event: string,
  { data, cause, ...options }: AlertOptions & { data: string; cause?: string },
  effects: Effects,
): Promise<Outcome> {
  const receiver = chosenReceiver(options)
  if (event !== 'test' && event !== 'failed') {
    throw new UsageFault(`alert: found ${JSON.stringify(event)}, expected test or failed`)
  }
  if (receiver === null) throw new UsageFault('alert: found nobody to tell, expected --alert-url or DUIBIAO_ALERT_URL')
  if (event === 'failed') {
    const run = { state: 'failed', cause: cause ?? 'the service ended without a word' } as const
    const told = withLock(data, async () => {
      // The run told of itself, and knew more.
      if (!isRunTold(await readAlertBook(data))) await deliverAlerts(receiver, { healths: [], run }, data, effects)
    })
    await told.catch(() => alertAnyway(receiver, run, effects))
    return { output: '', exitCode: 0 }
  }
  const refusal = await receiver.send([trialAlert(effects.clock())])
  if (refusal !== null) throw new InputFault(`alert: ${receiver.place} took none (${refusal}); correct the address`)
  effects.tell({ level: 'info', message: `alert: ${receiver.place} took one for a trial` })
  return { output: '', exitCode: 0 }
}
