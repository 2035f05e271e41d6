import type { Comparator } from '../../datasets/records/vocabulary.ts'
import type { Unit } from '../../datasets/reference/index.ts'
import { matchesOf } from '../text/matches.ts'
import { numeralOf } from './numeral.ts'
import { literal, oneOf } from './phrases.ts'
import type { Endings, Quantity } from './quantity.ts'

/** Reads quantities written in Chinese numerals. */
export interface SpelledGrammar {
  counted: RegExp
  /** What every count begins with; cheap, and found in few texts. */
  gate: RegExp
  parts: RegExp
  endings: Endings
}

/** What stands behind 点 is read digit by digit. */
const POINT = '[〇零一二三四五六七八九]{1,8}'
const DIGIT = '〇零一二两三四五六七八九十百千万亿廿卅'
/** 千 of 千瓦 belongs to the unit. */
const NUMERAL = `(?:(?!千[瓦克米卡])[${DIGIT}]){1,16}`
/** 第三批 counts nothing, 统一个 and 唯一家 hold no 一, 十几家 begins before 几. */
const NO_NUMERAL_BEFORE = '(?<![\\d第统唯同单专某另每初其数几之〇零一二两三四五六七八九十百千万亿廿卅])'
/** Words of the calendar and of sequence: 三年 and 五月 are periods, 一期 and 二级 are names. */
const UNCOUNTED = new Set(['time', 'rank'])
const SEQUENCE = new Set([
  '期',
  '级',
  '类',
  '代',
  '届',
  '段',
  '面',
  '线',
  '环',
  '次',
  '回',
  '号',
  '种',
  '批',
  '条',
  '分',
])

/** Signs that a part in a hundred or thousand stands for. */
const PER: Readonly<Record<string, string>> = { 百: '%', 千: '‰' }

/** Compiles the grammar: a numeral with a unit (两千余家), or a part of a whole (百分之十五, 三分之一). */
export function spelledGrammar(endings: Endings): SpelledGrammar {
  const counting = [...endings.units.values()].filter(
    ({ unit, dimension }) => !UNCOUNTED.has(dimension) && !SEQUENCE.has(unit),
  )
  const unit = oneOf(counting.map((one) => one.unit))
  const bound = `(?<bound>${endings.pattern})?`
  return {
    counted: new RegExp(
      `${NO_NUMERAL_BEFORE}(?!百分[点之])(?<low>${NUMERAL})(?:点(?<point>${POINT}))?(?:(?:至|到|—|-)(?<high>${NUMERAL}))?(?<more>余|多|几)?(?<scale>(?:(?!千[瓦克米卡])[百千万亿]){1,2})?(?<unit>${unit})(?!口)${bound}`,
      'g',
    ),
    gate: new RegExp(
      `[${DIGIT}](?:点|至|到|—|-|余|多|几|[${literal([...new Set(counting.map((one) => one.unit[0]!))].join(''))}])`,
    ),
    parts: new RegExp(
      `(?<whole>${NUMERAL})分之(?<part>${NUMERAL})(?:点(?<point>${POINT}))?(?:(?:至|到|—|-)(?:百分之)?(?<high>${NUMERAL}))?${bound}`,
      'g',
    ),
    endings,
  }
}

/** 三点五: what stands behind the point is read digit by digit. Null where a part is no numeral. */
function decimal(whole: string, point: string | undefined): number | null {
  const value = numeralOf(whole)
  if (point === undefined || value === null) return value
  const digits = [...point].map((digit) => numeralOf(digit))
  return digits.some((digit) => digit === null || digit > 9) ? null : Number(`${value}.${digits.join('')}`)
}

const NEIGHBOURS = /^(.*?)(一二|两三|二三|三四|三五|四五|五六|六七|七八|八九)(.*)$/

/** 两三家 and 三四百: two digits side by side are a range. */
function neighbours(text: string): readonly [number, number] | null {
  const [, head, pair, tail] = NEIGHBOURS.exec(text) ?? []
  if (pair === undefined) return null
  const [low, high] = [...pair].map((digit) => numeralOf(head + digit + tail))
  return low != null && high != null ? [low, high] : null
}

type Said = Pick<Quantity, 'value' | 'value_high' | 'unit' | 'comparator'>

function said(value: number, high: number | null, unit: Unit | null, behind: Comparator | null): Said {
  return { value, value_high: high, unit, comparator: high === null ? behind : 'range' }
}

function countedSaid(
  { low, point, high, more, scale, unit, bound }: Record<string, string>,
  endings: Endings,
): Said | null {
  const pair = neighbours(low + (scale ?? ''))
  const behind = bound ? endings.after.get(bound)! : more ? '>' : null
  const found = endings.units.get(unit!)!
  if (pair) return said(pair[0], pair[1], found, null)
  // 二十余万 and 二点五亿: the scale behind them is the numeral's own.
  const isApart = scale !== undefined && (more !== undefined || point !== undefined)
  const value = isApart ? scaled(decimal(low!, point), scale) : decimal(low! + (scale ?? ''), point)
  const upper = high === undefined ? null : numeralOf(high)
  return value === null || (high !== undefined && upper === null) ? null : said(value, upper, found, behind)
}

const scaled = (value: number | null, scale: string): number | null => {
  const factor = numeralOf(`一${scale}`)
  return value === null || factor === null ? null : value * factor
}

function partSaid({ whole, part, point, high, bound }: Record<string, string>, endings: Endings): Said | null {
  const behind = bound ? endings.after.get(bound)! : null
  const value = decimal(part!, point)
  const upper = high === undefined ? null : numeralOf(high)
  if (value === null) return null
  const sign = PER[whole!]
  if (sign) return said(value, upper, endings.units.get(sign)!, behind)
  const parts = numeralOf(whole!)
  if (parts === null || parts === 0) return null
  return said(Number(((100 * value) / parts).toPrecision(15)), null, endings.units.get('%')!, behind)
}

function read(text: string, pattern: RegExp, say: (groups: Record<string, string>) => Said | null): Quantity[] {
  return matchesOf(text, pattern).flatMap((match) => {
    const found = say(match.groups as Record<string, string>)
    const place = { start: match.index, end: match.index + match[0].length }
    return found ? [{ ...found, factor: 1, measure: null, is_spelled: true, ...place }] : []
  })
}

/** Quantities in Chinese numerals: parts of a whole first, then counts; the two may overlap. */
export const spelledQuantities = (text: string, { counted, gate, parts, endings }: SpelledGrammar): Quantity[] => [
  ...(text.includes('分之') ? read(text, parts, (groups) => partSaid(groups, endings)) : []),
  ...(gate.test(text) ? read(text, counted, (groups) => countedSaid(groups, endings)) : []),
]
