import type { Bindingness, Comparator, Measure, Status } from '../../datasets/records/vocabulary.ts'
import type { Cue, Indicator, Reference } from '../../datasets/reference/index.ts'
import { type Phrases, phrases } from '../values/phrases.ts'
import { type QuantityGrammar, quantityGrammar } from '../values/quantity.ts'
import { indicatorKey } from './indicator.ts'

/** What a word of a clause says of the value beside it. */
export type Sense =
  | { role: 'comparator'; value: Comparator }
  | { role: 'measure'; value: Measure }
  | { role: 'status'; value: Status }
  | { role: 'bindingness'; value: Bindingness }
  | { role: 'verb' | 'scope' | 'preposition'; value: null }

/** The reference tables as the reader of sentences needs them; made once per reference. */
export interface Lexicon {
  quantities: QuantityGrammar
  /** Words that may stand before an indicator's name and are no part of it. */
  leading: Phrases<Sense>
  /** Words that may stand between an indicator's name and its number. */
  trailing: Phrases<Sense>
  /** Words behind which a new name begins. */
  verbs: Phrases<Sense>
  /** Printed name, normalised, to registered indicator. */
  indicators: ReadonlyMap<string, Indicator>
  /** Printed names of indicators as they stand in text. */
  names: Phrases<Indicator>
  tails: readonly string[]
}

/** 占…的比重 is part of the name it stands in, so words of shares are not taken off it. */
const isWordOfName = ({ role, value }: Cue): boolean =>
  role === 'noun_tail' || (role === 'measure' && value === 'share')

/** Where one word has two senses, the one that says more about the value holds. */
const RANK: readonly Sense['role'][] = [
  'verb',
  'scope',
  'preposition',
  'comparator',
  'bindingness',
  'status',
  'measure',
]

const senseOf = (cue: Cue): Sense => ({ role: cue.role, value: cue.value }) as Sense

function sensesOf(reference: Reference): [string, Sense][] {
  const cues = reference.cues
    .filter((cue) => !isWordOfName(cue))
    .map((cue): [string, Sense] => [cue.word, senseOf(cue)])
  const comparators = reference.comparators
    .filter(({ position }) => position === 'before')
    .map(({ phrase, comparator }): [string, Sense] => [phrase, { role: 'comparator', value: comparator }])
  return [...cues, ...comparators].sort((a, b) => RANK.indexOf(a[1].role) - RANK.indexOf(b[1].role))
}

/** Single characters such as 为 or 近 are words at the edge of a name but letters inside it. */
const isSafeInside = ([word, sense]: [string, Sense]): boolean =>
  word.length > 1 && (sense.role === 'verb' || sense.role === 'measure' || sense.role === 'bindingness')

/** Compiles the reference tables. */
export function lexiconOf(reference: Reference): Lexicon {
  const senses = sensesOf(reference)
  const tails = reference.cues.filter(({ role }) => role === 'noun_tail').map(({ word }) => word)
  const named = reference.indicators.flatMap((indicator) =>
    [indicator.zh, ...indicator.aliases].map((name): [string, Indicator] => [name, indicator]),
  )
  return {
    quantities: quantityGrammar(reference.units, reference.comparators),
    leading: phrases(senses),
    trailing: phrases(senses.filter(([, { role }]) => role !== 'preposition')),
    verbs: phrases(senses.filter(isSafeInside)),
    indicators: new Map(named.map(([name, indicator]) => [indicatorKey(name), indicator])),
    names: phrases(named),
    tails: tails.sort((a, b) => b.length - a.length),
  }
}
