import { Fault, GateRefused, InputFault, LockedFault, OutputFault } from '../fault.ts'

/** What may be wrong with a run itself, whatever portals are like; the gravest first. */
export const RUN_STATES = [
  'failed',
  'gate refused',
  'not written',
  'damaged input',
  'locked',
  'disk low',
  'no browser',
  'nothing new',
] as const

/** How a run ended. */
export interface RunCondition {
  state: (typeof RUN_STATES)[number] | 'ok'
  /** What was found, with what was expected; empty if all is well. */
  cause: string
}

export const WELL: RunCondition = { state: 'ok', cause: '' }

const STATES = [
  [GateRefused, 'gate refused'],
  [OutputFault, 'not written'],
  [InputFault, 'damaged input'],
  [LockedFault, 'locked'],
] as const

/** The condition of a run that an error ended. */
export function conditionOf(error: unknown): RunCondition {
  const cause = error instanceof Error ? error.message : String(error)
  if (!(error instanceof Fault)) return { state: 'failed', cause: `a defect of the program: ${cause}` }
  const [, state] = STATES.find(([kind]) => error instanceof kind) ?? [null, 'failed' as const]
  return { state, cause }
}

/** The gravest of several conditions. */
export const gravest = (conditions: readonly RunCondition[]): RunCondition =>
  RUN_STATES.flatMap((state) => conditions.find((one) => one.state === state) ?? [])[0] ?? WELL
