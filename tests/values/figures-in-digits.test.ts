import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { digitQuantities } from '../../parsers/values/digits.ts'
import { converted, halfBehind, measuredAt, restAt, scaleIn } from '../../parsers/values/measured.ts'
import { minusBefore } from '../../parsers/values/minus.ts'
import { partQuantities } from '../../parsers/values/parts.ts'
import { type Quantity, surroundingsOf } from '../../parsers/values/quantity.ts'

const { units, comparators } = readReference()
const around = surroundingsOf(units, comparators)
const unit = (name: string) => around.units.named(name)!.unit

/** `>= 1.5..3 万元`: bound, value, upper end and unit. */
const written = ({ comparator, value, value_high, unit, is_doubtful }: Quantity): string =>
  [comparator, value_high === null ? value : `${value}..${value_high}`, unit?.unit, is_doubtful ? 'doubtful' : null]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')

describe('digits', () => {
  it.each([
    ['培训37人', ['37 人']],
    ['产值1,234.5万元', ['1234.5 万元']],
    ['２８个', ['28 个']],
    ['新增6万个', ['60000 个']],
    ['3万4000人', ['34000 人']],
    ['7百余户', ['> 700 户']],
    ['14—19家', ['range 14..19 家']],
    // Both ends share the scale, and a second end that is lower makes no range.
    ['3—5万人', ['range 30000..50000 人']],
    ['5000万—2亿元', ['range 0.5..2 亿元']],
    ['19—14家', ['19', '14 家']],
    ['增长-2.4%', ['-2.4 %']],
    ['2个半小时', ['2.5 小时']],
    ['62项以上', ['>= 62 项']],
    // More digits after a blank, or more than a number can hold.
    ['1 200人', ['1 人 doubtful']],
    ['1234567890123450号', ['1234567890123450 doubtful']],
    ['没有数', []],
  ])('%s holds %j', (text, expected) => {
    expect(digitQuantities(text, around).map(written)).toEqual(expected)
  })

  it('are placed with unit and bound', () => {
    const [found] = digitQuantities('共有45家以上。', around)
    expect('共有45家以上。'.slice(found!.start, found!.end)).toBe('45家以上')
  })
})

describe('parts', () => {
  it.each([
    ['百分之三十五', ['35 %']],
    ['百分之六到百分之九', ['range 6..9 %']],
    ['千分之四', ['4 ‰']],
    ['万分之五', ['0.05 %']],
    ['四分之一', ['25 %']],
    ['负百分之二点五', ['-2.5 %']],
    ['百分之八十以上', ['>= 80 %']],
    ['三分天下', []],
  ])('%s holds %j', (text, expected) => {
    expect(partQuantities(text, around).map(written)).toEqual(expected)
  })
})

describe('minus', () => {
  it.each([
    ['增速为负3%', 1],
    ['增长-3.2%', 1],
    ['零下5℃', 2],
    // A dash between two numbers, an item, a verb that ends in the word.
    ['12-15', 0],
    ['附件-3', 0],
    ['自负20%', 0],
    ['增长7%', 0],
  ])('before the last number of %s takes %i characters', (text, length) => {
    expect(minusBefore(text, text.search(/\d+(?:\.\d+)?[%℃]?$/))).toBe(length)
  })
})

describe('measured', () => {
  it.each([
    ['余万元投入', 1, '万元', true, 3],
    ['万人', 10_000, '人', false, 2],
    ['亿多元', 100_000_000, '元', true, 3],
    ['家企业', 1, '家', false, 1],
    ['、另有', 1, null, false, 0],
  ])('%s: factor %i, unit %s, more %s, end %i', (text, factor, name, is_more, end) => {
    const found = measuredAt(text, 0, around.units)
    expect([found.factor, found.unit?.unit ?? null, found.is_more, found.end]).toEqual([factor, name, is_more, end])
  })

  it('adds half a unit where one is said', () => {
    const half = (text: string) => halfBehind(text, measuredAt(text, 0, around.units), around.units)?.end ?? null
    expect([half('吨半'), half('个半小时'), half('吨煤')]).toEqual([2, 4, null])
  })

  it('reads what is said below a unit', () => {
    expect(restAt('5角', 0, unit('元'))).toEqual({ value: 0.5, end: 2 })
    expect(restAt('5角', 0, unit('人'))).toEqual({ value: 0, end: 0 })
  })

  it('converts within one canonical unit alone', () => {
    expect(scaleIn(unit('万元'))).toBe(10_000)
    expect(scaleIn(unit('家'))).toBe(1)
    expect(scaleIn(null)).toBe(1)
    expect(converted(3, unit('亿元'), unit('万元'))).toBe(30_000)
    expect(converted(3, unit('亿元'), unit('人'))).toBeNull()
  })
})
