import { pino } from 'pino'
import type { Say } from '../language/say.ts'
import type { Tell } from '../outcome.ts'

/** What every line of a log says of where it comes from. */
export interface LogOrigin {
  /** Identity of this call of the command. */
  run_id: string
  /** Verb, or the step of it that an event names itself. */
  stage: string
}

const MARKS = { info: '', warn: 'warning: ', error: 'error: ' } as const

/** Writes a line each for people, said in their language. */
export const logLines =
  (write: (line: string) => void, say: Say): Tell =>
  ({ level, message }) =>
    write(`${say(MARKS[level])}${say(message)}\n`)

/** Writes a JSON object each for a collector of logs to standard error. Fields of an event go before those of its origin. */
export function logJson(origin: LogOrigin): Tell {
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }))
  return ({ level, message, ...fields }) => log[level]({ ...origin, portal_id: null, ...fields }, message)
}
