import type { Readable, Writable } from 'node:stream'
import type { CrawlProgress } from './capture/progress.ts'

/** What a command leaves: text for standard output and the exit code; docs/cli.md lists the codes. */
export interface Outcome {
  output: string
  exitCode: number
}

/** Exit code where some inputs or portals failed and the others were done. */
export const SOME_FAILED = 3

/** Something that happened on the way: one line for people, one JSON object for machines. */
export interface Event {
  level: 'info' | 'warn' | 'error'
  message: string
  [field: string]: unknown
}

/** Takes what happens on the way. */
export type Tell = (event: Event) => void

/** Names the stage of what happens. */
export const atStage =
  (tell: Tell, stage: string): Tell =>
  (event) =>
    tell({ stage, ...event })

/** What every command is given. */
export interface Effects {
  tell: Tell
  /** Shows how far a crawl is, where somebody looks on. */
  progress?: CrawlProgress
  /** Now, as an ISO time. */
  clock: () => string
  stdin: () => Promise<Uint8Array>
  /** What a verb talks over that answers one question after the other. */
  stdio?: { input: Readable; output: Writable }
}
