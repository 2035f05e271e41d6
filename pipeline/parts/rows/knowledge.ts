import type { Reference } from '../../../datasets/reference/index.ts'
import { oncePer } from '../../../parsers/memory.ts'
import { type Parser, parserFor } from '../../../parsers/parse.ts'
import { bodyRegister } from '../../../parsers/places/body-register.ts'
import type { Registers } from '../../normalise.ts'

/** The reference tables as the making of parts needs them, compiled once. */
export interface Knowledge {
  reference: Reference
  registers: Registers
  parser: Parser
  /** Ids of indicators whose parts add up to the whole. */
  adding: ReadonlySet<string>
}

/** Compiles reference tables, the same ones once: several builds of one process share what they know. */
export const knowledgeOf = oncePer((reference: Reference): Knowledge => {
  const { areas, indicators, units, period_words } = reference
  return {
    reference,
    registers: { register: bodyRegister(reference), areas, indicators, units, period_words },
    parser: parserFor(reference),
    adding: new Set(indicators.filter(({ adds_up }) => adds_up).map(({ id }) => id)),
  }
})
