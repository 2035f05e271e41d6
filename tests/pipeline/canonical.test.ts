import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TargetRecord } from '../../datasets/records/target.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { canonicalFigure } from '../../pipeline/targets/canonical.ts'
import { unitNamed } from '../../pipeline/targets/printed-unit.ts'

type Printed = Pick<TargetRecord, 'value' | 'value_high' | 'unit'>
type Canonical = Pick<TargetRecord, 'value_canonical' | 'value_high_canonical' | 'unit_canonical'>
type Row = Printed & Canonical & { indicator: string | null }

const { units, indicators } = readReference()
const ROWS: Row[] = JSON.parse(readFileSync(join(import.meta.dirname, 'tables', 'canonical.json'), 'utf8'))

function canonical(
  value: number,
  unit: string | null,
  indicator: string | null = null,
  value_high: number | null = null,
) {
  const known = indicator === null ? null : indicators.find(({ id }) => id === indicator)!
  return canonicalFigure({ value, value_high, unit }, known, units)
}

describe('canonical figures', () => {
  it.each(ROWS)('$value $unit of $indicator is $value_canonical $unit_canonical', (row) => {
    const { value, value_high, unit, indicator, ...expected } = row
    expect(canonical(value, unit, indicator, value_high)).toEqual(expected)
  })

  it('name indicators that are registered', () => {
    const ids = indicators.map(({ id }) => id)
    for (const { indicator } of ROWS) if (indicator !== null) expect(ids).toContain(indicator)
  })

  it('are equal for all spellings of a quantity', () => {
    const spellings = [
      { names: ['元', '千元', '万元', '百万元', '亿元', '万亿元'], indicator: 'grp' },
      { names: ['人', '千人', '万人', '百万人', '名', '万名'], indicator: 'urban_jobs' },
      { names: ['家', '户', '个', '千家', '万户'], indicator: 'tech_enterprise' },
      { names: ['斤', '公斤', '千克', '吨', '万斤', '亿斤', '万吨'], indicator: 'grain_output' },
      { names: ['平方米', '公顷', '㎡', '万平方米', '平方公里'], indicator: 'grain_area' },
      { names: ['千瓦时', '万千瓦时', '亿千瓦时', '兆瓦时', '度'], indicator: 'electricity_consumption' },
    ]
    const cases = spellings.flatMap(({ names, indicator }) =>
      names.map((name) => ({ name, indicator, base: names[0]! })),
    )
    // Up to nine digits, as in print: what is said in full is the number times the unit's own factor.
    const number = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
    fc.assert(
      fc.property(fc.constantFrom(...cases), number, ({ name, indicator, base }, [digits, places]) => {
        const [unit, basic] = [unitNamed(name, units)!, unitNamed(base, units)!]
        const value = Number(`${digits}e-${places}`)
        const inFull = Number(((value * unit.factor) / basic.factor).toPrecision(15))
        expect(canonical(value, name, indicator)).toEqual(canonical(inFull, base, indicator))
      }),
    )
  })

  it('of three 亩 are two thousand square metres, however many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (n) => {
        expect(canonical(3 * n, '亩').value_canonical).toBe(2000 * n)
      }),
    )
  })

  it('keep the order of what is printed', () => {
    const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('亿元', '万人', '亩', '%'), (a, b, unit) => {
        const [one, other] = [canonical(a, unit).value_canonical!, canonical(b, unit).value_canonical!]
        expect(Math.sign(one - other) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('units by their printed names', () => {
  it('are all found, with every sign in full width', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))
    for (const unit of units) {
      for (const name of [unit.unit, wide(unit.unit)]) {
        expect(unitNamed(name, units), name).toMatchObject({ canonical: unit.canonical, factor: unit.factor })
      }
    }
  })

  it('are one unit however they are written: no two rows fold to one name and mean different things', () => {
    for (const unit of units) {
      const { canonical: other, factor, dimension } = unitNamed(unit.unit, units)!
      expect({ canonical: other, factor, dimension }).toEqual({
        canonical: unit.canonical,
        factor: unit.factor,
        dimension: unit.dimension,
      })
    }
  })

  it('take every scale in front that 万 and 亿 can make, and mean that much more', () => {
    const scales = {
      百: 100,
      千: 1e3,
      万: 1e4,
      十万: 1e5,
      百万: 1e6,
      千万: 1e7,
      亿: 1e8,
      十亿: 1e9,
      百亿: 1e10,
      千亿: 1e11,
      万亿: 1e12,
    }
    for (const [scale, times] of Object.entries({ ...scales, 萬: 1e4, 億: 1e8 })) {
      expect(unitNamed(`${scale}人`, units), scale).toMatchObject({
        canonical: '人',
        factor: times,
        dimension: 'person',
      })
    }
  })

  it.each(['千瓦', '千米', '千克', '百分点', '千元', '万亿元'])(
    'are a row before they are a scale and a row: %s',
    (name) => {
      expect(unitNamed(name, units)).toBe(units.find(({ unit }) => unit === name))
    },
  )

  it('are never guessed, whatever the text', () => {
    const names = new Set(units.map(({ unit }) => unit))
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'万亿元人家个吨亩/·%千百米 鱼') }), (text) => {
        const unit = unitNamed(text, units)
        if (unit === null) return
        const plain = text.replaceAll(' ', '')
        expect([...names].some((name) => plain.endsWith(name))).toBe(true)
        expect(unit.factor).toBeGreaterThan(0)
      }),
    )
  })
})
