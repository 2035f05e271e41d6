import type { Unit } from '../../datasets/reference/index.ts'
import { NUMERAL_CHARS, numeralOf, scaleAt, scaled } from './numeral.ts'
import type { UnitReader } from './unit.ts'

/** What a number is counted in: 余万元 of 2000余万元. */
export interface Measured {
  /** What the scale multiplies by; 1 where there is none, or the unit holds it (万元). */
  factor: number
  unit: Unit | null
  /** 余, 多: a little more than the number. */
  is_more: boolean
  end: number
}

const MORE = new Set('余多餘')
/** 个半小时, 吨半: half a unit more. */
const HALF_BEHIND = /半(?=$|[^\p{Script=Han}]|以[上下内]|左右|[多的左])/uy
const HALF_BETWEEN = /个半(?=小时|月|年|天|学期)/y

const behindBlank = (text: string, at: number): number => (text[at] === ' ' || text[at] === '\u3000' ? at + 1 : at)

/** Reads scale, words for more and unit after a number, each of which may be missing. */
export function measuredAt(text: string, from: number, units: UnitReader): Measured {
  const is_more = MORE.has(text[from] ?? '')
  const start = is_more ? from + 1 : from
  const unit = units.at(text, behindBlank(text, start))
  if (unit) return { factor: 1, unit: unit.unit, is_more, end: unit.end }
  const scale = scaleAt(text, behindBlank(text, start))
  if (!scale) return { factor: 1, unit: null, is_more, end: start }
  const isMoreBehind = MORE.has(text[scale.end] ?? '')
  const behind = isMoreBehind ? scale.end + 1 : scale.end
  const counted = units.at(text, behindBlank(text, behind))
  // 30万多亿 is some 300,000 times 亿.
  const second = isMoreBehind && !counted ? measuredAt(text, behind, units) : null
  if (second && second.factor > 1) return { ...second, factor: scale.factor * second.factor, is_more: true }
  return {
    factor: scale.factor,
    unit: counted?.unit ?? null,
    is_more: is_more || isMoreBehind,
    end: counted?.end ?? behind,
  }
}

/** Half a unit more after a measured number: 一吨半, 2个半小时; null if none is said. */
export function halfBehind(text: string, measured: Measured, units: UnitReader): Measured | null {
  if (text[measured.end] !== '半') return null
  HALF_BEHIND.lastIndex = measured.end
  if (measured.unit && HALF_BEHIND.test(text)) return { ...measured, end: measured.end + 1 }
  HALF_BETWEEN.lastIndex = measured.end - 1
  if (measured.unit?.unit !== '个' || !HALF_BETWEEN.test(text)) return null
  const unit = units.at(text, measured.end + 1)
  return unit && { ...measured, unit: unit.unit, end: unit.end }
}

const DIGIT = `[${NUMERAL_CHARS}\\d]`
/** 三元五角二分, 12元整: what is counted below 元. */
const CENTS = new RegExp(
  `(?:(${DIGIT})角)?(?:零?(${DIGIT})分)?[整正]?(?![\\u4e00-\\u9fff])|(${DIGIT})角(?:零?(${DIGIT})分)?`,
  'y',
)
/** 七成六, 三成半: a tenth of a tenth. */
const TENTHS = /([一二三四五六七八九半])(?![\u4e00-\u9fff])/y

const digitOf = (char: string | undefined): number =>
  char === undefined ? 0 : char === '半' ? 5 : (numeralOf(char) ?? Number(char))

/** What is said below a unit, in that unit: 角 and 分 below 元, a tenth below 成. Nothing for any other. */
export function restAt(text: string, from: number, unit: Unit | null): { value: number; end: number } {
  const isMoney = unit?.canonical === '元' && unit.factor === 1
  const pattern = isMoney ? CENTS : unit?.unit === '成' ? TENTHS : null
  if (!pattern) return { value: 0, end: from }
  pattern.lastIndex = from
  const [printed = '', ...digits] = pattern.exec(text) ?? []
  const [first, second] = isMoney ? [digits[0] ?? digits[2], digits[1] ?? digits[3]] : digits
  const value = (10 * digitOf(first) + digitOf(second)) / 100
  return { value, end: from + printed.length }
}

/** What the scale in a unit's own name multiplies by: 10,000 for 万元, 1 for 家. */
export const scaleIn = (unit: Unit | null): number => scaleAt(unit?.unit ?? '', 0)?.factor ?? 1

/** A value in one unit said in another of the same canonical unit; null if they measure different things. */
export function converted(value: number, from: Unit, to: Unit): number | null {
  if (from.unit === to.unit) return value
  return from.canonical === to.canonical ? scaled(value, from.factor / to.factor) : null
}
