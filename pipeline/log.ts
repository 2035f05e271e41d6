import { pino } from 'pino'
import type { Tell } from './outcome.ts'

export const LOG_STYLES = ['text', 'json'] as const
export type LogStyle = (typeof LOG_STYLES)[number]

const MARKS = { info: '', warn: 'warning: ', error: 'error: ' } as const

/** Writes events to standard error: a line each for people, or a JSON object each for a collector of logs. */
export function logTo(style: LogStyle): Tell {
  if (style === 'text') return ({ level, message }) => void process.stderr.write(`${MARKS[level]}${message}\n`)
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }))
  return ({ level, message, ...fields }) => log[level](fields, message)
}
