import type { Comparator, Measure } from '../../datasets/records/vocabulary.ts'
import type { Cue } from '../../datasets/reference/index.ts'
import { stronger } from './bound.ts'
import { halfWidth, isBare, isBlankMark, isPlain } from './decimal.ts'
import { type QuantityGrammar, quantitiesIn } from './grammar.ts'
import { type Phrases, phrases } from './phrases.ts'
import type { Quantity } from './quantity.ts'
import { SQUARE_CLOSE, SQUARE_OPEN } from './square-brackets.ts'

/** What a text of its own, as a cell or a header is, looks like: a bare number, one with a bound or unit, an empty mark. */
export type FigureKind = 'number' | 'figure' | 'blank' | 'none'

/** The one number that a text consists of. */
export interface Figure {
  value: number
  value_high: number | null
  comparator: Comparator
  /** Unit as printed; null if it is told elsewhere. */
  unit: string | null
  /** What the words before it say of a change: 增长6%. */
  measure: Measure | null
}

/** Reads texts that are one figure as a whole. */
export interface FigureReader {
  kindOf: (text: string) => FigureKind
  /** The figure that a text is; null for words, for two numbers and for an empty text. */
  read: (text: string) => Figure | null
}

interface Change {
  measure: Measure
  sign: 1 | -1
}

/** Plans print sums over their years in square brackets, a bound inside or before them: [25], >[5500] (notes of the five-year plans' tables). */
const BRACKETED = new RegExp(`^([<>≤≥≦≧⩽⩾]{0,2})\\s*${SQUARE_OPEN}\\s*(.*?)\\s*${SQUARE_CLOSE}$`)
const HOLDS_BRACKET = new RegExp(`^[<>≤≥≦≧⩽⩾]{0,2}\\s*${SQUARE_OPEN}`)
const LONGEST = 40
/** As printed it may have a blank after each character. Narrowing a long text is slow. */
const LONGEST_PRINTED = 2 * LONGEST
/** Dates, which units of time would read as spans: 2027年, 8月. */
const YEAR = /^(?:19|20)\d{2}$/
const HOLDS_DIGIT = /\d/
/** What a bare number or an empty mark begins with; nearly all labels begin with something else. */
const BEGINS_BARE = /^[+\-\d/\\.…~无]/
const BEGINS = /^[+-]?\d/
/** A cell may leave the zero out. */
const POINT_FIRST = /^([^\d.]{0,12})\.(?=\d)/

/** A text without any of these states no number in digits: what narrowing makes digits of is among them. */
const MAY_HOLD_DIGIT = /[\d\p{Nd}\p{No}\u3200-\u33ff]/u
/** Marks of an empty cell are shorter, blanks and all. */
const LONGEST_MARK = 12
/** No label of so many characters is narrowed to fewer, unless blanks are dropped. */
const HOLDS_BLANK = /\s/

/** Whether a text cannot be a figure, by its length and characters alone: narrowing is slow. */
const isNoFigure = (text: string): boolean =>
  text.length > LONGEST_MARK && ((text.length > LONGEST && !HOLDS_BLANK.test(text)) || !MAY_HOLD_DIGIT.test(text))

/** 76。7 in a cell of its own: the point of a number, as copies print it. */
const FULL_STOP = /(?<=\d)。(?=\d)/

const plainFigure = (text: string): string => halfWidth(text).replace(FULL_STOP, '.')

/** Words of change that may stand before a figure in a cell: 增长6%, 下降3%. */
function changesOf(cues: readonly Cue[]): Phrases<Change> {
  const falls = new Set(
    cues.filter(({ role, value }) => role === 'direction' && value === 'down').map(({ word }) => word),
  )
  const growths = cues.filter(({ role, value }) => role === 'measure' && (value === 'growth' || value === 'increment'))
  return phrases([
    ...[...falls].map((word): [string, Change] => [word, { measure: 'growth', sign: -1 }]),
    ...growths.map(({ word }): [string, Change] => [word, { measure: 'growth', sign: falls.has(word) ? -1 : 1 }]),
  ])
}

