import { remembered } from '../memory.ts'
import { bracketsOf } from '../text/brackets.ts'
import { matchesOf } from '../text/matches.ts'
import type { LabelWords } from './label-words.ts'
import { scaleAlone } from './numeral.ts'
import type { NamedUnit, UnitReader } from './unit.ts'

/** A label with the unit that it carries taken out. */
export interface MeasuredLabel {
  /** Unit as printed; several in one text if the label measures several things: 亩、吨. */
  unit: string
  /** The label without it. */
  rest: string
}

/** A unit as it stands in a printed list of units. */
export interface PrintedUnit extends NamedUnit {
  text: string
}

/** Finds units that labels, headers and notes carry. */
export interface UnitLabels {
  /** The unit of a label: 产值（亿元）, 人口(单位：万人), 〔亩〕, 面积/亩. Null if its brackets hold anything else. */
  measured: (label: string) => MeasuredLabel | null
  /** What a line says the unit is, whether it is one or not: （单位：家）. Null for any other line. */
  noted: (line: string) => string | null
  /** The unit that a bracket somewhere in a line announces: 任务表（单位：亩）, （截至6月底　单位：万元）. Null if none does. */
  announcedIn: (line: string) => string | null
  /** The unit note after a title that nothing parts from it, with the title: 一、学校数计量单位：所. Null for any other line. */
  behind: (line: string) => MeasuredLabel | null
  /** The units that a printed unit consists of: one in 亿元, two in 亩、吨 and in 万元/%. None in a text that is no unit. */
  namedIn: (unit: string) => readonly PrintedUnit[]
}

