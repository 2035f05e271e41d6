import { describe, expect, it } from 'vitest'
import { spelledRows } from '../../../parsers/tables/rowed/row-spelling.ts'
import { mayHoldRows, rowStretches } from '../../../parsers/tables/rowed/row-stretches.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const ROWS = ['镇街 改造户数 资金(万元)', '青溪镇 12 30.5', '白杨镇 9 22.4']
const PROSE = Array.from({ length: 6 }, (_, i) => `全年完成投资 ${i + 3} 亿元，增长 ${i}.5% 左右。`)

describe('rows that stand on lines', () => {
  it('may stand where lines have several pieces that are no pieces of sentences', () => {
    const lines = linesOf([...PROSE, ...ROWS, ...PROSE].join('\n'))
    const marks = rowStretches(spelledRows(lines, hints).get('single')!)
    expect(Array.from(marks.slice(6, 9))).toEqual([1, 1, 1])
    expect(marks[0]).toBe(0)
    expect(marks.at(-1)).toBe(0)
  })

  it('stand nowhere in sentences with blanks', () => {
    expect(mayHoldRows(linesOf(PROSE.join('\n')), hints)).toBe(false)
    expect(mayHoldRows(linesOf(ROWS.join('\n')), hints)).toBe(true)
  })
})