/** Percentages grow; whatever else a word of change stands before is added or lost. */
const measureOf = (change: Change | null, { unit }: Quantity): Measure | null =>
  change === null ? null : unit?.dimension === 'percent' || unit?.dimension === 'multiple' ? 'growth' : 'increment'

const REVERSED: Readonly<Partial<Record<Comparator, Comparator>>> = { '>=': '<=', '>': '<', '<': '>', '<=': '>=' }

function figureOf(quantity: Quantity, before: Comparator | null, change: Change | null): Figure {
  const { value, value_high, unit } = quantity
  const stated =
    quantity.comparator ?? (before === null || before === '=' ? (quantity.is_milestone ? '>=' : '=') : before)
  const said = { unit: unit?.unit ?? null, measure: measureOf(change, quantity) }
  if (change?.sign !== -1 || value <= 0) return { value, value_high, comparator: stated, ...said }
  const ends = value_high === null ? { value: -value, value_high } : { value: -value_high, value_high: -value }
  return { ...ends, comparator: REVERSED[stated] ?? stated, ...said }
}

/** True if the unit makes a name or a date of a number that stands alone: 3组, 1-11月, 2027年. */
const isName = ({ unit, value, comparator }: Quantity, before: Comparator | null): boolean =>
  (comparator === null || comparator === 'range') &&
  before === null &&
  unit !== null &&
  (!unit.alone || (unit.unit === '年' && YEAR.test(String(value))))

/** Compiles the grammar of figures from that of quantities and the words of change. */
export function figureReader(grammar: QuantityGrammar, cues: readonly Cue[]): FigureReader {
  const changes = changesOf(cues)

  /** The words before the number: bounds and words of change, in any order. */
  function lead(text: string): { before: Comparator | null; change: Change | null; end: number } {
    let [before, change, end]: [Comparator | null, Change | null, number] = [null, null, 0]
    for (;;) {
      const bound = grammar.bounds.before(text, end)
      if (bound) [before, end] = [stronger(bound.comparator, before ?? bound.comparator), bound.end]
      const word = bound ? null : changes.at(text, end)
      if (word) [change, end] = [word.value, end + word.word.length]
      if (!bound && !word) return { before, change, end }
    }
  }

  /** The figure of a text in its half-width form. */
  function readNarrow(narrow: string): Figure | null {
    if (narrow.length > LONGEST || !HOLDS_DIGIT.test(narrow)) return null
    const bare = HOLDS_BRACKET.test(narrow) ? narrow.replace(BRACKETED, '$1$2') : narrow
    const text = bare.includes('.') ? bare.replace(POINT_FIRST, (_, words: string) => `${words}0.`) : bare
    const { before, change, end } = lead(text)
    const rest = end === 0 ? text : text.slice(end)
    if (!BEGINS.test(rest)) return null
    const start = /^[+-]/.test(rest) ? end + 1 : end
    // 介于10和20, 大于10且小于20: the words before the first number are needed to join it with the second.
    const from = before === null ? start : 0
    const [found, more] = quantitiesIn(text.slice(from), grammar)
    if (!found || more || found.start + from !== start || found.end + from !== text.length) return null
    if (found.is_spelled || found.is_doubtful || isName(found, before)) return null
    const figure = figureOf(found, before, change)
    return rest[0] === '-' ? { ...figure, value: -figure.value } : figure
  }

  function kindOf(text: string): FigureKind {
    if (isBare(text)) return 'number'
    if (text.length > LONGEST_PRINTED || isNoFigure(text)) return 'none'
    const narrow = plainFigure(text)
    if (BEGINS_BARE.test(narrow)) {
      if (isPlain(narrow)) return 'number'
      if (isBlankMark(narrow)) return 'blank'
    }
    return readNarrow(narrow) === null ? 'none' : 'figure'
  }

  function read(text: string): Figure | null {
    if (isBare(text) && text.length <= 15) {
      return { value: Number(text), value_high: null, comparator: '=', unit: null, measure: null }
    }
    return text.length > LONGEST_PRINTED || isNoFigure(text) ? null : readNarrow(plainFigure(text))
  }
  return { kindOf, read }
}
