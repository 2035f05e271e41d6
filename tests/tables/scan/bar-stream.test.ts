import { describe, expect, it } from 'vitest'
import { barStream } from '../../../parsers/tables/scan/bar-stream.ts'
import { CUE } from '../../../parsers/tables/scan/stream.ts'
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

  it('stand on the line above where bars begin the lines of most', () => {
    expect(textsOf('标题', '镇街', '| 户数', '| 备注', '|', '青溪镇', '| 12', '| ', '|')).toEqual([
      '镇街',
      '户数',
      '备注',
      '青溪镇',
      '12',
      '',
    ])
    expect(textsOf('镇街', '| 户数', '|', '青溪镇', '| 12', '|')).toEqual(['镇街', '户数', '青溪镇', '12'])
  })

  it('never go on from the heading of a chapter', () => {
    expect(cellsOf('二、排名情况', '区县 |')!.loose.get(0)?.joined).toBeNull()
    expect(cellsOf('二氧化硫', '浓度 |')!.loose.get(0)?.joined).not.toBeNull()
  })

  it('may go on from lines without a bar, which may as well be text', () => {
    const stream = cellsOf('标题', '成交额', '(万元) |', '1 |')!
    expect(stream.texts).toEqual(['(万元)', '1'])
    expect(stream.wholeAt(0).text).toBe('标题成交额(万元)')
  })

  it('stand inside of rows where lines are rows, and in none where one line holds a whole table', () => {
    const rows = ['镇街 | 户数 |', '青溪镇 | 12 |']
    expect([...cellsOf(...rows)!.cues.slice(0, 4)]).toEqual([CUE.ignored, CUE.inside, CUE.ignored, CUE.inside])
    expect([...cellsOf(rows.join(' '))!.cues.slice(0, 4)]).toEqual([0, 0, 0, 0])
  })

  it('never go on from sentences', () => {
    expect(cellsOf('情况如下。', '项目 |')!.loose.get(0)?.joined).toBeNull()
  })

  it('are none where no line has a bar', () => {
    expect(cellsOf('甲', '乙')).toBeNull()
  })
})
