import { describe, expect, it } from 'vitest'
import { clipboardText, spreadsheetText } from '../../explorer/data/csv.ts'

describe('what is taken away', () => {
  it('is quoted, and runs no formula in a spreadsheet', () => {
    expect(spreadsheetText([{ a: '=' }], ['a'])).toBe('\uFEFFa\r\n=\r\n')
    const rows = [{ a: '=1+1', b: 'x,"y"', c: null, d: -5 }]
    expect(spreadsheetText(rows, ['a', 'b', 'c', 'd'])).toBe('\uFEFFa,b,c,d\r\n\'=1+1,"x,""y""",,-5\r\n')
    expect(clipboardText([{ a: 'x\ty\nz' }], ['a'])).toBe('a\r\nx y z\r\n')
  })
})
