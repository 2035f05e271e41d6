import { describe, expect, it } from 'vitest'
import { barStream } from '../../../parsers/tables/scan/bar-stream.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const cellsOf = (...lines: string[]) => barStream(linesOf(lines.join('\n')), hints)
const textsOf = (...lines: string[]) => cellsOf(...lines)?.texts

describe('cells closed by bars', () => {
  it('stand before the bar, several on a line, empty ones included', () => {
    expect(textsOf('甲 |', '1 ||', '|')).toEqual(['甲', '1', '', ''])
  })

  it('stand on the line above where bars are alone on theirs', () => {
    expect(textsOf('甲', '|', '1', '|', '|')).toEqual(['甲', '1', ''])
  })

  it('may go on from lines without a bar, which may as well be text', () => {
    const stream = cellsOf('标题', '成交额', '(万元) |', '1 |')!
    expect(stream.texts).toEqual(['(万元)', '1'])
    expect(stream.wholeAt(0).text).toBe('标题成交额(万元)')
  })

  it('never go on from sentences', () => {
    expect(cellsOf('情况如下。', '项目 |')!.loose.get(0)?.joined).toBeNull()
  })

  it('are none where no line has a bar', () => {
    expect(cellsOf('甲', '乙')).toBeNull()
  })
})
