import { GateRefused } from '../fault.ts'

/** What an error of whatever kind says. */
export const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The gate's answer to something that is not as it must be: where, what was found, what was expected, what to do. */
export const refusal = (place: string, found: string, expected: string, cause?: unknown): GateRefused =>
  new GateRefused(
    `${place}: found ${found}, expected ${expected}; nothing was published: build again, and remove the folder first if it is an old release`,
    { cause },
  )
