import type { Dimension, Unit } from '../../datasets/reference/index.ts'
import { scaleAt } from './numeral.ts'
import { type Phrase, phrases } from './phrases.ts'

/** A unit as found in a text. */
export interface FoundUnit {
  unit: Unit
  /** Offset after it. */
  end: number
}

/** A unit that a header, a note or a bracket names, with the scale before it: 万人 is 10,000 of 人. */
export interface NamedUnit {
  unit: Unit
  factor: number
}

/** Finds units of measure, in whatever width and form they are printed. */
export interface UnitReader {
  /** The longest unit that begins at an offset. */
  at: (text: string, from: number) => FoundUnit | null
  /** The unit that a text is as a whole; null if it is anything else. */
  named: (text: string) => NamedUnit | null
}

/** No unit is longer. */
const LONGEST = 16
/** Anything but blanks, ASCII and Chinese characters: only such texts fold into something else (㎡, μ, ％, ㎏). */
const SPECIAL = /[^ -~\u4e00-\u9fff]/
/** What ends a clause stands in no unit. */
const MARK = /[，。；]/
const BLANKS = /[\s\u200b]/g
const LETTER = /[A-Za-z]/
/** What parts the unit counted from the unit per which it is counted, and those from each other: 元/人·月. */
const PER = /[/／∕⁄]/
/** 微克每立方米; of things that are counted, 每 begins other words: 20家每家. */
const EACH = /[/／∕⁄每]/
const AND = /[·•∙⋅・.．*]/
/** Per how many: 件/万人, 人/10万人; 吨/12亿元 are two amounts. */
const MULTIPLE = /(?:[15]0{0,2})?(?:[十百千万亿]{1,2}(?![瓦克米卡])(?=[^\d\s]))?/y

/** Signs that look alike and mean the same in a unit, beside those that Unicode itself takes for one (㎡, ％, m³). */
const LOOKALIKES: readonly { pattern: RegExp; sign: string; example: string }[] = [
  { pattern: /[∕⁄]/g, sign: '/', example: '元∕亩' },
  { pattern: /每/g, sign: '/', example: '微克每立方米' },
  { pattern: /[∶﹕]/g, sign: ':', example: '∶1' },
  { pattern: /[•∙⋅・]/g, sign: '·', example: '元/人•年' },
]

const plainSigns = (text: string): string =>
  LOOKALIKES.reduce((plain, { pattern, sign }) => plain.replace(pattern, sign), text.normalize('NFKC'))

/** Quantities that no 万 or 亿 multiplies: 百分 and 千分点 begin with no scale. */
const NEVER_SCALED: ReadonlySet<Dimension> = new Set<Dimension>([
  'percent',
  'percentage_point',
  'rank',
  'index',
  'age',
  'temperature',
])

/** 万元 and 亿元 are rows of their own: a second scale in front of them is none (万万元). */
const takesScale = ({ dimension, factor }: Unit): boolean =>
  !NEVER_SCALED.has(dimension) && !(dimension === 'money' && factor > 1)

/** Folds a text character by character; `ends[i]` is the offset after the character that gave the i-th folded one. */
function folded(text: string): { text: string; ends: number[] } {
  let out = ''
  const ends: number[] = []
  let at = 0
  for (const char of text) {
    const plain = char.normalize('NFKC')
    at += char.length
    out += plain
    for (let i = 0; i < plain.length; i++) ends.push(at)
  }
  return { text: out, ends }
}

/** True if a unit is the beginning of a longer word: 5 kW of 5kWh, 台 of 台阶. */
const isPart = ({ word, value }: Phrase<Unit>, text: string, end: number): boolean =>
  (LETTER.test(word.at(-1)!) && LETTER.test(text[end] ?? '')) || value.unless.some((next) => text.startsWith(next, end))

/** Every unit by its printed and its folded form. Rows that fold to one form are one unit, that of the first: ％ is %. */
function spellings(units: readonly Unit[]): [string, Unit][] {
  const byFold = new Map<string, Unit>()
  for (const unit of units) {
    const fold = unit.unit.normalize('NFKC')
    if (!byFold.has(fold)) byFold.set(fold, unit)
  }
  return [...byFold, ...units.map((unit): [string, Unit] => [unit.unit, byFold.get(unit.unit.normalize('NFKC'))!])]
}

type UnitAt = UnitReader['at']

/** Finds the units that are rows of the table. */
function rowReader(units: readonly Unit[]): UnitAt {
  const words = phrases(spellings(units))
  return (text, from) => {
    const exact = words.at(text, from)
    if (exact && !isPart(exact, text, from + exact.word.length)) {
      return { unit: exact.value, end: from + exact.word.length }
    }
    const slice = text.slice(from, from + LONGEST).split(MARK, 1)[0]!
    if (exact || !SPECIAL.test(slice)) return null
    const plain = folded(slice)
    const found = words.at(plain.text)
    if (!found || isPart(found, plain.text, found.word.length)) return null
    return { unit: found.value, end: from + plain.ends[found.word.length - 1]! }
  }
}

/** What a quotient of two rows that is no row itself counts is the ratio as printed. */
const ratio = (unit: string): Unit => ({
  unit,
  canonical: unit,
  factor: 1,
  dimension: 'rate',
  spelled: true,
  alone: true,
  unless: [],
  note: null,
})

/** What may follow a unit and go on with it. */
function signBehind({ dimension }: Unit): RegExp {
  if (dimension === 'rate') return AND
  return dimension === 'count' ? PER : EACH
}

/** Finds the rows and the quotients of rows. */
function quotientReader(rowAt: UnitAt): UnitAt {
  const composed = new Map<string, Unit>()

  /** 元∕亩 is the row 元/亩. */
  function composedUnit(printed: string): Unit {
    const known = composed.get(printed)
    if (known) return known
    const name = plainSigns(printed)
    const row = rowAt(name, 0)
    const unit = row?.end === name.length ? row.unit : ratio(name)
    composed.set(printed, unit)
    return unit
  }

  function denominatorAt(text: string, from: number): number | null {
    MULTIPLE.lastIndex = from
    const start = from + (MULTIPLE.exec(text)?.[0].length ?? 0)
    const found = rowAt(text, start) ?? (start > from ? rowAt(text, from) : null)
    // 万元/% above a table names two units.
    return found === null || found.unit.dimension === 'percent' ? null : found.end
  }

  return (text, from) => {
    const counted = rowAt(text, from)
    if (!counted) return null
    let end = counted.end
    for (let sign = signBehind(counted.unit); end < text.length && sign.test(text[end]!); sign = AND) {
      const next = denominatorAt(text, end + 1)
      if (next === null) break
      end = next
    }
    return end === counted.end ? counted : { unit: composedUnit(text.slice(from, end)), end }
  }
}

/** 1/10万 over figures is /10万; after a figure the 1 would be one of its digits. */
const ONE_IN = /^1(?=[/／]\d{0,4}[十百千万])/

/** Compiles the rows of units. */
export function unitReader(units: readonly Unit[]): UnitReader {
  const at = quotientReader(rowReader(units))

  function named(text: string): NamedUnit | null {
    const printed = text.replace(BLANKS, '').replace(ONE_IN, '')
    const whole = at(printed, 0)
    if (whole?.end === printed.length) return { unit: whole.unit, factor: 1 }
    const scale = scaleAt(printed, 0)
    const counted = scale && at(printed, scale.end)
    if (!scale || counted?.end !== printed.length || !takesScale(counted.unit)) return null
    return { unit: counted.unit, factor: scale.factor }
  }
  return { at, named }
}
