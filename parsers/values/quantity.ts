import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { ComparatorPhrase, Unit } from '../../datasets/reference/index.ts'

/** A number with its unit and what stands behind it, as found in a text. */
export interface Quantity {
  value: number
  /** Upper end of a range. */
  value_high: number | null
  /** Unit as printed; null for a bare number. */
  unit: Unit | null
  /** Comparator said behind the number (以上, 左右, 余) or by a range; null where nothing is said. */
  comparator: Comparator | null
  /** Offsets of number, unit and bounds; the end is exclusive. */
  start: number
  end: number
}

/** Reads quantities; made once from the reference tables. */
export interface QuantityGrammar {
  pattern: RegExp
  units: ReadonlyMap<string, Unit>
  after: ReadonlyMap<string, Comparator>
}

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千: 1e3,
  百: 100,
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** Longest first, so that 个百分点 is not read as 个. */
const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')

/** A minus stands behind a word and before a percentage; elsewhere a dash parts or itemises. */
const MINUS = '(?<minus>(?<=[\\u4e00-\\u9fff（(])[-−－](?=[\\d.]{1,9}\\s?[%％]))?'
/** 15个工作日内 is a bound, 3家内资企业 is none: 内 bounds spans of time only. */
const WITHIN = '内'

function numberPattern(): string {
  return '\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d{1,8})?|\\d{1,15}(?:[.．]\\d{1,8})?'
}

/** Compiles the grammar: number, range, scale, unit, bound. Every part is bounded, so matching is linear. */
export function quantityGrammar(units: readonly Unit[], comparators: readonly ComparatorPhrase[]): QuantityGrammar {
  const after = new Map<string, Comparator>([[WITHIN, '<=']])
  const bounds = comparators.filter(({ position }) => position === 'after')
  for (const { phrase, comparator } of bounds) after.set(phrase, comparator)
  const digits = numberPattern()
  const unit = oneOf(units.map((one) => one.unit))
  const spans = oneOf(units.filter(({ dimension }) => dimension === 'time').map((one) => one.unit))
  const scale = oneOf(Object.keys(SCALES))
  const bound = `${oneOf(bounds.map(({ phrase }) => phrase))}|(?<=${spans})${WITHIN}`
  const high = `(?:(?<lowScale>${scale})?(?<lowUnit>${unit})?\\s?(?:[—–―~～-]{1,2}|至|到)\\s?(?<high>${digits}))?`
  const measured = `(?:\\s?(?<unit>${unit})|\\s?(?<scale>${scale})(?<more2>余|多)?(?<scaled>${unit})?)?`
  const pattern = new RegExp(`${MINUS}(?<low>${digits})${high}(?<more>余|多)?${measured}(?<bound>${bound})?`, 'g')
  return { pattern, units: new Map(units.map((one) => [one.unit, one])), after }
}

const toNumber = (text: string): number => Number(text.replace(/,/g, '').replace('．', '.'))
/** 1.1 × 10000 is 11000.000000000002 in binary; fifteen digits are what a double holds. */
const scaled = (value: number, factor: number): number => Number((value * factor).toPrecision(15))

/** 5000万—1亿元: each end has a scale of its own; 2—4万家: both share the one behind. 亿元 holds one in its name. */
function lowFactor(lowScale: string | undefined, unit: Unit | null, factor: number): number {
  if (!lowScale) return factor
  const inUnit = Object.keys(SCALES).find((scale) => unit?.unit.startsWith(scale))
  return SCALES[lowScale]! / (inUnit ? SCALES[inUnit]! : 1)
}

function quantityOf(match: RegExpMatchArray, grammar: QuantityGrammar): Quantity {
  const groups = match.groups!
  const factor = groups.scale ? SCALES[groups.scale]! : 1
  const unit = grammar.units.get(groups.unit ?? groups.scaled ?? '') ?? null
  const more: Comparator | null = groups.more || groups.more2 ? '>' : null
  const bound = groups.bound ? grammar.after.get(groups.bound)! : null
  return {
    value: scaled(toNumber(groups.low!), lowFactor(groups.lowScale, unit, factor)) * (groups.minus ? -1 : 1),
    value_high: groups.high ? scaled(toNumber(groups.high), factor) : null,
    unit,
    comparator: groups.high ? 'range' : (bound ?? more),
    start: match.index!,
    end: match.index! + match[0].length,
  }
}

/** Full-width digits, and commas between thousands of them, one by one, so that offsets stay as they are. */
const narrow = (text: string): string =>
  text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** All quantities of a text, left to right. Names and dates must have been masked before. */
export function quantitiesIn(text: string, grammar: QuantityGrammar): Quantity[] {
  return [...narrow(text).matchAll(grammar.pattern)].map((match) => quantityOf(match, grammar))
}
