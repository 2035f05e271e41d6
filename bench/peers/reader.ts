import type { Comparator } from '../../datasets/records/vocabulary.ts'
import { readReference, type Unit } from '../../datasets/reference/index.ts'
import { lexiconOf } from '../../parsers/statements/lexicon/lexicon.ts'
import { quantitiesIn } from '../../parsers/values/grammar.ts'
import { blank, maskNames } from '../../parsers/values/masks.ts'
import { numeralOf } from '../../parsers/values/numeral.ts'
import { periodsIn } from '../../parsers/values/period.ts'
import { phrases } from '../../parsers/values/phrases.ts'
import type { Quantity } from '../../parsers/values/quantity.ts'

/** A quantity as duibiao reads it. */
export interface ReadQuantity {
  value: number
  high: number | null
  unit: Unit | null
  comparator: Comparator | null
}

/** A period as duibiao reads it. */
export interface ReadPeriod {
  words: string
  start: string | null
  end: string
}

/** The only door from this bench to the parsers: one function for each question that a peer's test asks. */
export interface Reader {
  /** The number that a whole text consists of. Null if it is anything else. */
  numberOf: (text: string) => number | null
  /** Every quantity of a sentence. */
  quantitiesIn: (text: string) => ReadQuantity[]
  /** Every period of a sentence in a document of the given ISO day. */
  periodsIn: (text: string, day: string) => ReadPeriod[]
  /** A unit by its printed word. */
  unitOf: (word: string) => Unit | null
  /** Whether a text begins with a unit. */
  beginsWithUnit: (text: string) => boolean
}

/** Today's grammar: numerals, cells of figures, quantities of masked sentences with the bounds before them. */
export function currentReader(): Reader {
  const reference = readReference()
  const lexicon = lexiconOf(reference)
  const units = new Map(reference.units.map((unit) => [unit.unit, unit]))
  const unitWords = phrases(reference.units.map((unit) => [unit.unit, unit]))
  const quantityOf = ({ value, value_high, unit, comparator, start }: Quantity, text: string): ReadQuantity => ({
    value,
    high: value_high,
    unit,
    comparator: comparator ?? lexicon.quantities.bounds.upTo(text, start),
  })
  const wholeQuantity = (text: string): number | null => {
    const [found, more] = quantitiesIn(text, lexicon.quantities)
    return found && !more && found.start === 0 && found.end === text.length ? found.value : null
  }
  // A Chinese numeral is a number only before a unit.
  const counted = (text: string): number | null => wholeQuantity(text) ?? wholeQuantity(`${text}个`)
  return {
    numberOf: (text) => numeralOf(text.trim()) ?? lexicon.figures.read(text)?.value ?? counted(text.trim()),
    quantitiesIn: (text) => {
      const masked = maskNames(text).text
      const periods = periodsIn(masked, { year: 2024, day: null }, lexicon.periods).map(({ from, to }) => ({
        start: from,
        end: to,
      }))
      const plain = blank(masked, periods)
      return quantitiesIn(plain, lexicon.quantities).map((one) => quantityOf(one, plain))
    },
    periodsIn: (text, day) =>
      periodsIn(text, { year: Number(day.slice(0, 4)), day }, lexicon.periods).map(({ text: words, start, end }) => ({
        words,
        start,
        end,
      })),
    unitOf: (word) => units.get(word) ?? null,
    beginsWithUnit: (text) => unitWords.at(text) !== null,
  }
}
