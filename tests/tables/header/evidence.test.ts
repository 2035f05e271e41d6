import { describe, expect, it } from 'vitest'
import { evidenceBits } from '../../../parsers/tables/header/evidence.ts'
import { hints } from '../hints.ts'

const bits = (columns: string[][], rows: string[][]) => evidenceBits(columns, rows, hints)

describe('what a body says of its header', () => {
  it('speaks for a total beside its parts', () => {
    const rows = [
      ['东片', '220', '7', '13', '20'],
      ['西片', '330', '11', '20', '31'],
    ]
    const right = [['片区'], ['里程'], ['人数', '男'], ['人数', '女'], ['人数', '合计']]
    const wrong = [['片区'], ['里程', '男'], ['里程', '女'], ['里程', '合计'], ['人数']]
    expect(bits(right, rows)).toBeLessThan(bits(wrong, rows))
  })

  it('speaks for shares that add up to a hundred', () => {
    const rows = [
      ['甲', '300', '60', '5'],
      ['乙', '150', '30', '7'],
      ['丙', '50', '10', '9'],
    ]
    expect(bits([['等级'], ['本年数'], ['占比'], ['增减数']], rows)).toBeLessThan(
      bits([['等级'], ['占比'], ['本年数'], ['增减数']], rows),
    )
  })

  it('speaks against per cents below another unit', () => {
    const rows = [
      ['甲', '12', '80.0%'],
      ['乙', '9', '75.5%'],
    ]
    expect(bits([['镇街'], ['计划(万元)'], ['完成(%)']], rows)).toBeLessThan(
      bits([['镇街'], ['计划(%)'], ['完成(万元)']], rows),
    )
  })

  it('speaks against a part that exceeds its total', () => {
    const rows = [['幼儿园', '156', '23500', '11200']]
    expect(bits([['类别'], ['所'], ['人', '合计'], ['人', '其中：女生']], rows)).toBeLessThan(
      bits([['类别'], ['所', '合计'], ['所', '其中：女生'], ['人']], rows),
    )
  })
})
