import { describe, expect, it } from 'vitest'
import { rowSigns } from '../../parsers/text/row-signs.ts'

const rows = [{ signs: '率' }, { signs: '产值' }, { signs: '值税' }]

describe('signs of rows', () => {
  const signed = rowSigns(rows)

  it('tells each row of which a text holds a sign', () => {
    expect(signed('覆盖率')).toBe(0b001)
    expect(signed('增值')).toBe(0b110)
    expect(signed('税率')).toBe(0b101)
    expect(signed('绿地')).toBe(0)
    expect(signed('')).toBe(0)
  })

  it('has a bit for each of thirty-two rows, and for no more', () => {
    const many = Array.from({ length: 32 }, (_, i) => ({ signs: String.fromCharCode(0x4e00 + i) }))
    expect(rowSigns(many)('\u4e1f') >>> 0).toBe(2 ** 31)
    expect(() => rowSigns([...many, { signs: '二' }])).toThrow(RangeError)
  })
})
