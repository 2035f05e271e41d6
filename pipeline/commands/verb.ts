import type { Option } from 'commander'
import type { TerminalLanguage } from '../language/language.ts'
import type { Effects, Outcome } from '../outcome.ts'

/** Options that every verb takes. */
export interface Common {
  data: string
  log: 'text' | 'json'
  lang: TerminalLanguage
}

type Action = (args: string[], options: Record<string, unknown> & Common, effects: Effects) => Promise<Outcome>

export interface Verb {
  name: string
  args: string
  summary: string
  options: Option[]
  /** Loads what the verb needs, and only that: `--help` must not pay for DuckDB. */
  action: Action
}
