import type { Alert } from './alert.ts'

/** What takes alerts. */
export interface Receiver {
  /** Where it is, without anything that may be secret. */
  place: string
  /** True if several alerts go in one message: people are disturbed by each. */
  together: boolean
  /** Sends alerts; returns why they were not taken, null if they were. Does not throw. */
  send(alerts: readonly Alert[]): Promise<string | null>
}
