import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { behindInclusive, boundReader, stronger } from '../../parsers/values/bound.ts'
import { unitReader } from '../../parsers/values/unit.ts'

const { units, comparators } = readReference()
const bounds = boundReader(comparators)
const unit = (name: string) => unitReader(units).named(name)!.unit

it.each([
  ['至少9', { comparator: '>=', end: 2 }],
  ['≥9', { comparator: '>=', end: 1 }],
  ['不超过了9', { comparator: '<=', end: 4 }],
  // Of two words the one that bounds holds: what is reached is no bound of its own.
  ['至少达到9', { comparator: '>=', end: 4 }],
  ['九', null],
])('the bound that begins %s', (text, expected) => {
  expect(bounds.before(text, 0)).toEqual(expected)
})

it.each([
  ['产值突破', '>'],
  ['必须不低于 ', '>='],
  ['控制在', '<='],
  ['产值', null],
])('the bound that ends %s', (text, expected) => {
  expect(bounds.upTo(text, text.length)).toBe(expected)
})

it.each([
  ['以上', '家', '>=', 2],
  ['（含）以内', '家', '<=', 5],
  ['以下（不含）', '家', '<=', 6],
  // Within bounds spans of time alone.
  ['内办结', '日', '<=', 1],
  ['内资企业', '家', null, null],
])('after a number: %s of %s', (text, name, comparator, end) => {
  const found = bounds.behind(text, 0, unit(name))
  expect([found?.comparator ?? null, found?.end ?? null]).toEqual([comparator, end])
})

it('takes marks that are passed for milestones', () => {
  expect(bounds.milestone('大关', 0)).toBe(2)
  expect(bounds.milestone('大桥', 0)).toBeNull()
})

it('passes over a mark of inclusion', () => {
  expect(behindInclusive('（含）5', 0)).toBe(3)
  expect(behindInclusive('（新）5', 0)).toBe(0)
  expect(behindInclusive('5', 0)).toBe(0)
})

it('keeps the bound that says more', () => {
  expect([stronger('=', '>='), stronger(null, '<'), stronger('>', '>=')]).toEqual(['>=', '<', '>'])
})
