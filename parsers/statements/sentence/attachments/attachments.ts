import type { Language } from '../language.ts'
import type { Reading } from '../reading.ts'
import type { Mention } from '../scan.ts'
import type { Attachment } from './attachment.ts'
import { countedBehind, namedBehind, namedByClause } from './behind.ts'
import { carried, multiple } from './carried.ts'
import { capped, dividedByBody, dividedByPeriod, heads } from './divided.ts'
import { mentionFacts } from './mention-facts.ts'
import { namedBefore } from './named.ts'

/**
 * How a number comes by its name; the first that gives one does. What is of the value before looks as if it had a name of
 * its own (各园区, 单个企业), so those come first; what only goes on from it comes after the names that stand beside the number.
 */
export const ATTACHMENTS: readonly Attachment[] = [
  dividedByPeriod,
  dividedByBody,
  capped,
  multiple,
  countedBehind,
  namedBefore,
  heads,
  carried,
  namedByClause,
]

/** The reading of one number by the words around it. */
export function attached(mention: Mention, previous: Reading | undefined, language: Language): Reading {
  const facts = mentionFacts(mention, previous, language)
  for (const { attach } of ATTACHMENTS) {
    const reading = attach(facts)
    if (reading) return reading
  }
  return namedBehind(facts)
}
