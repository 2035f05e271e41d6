import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeRing, type GeoPoint } from '../../../explorer/data/outline.ts'
import { classBounds, SHADES, shadeOf } from '../../../explorer/figures/classes.ts'
import { spread } from '../../../explorer/figures/spread.ts'

describe('the map', () => {
  /** What echarts does to a ring: the inverse of decodeRing. */
  const encode = (points: readonly GeoPoint[], [east, north]: GeoPoint): string => {
    let [x, y] = [east, north]
    return points
      .map(([px, py]) => {
        const steps = [px - x, py - y].map((step) => String.fromCharCode(((step << 1) ^ (step >> 31)) + 64))
        ;[x, y] = [px, py]
        return steps.join('')
      })
      .join('')
  }

  it('reads rings as they were written', () => {
    const near = fc.array(fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 })))
    fc.assert(
      fc.property(near, (points) => {
        const scaled = points.map(([x, y]) => [x / 1024, y / 1024])
        expect(decodeRing(encode(points, [3, -4]), [3, -4])).toEqual(scaled)
      }),
    )
  })

  it('has classes that are filled, and the darkest for the greatest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const bounds = classBounds(values)
        const shades = values.map((value) => shadeOf(value, bounds))
        expect(new Set(shades).size).toBe(bounds.length)
        expect(shadeOf(Math.max(...values), bounds)).toBe(SHADES)
      }),
    )
  })

  it('moves names apart and keeps them inside', () => {
    const moved = spread([10, 11, 99, 100], 10, 100).sort((a, b) => a - b)
    expect(moved).toEqual([10, 20, 90, 100])
  })
})
