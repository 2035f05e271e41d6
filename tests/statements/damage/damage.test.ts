import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { parserFor } from '../../../parsers/parse.ts'

const parse = parserFor(readReference())
const read = (text: string) => {
  const { statements, findings } = parse(new TextEncoder().encode(`关于今年工作情况的报告\n\n${text}\n`), null)
  return {
    values: statements.map(({ indicator, value }) => [indicator, value]),
    doubts: findings.filter(({ kind }) => kind === 'number_doubtful').map(({ actual }) => actual),
  }
}

describe('numbers that damage explains better than sense', () => {
  it('become findings where the text has lost its units elsewhere', () => {
    const damaged = '新增规上工业企业3012家申报绿色工厂。建成智能工厂5数字化车间9，引进人才46。'
    expect(read(damaged)).toEqual({ values: [], doubts: ['3012家'] })
  })

  it.each([
    ['汽车产业产值增长14.0%56.0%。', ['14.0%']],
    ['高技术制造业增加值占比达到182%。', ['182%']],
    ['引进投资了1 3亿元的包装企业。', ['3亿元']],
  ])('become findings wherever they stand: %s', (text, expected) => {
    expect(read(text)).toEqual({ values: [], doubts: expected })
  })

  it('stay statements where more than the whole can be meant', () => {
    expect(read('资金到位率达到112%。')).toEqual({ values: [['资金到位率', 112]], doubts: [] })
  })

  it('stay statements in a text that is whole', () => {
    const whole = '新增规上工业企业3012家。建成智能工厂5个、数字化车间9个，引进人才46名。'
    expect(read(whole).doubts).toEqual([])
    expect(read(whole).values).toContainEqual(['规上工业企业', 3012])
  })

  it('stay statements where only one number has lost its unit', () => {
    const { values, doubts } = read('全区规上工业企业312家申报绿色工厂，引进人才46。')
    expect(doubts).toEqual([])
    expect(values).toContainEqual(['规上工业企业', 312])
  })
})