const LONGEST = 16
/** No word that announces a unit is longer. */
const LONGEST_NOTE = 6
const COLON = /[:：]/
const OPENING = /^[(（]\s*/
const CLOSING = /(?<!\s)\s*[)）]$/
const BRACKET = /[()（）]/
const LIST = /[、，,；;]|\s+/
const STROKE = /[/／]/
const STROKES = /[/／]/g
/** Most labels hold neither bracket nor stroke. */
const MAY_HOLD = /[(（〔﹝[【/／]/
const HAN = /\p{Script=Han}/u

/** 月 and 季度 in brackets say how often, not in what: 产值（月）. */
const isMeasure = ({ unit }: NamedUnit): boolean => unit.dimension !== 'time' || unit.alone

/** A line without the brackets around it, one of which may have been torn off. */
function unwrapped(line: string): string {
  const inner = line.replace(OPENING, '')
  const isClosedInside = bracketsOf(inner).some(({ end }) => end === inner.length)
  return isClosedInside ? inner : inner.replace(CLOSING, '')
}

/** What follows 单位：; null if no such word stands there. */
function announced(text: string, { is }: LabelWords): string | null {
  const colon = text.slice(0, LONGEST).search(COLON)
  return colon > 0 && is.unit_label(text.slice(0, colon).trim()) ? text.slice(colon + 1).trim() : null
}

/** 学校数计量单位：所: the word that announces a unit ends what stands before the last colon. */
function notedBehind(line: string, units: UnitReader, { is }: LabelWords): MeasuredLabel | null {
  const colon = Math.max(line.lastIndexOf('：'), line.lastIndexOf(':'))
  const unit = line.slice(colon + 1).trim()
  if (colon < 1 || unit.length > LONGEST || units.named(unit) === null) return null
  for (let from = Math.max(1, colon - LONGEST_NOTE); from < colon; from += 1)
    if (is.unit_label(line.slice(from, colon).trim())) return { unit, rest: line.slice(0, from).trim() }
  return null
}

/** 面积：万亩, 金额:万元: what is measured stands in place of 单位. */
const MEASURED_AS = /^(?:面积|金额|资金|投资|总?产量?|单产|产值|数量|长度|里程|人数)\s*[:：]\s*(\S{1,8})$/
/** 面积：万亩 产量：吨: several of them. */
const BETWEEN_MEASURED = /(?<![\s、，,；;])[\s、，,；;]+(?=\p{Script=Han}{2,4}\s*[:：])/u

function measuredAs(text: string, units: UnitReader): string | null {
  const found = text.split(BETWEEN_MEASURED).map((part) => MEASURED_AS.exec(part)?.[1] ?? null)
  const isWhole = found.every((unit) => unit !== null && units.named(unit) !== null)
  return isWhole ? [...new Set(found)].join('、') : null
}

function notedOn(line: string, units: UnitReader, words: LabelWords): string | null {
  // Nearly no cell holds a colon, and all are asked.
  if (!line.includes('：') && !line.includes(':')) return null
  const unit = announced(unwrapped(line.trim()), words) ?? measuredAs(unwrapped(line.trim()), units)
  if (unit === null || unit === '' || unit.length > LONGEST) return null
  return BRACKET.test(unit) && units.named(unit) === null ? null : unit
}

/** One unit, or one on each side of a stroke if they are no quotient: 万元/%. */
function partsOf(text: string, units: UnitReader): PrintedUnit[] {
  const printed = (part: string): PrintedUnit[] => {
    const found = units.named(part)
    return found ? [{ ...found, text: part.trim() }] : []
  }
  const whole = printed(text)
  if (whole.length > 0) return whole
  const parts = text.split(STROKE)
  const found = parts.flatMap(printed)
  return found.length === parts.length ? found : []
}

function unitsIn(text: string, units: UnitReader): PrintedUnit[] {
  const found = text
    .trim()
    .split(LIST)
    .map((part) => partsOf(part, units))
  return found.every((parts) => parts.length > 0) ? found.flat() : []
}

/** The unit in a bracket: what is announced as one, or what the rows of units know. */
function unitInside(inner: string, units: UnitReader, words: LabelWords): string | null {
  const text = inner.trim()
  const said = announced(text, words)
  if (said !== null) return said === '' ? null : said
  if (scaleAlone(text) !== null) return text
  const found = text.length > LONGEST ? [] : unitsIn(text, units)
  return found.length > 0 && found.every(isMeasure) ? text : null
}

function inBrackets(label: string, units: UnitReader, words: LabelWords): MeasuredLabel | null {
  for (const { start, end, inner } of bracketsOf(label)) {
    const unit = unitInside(inner, units, words)
    if (unit !== null) return { unit, rest: (label.slice(0, start) + label.slice(end)).trim() }
  }
  return null
}

/** 面积/亩. A label such as 元/吨 is itself a unit and measures nothing yet. */
function afterStroke(label: string, units: UnitReader): MeasuredLabel | null {
  for (const { index: at } of matchesOf(label, STROKES)) {
    const [rest, unit] = [label.slice(0, at).trim(), label.slice(at + 1).trim()]
    const found = units.named(unit)
    if (found && isMeasure(found) && HAN.test(rest) && units.named(rest) === null) return { unit, rest }
  }
  return null
}

/** 自给率（%: a bracket whose end a copy has lost. */
const TORN = /[（(][^（()）]{1,8}$/

function measuredIn(printed: string, units: UnitReader, words: LabelWords): MeasuredLabel | null {
  const label = TORN.test(printed) ? `${printed}）` : printed
  if (!MAY_HOLD.test(label) || units.named(label) !== null) return null
  return inBrackets(label, units, words) ?? afterStroke(label, units)
}

/** The same headers stand in one table after the other, and every cell below asks for the unit of its own. */
const MOST_LABELS = 4096

/** Makes a reader of labels from that of units and the words that announce one. */
export const unitLabels = (units: UnitReader, words: LabelWords): UnitLabels => ({
  measured: remembered((label) => measuredIn(label, units, words), MOST_LABELS),
  noted: (line) => notedOn(line, units, words),
  announcedIn: (line) =>
    [{ inner: line }, ...bracketsOf(line)]
      .flatMap(({ inner }) => [inner, ...inner.split(/[\s　]+/)].map((part) => announced(part.trim(), words)))
      .findLast((unit) => unit !== null && unit !== '') ?? null,
  behind: (line) => notedBehind(line, units, words),
  namedIn: remembered((unit) => unitsIn(unit, units), MOST_LABELS),
})
