import { describe, expect, it } from 'vitest'
import { holdsWithGaps, selectedNames, tagMarker } from '../../../pipeline/checks/snapshot-gap.ts'
import { isOwn, statementKey } from '../../../pipeline/checks/statement-key.ts'
import { cell, increment, stated } from './rows.ts'

const held = (target: ReturnType<typeof stated>) => statementKey(target as never)

describe('statement-key', () => {
  const stock = stated(12, { unit_canonical: '个', value_canonical: 12, period_end: '2031-12-31' })

  it('is that of what may be compared: one indicator, measure, day and unit', () => {
    expect(held(stock)).not.toBeNull()
    expect(held(stated(15, { ...stock, value: 15, period_start: '2031-01-01' }))).toBe(held(stock))
    expect(held({ ...stock, period_end: '2030-12-31' })).not.toBe(held(stock))
    expect(held({ ...stock, unit_canonical: '元' })).not.toBe(held(stock))
  })

  it('keeps what is added in a quarter apart from the year', () => {
    const added = increment(12, { unit_canonical: '个', value_canonical: 12, period_end: '2031-12-31' })
    expect(held({ ...added, period_start: '2031-10-01' })).not.toBe(held({ ...added, period_start: '2031-01-01' }))
  })

  it.each([
    ['no row of the registry', { indicator_id: null }],
    ['growth', { measure: 'growth' as const }],
    ['achieved', { status: 'achieved' as const }],
    ['without a period', { period_end: null }],
    ['about a part of the area', { scope: '主城' }],
    ['without a canonical value', { value_canonical: null, unit_canonical: null }],
  ])('is none for what is %s', (_, set) => {
    expect(held({ ...stock, ...set })).toBeNull()
  })

  it('tells what an area says of itself', () => {
    expect([isOwn(stated(12)), isOwn(cell(1, 12))]).toEqual([true, false])
  })
})

describe('snapshot-gap', () => {
  /** A page with marks in place of its tags. */
  const marked = (html: string, css = '') => {
    const mark = tagMarker(selectedNames(css))
    return html.replace(/<[^<>]*>/g, mark)
  }

  it('marks what a page may not show', () => {
    expect(marked('1<del>2</del>3')).toBe('1(2)3')
    expect(marked('1<b>2</b>3')).toBe('123')
    expect(marked('1<span style="display:none">2<span>x</span></span>3')).toBe('1(2x)3')
    expect(marked('1<b class="a">2</b>3', '.a{display:none}')).toBe('1(2)3')
    expect(marked('1<b class="b">2</b>3', '.a{display:none}')).toBe('123')
  })

  it('finds a text whatever of its gaps counts', () => {
    expect(['123', '13'].map((text) => holdsWithGaps('1(2)3', text))).toEqual([true, true])
    expect(['12', '1 3', '23'].map((text) => holdsWithGaps('1(2)3', text))).toEqual([true, false, true])
    expect(holdsWithGaps('1(2)3', '4')).toBe(false)
  })
})
