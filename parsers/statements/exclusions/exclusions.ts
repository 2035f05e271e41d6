import { rowSigns } from '../../text/row-signs.ts'
import type { Language } from '../sentence/language.ts'
import type { Reading } from '../sentence/reading.ts'
import { actionName, besideOthers, changeOfRank, comparison, conversion, oneInEvery } from './comparisons.ts'
import { capacity, measureAcross } from './dimensions.ts'
import type { Exclusion } from './exclusion.ts'
import {
  became,
  formality,
  organisation,
  placesOfDeed,
  proportion,
  score,
  setting,
  standard,
  unpaired,
} from './manner.ts'
import { announced, countOfItems, fundsDealtOut, ownItem } from './own-items.ts'
import { address, attendance, field } from './people.ts'
import { SENTENCE_RULES } from './sentence-rule.ts'
import {
  basis,
  CONDITION,
  condition,
  definition,
  lengthOfThing,
  measureOfThing,
  penalty,
  sample,
  taxRate,
  thoseOfSize,
  threshold,
} from './terms.ts'
import { ageGroup, durationName, span } from './time.ts'
import { isUnderstood } from './understood.ts'
import { word } from './words.ts'

/** Why a number with a unit states nothing. The first that holds gives the rule; a new reason is a row of one of the files beside this one. */
export const EXCLUSIONS: readonly Exclusion[] = [
  word,
  span,
  ownItem,
  countOfItems,
  fundsDealtOut,
  announced,
  unpaired,
  attendance,
  address,
  field,
  comparison,
  besideOthers,
  changeOfRank,
  oneInEvery,
  conversion,
  actionName,
  ageGroup,
  durationName,
  condition,
  thoseOfSize,
  measureAcross,
  capacity,
  threshold,
  definition,
  lengthOfThing,
  measureOfThing,
  sample,
  basis,
  proportion,
  organisation,
  setting,
  placesOfDeed,
  penalty,
  taxRate,
  score,
  standard,
  formality,
  became,
]

const SIGNED = EXCLUSIONS.filter(({ signs }) => signs !== undefined)
const signedIn = rowSigns(SIGNED.map(({ signs = '' }) => ({ signs })))
/** Each reason with its bit among those that have signs; no bit where it is always asked. */
const ASKED = EXCLUSIONS.map((row) => ({
  row,
  bit: row.signs === undefined ? 0 : 1 << SIGNED.indexOf(row),
}))

/** The reasons with signs that the words around a number hold, as bits. */
function signsAround({ mention: { clause, before, behind, row }, name }: Reading): number {
  const around = signedIn(clause) | signedIn(before) | signedIn(behind) | signedIn(name)
  if (row.before === before && row.behind === behind) return around
  return around | signedIn(row.before) | signedIn(row.behind)
}

/** The first reason that holds of a number. */
function reasonOf(reading: Reading, language: Language): Exclusion | null {
  const signs = signsAround(reading)
  for (const { row, bit } of ASKED) if ((bit === 0 || (signs & bit) !== 0) && row.holds(reading, language)) return row
  return null
}

/** Names of the reasons. */
export const EXCLUSION_RULES: readonly string[] = [
  ...new Set([...SENTENCE_RULES, ...EXCLUSIONS.map(({ rule }) => rule)]),
]

/** A number that was not understood. */
export const UNREAD = 'unread'

/** What says whom a sum is for is none of its own; a promise of support is read whole, and nothing of it is left to exclude. */
function exclusionOfPromise({ rule }: Reading): string | null | undefined {
  if (rule === 'condition') return CONDITION
  return rule === 'support' ? null : undefined
}

/** Finds the rule that keeps a number out of the statements; `unread` if it was not understood, null if it states something. */
export const exclusionReader =
  (language: Language) =>
  (reading: Reading): string | null => {
    const ofPromise = exclusionOfPromise(reading)
    if (ofPromise !== undefined) return ofPromise
    const excluded = reasonOf(reading, language)
    if (excluded) return excluded.rule
    return isUnderstood(reading, language) ? null : UNREAD
  }
