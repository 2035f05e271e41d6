import type { Statement } from './statement.ts'

/** A number that is no statement, and the rule that says so. */
export interface Passed {
  rule: string
  /** Offsets in the extracted text; the end is exclusive. */
  start: number
  end: number
}

/** What prose states, and the numbers in it that state nothing. */
export interface ProseReading {
  statements: Statement[]
  passed: Passed[]
}
