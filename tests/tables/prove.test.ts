import { describe, expect, it } from 'vitest'
import { prove } from '../../parsers/tables/prove/prove.ts'
import { drafted } from './drafted.ts'

const proofOf = (...args: Parameters<typeof drafted>) => prove(drafted(...args)).proof

describe('proof by a total row', () => {
  it('proves where every column of figures comes out', () => {
    const verdict = prove(drafted('序号 乡镇 目标 投资', '1 甲镇 120 30.5', '2 乙镇 80 29.5', '_ 合计 200 60.0'))
    expect(verdict).toMatchObject({ proof: 'proven', total_rows: [2], findings: [] })
  })

  it('proves by a total on top', () => {
    expect(proofOf('乡镇 目标', '全县合计 700', '甲镇 400', '乙镇 300')).toBe('proven')
  })

  it('adds up subtotals, never both them and their parts', () => {
    const rows = ['甲镇 400', '乙镇 300', '小计 700', '丙镇 50', '丁镇 60', '小计 110', '合计 810']
    expect(proofOf('乡镇 目标', ...rows)).toBe('proven')
  })

  it('adds up columns of one name in the group of totals', () => {
    const header = '乡镇 甲类/户数 甲类/资金 乙类/户数 乙类/资金 合计/总户数 合计/资金'
    expect(proofOf(header, '甲镇 120 30.5 80 21.0 200 51.5', '乙镇 60 29.5 45 11.0 105 40.5')).toBe('proven')
    expect(proofOf(header, '甲镇 120 30.5 80 21.0 201 51.5', '乙镇 60 29.5 45 11.0 105 40.5', '丙镇 1 1 2 2 3 3')).toBe(
      'contradicted',
    )
  })

  it('compares decimals exactly', () => {
    expect(proofOf('乡镇 目标', '甲镇 100.1', '乙镇 100.2', '合计 200.3')).toBe('proven')
    expect(proofOf('乡镇 目标', '甲镇 100.1', '乙镇 100.2', '合计 200.30000000000004')).toBe('contradicted')
  })

  it('takes what rounding each part explains neither for a proof nor for a contradiction', () => {
    const rounded = prove(drafted('乡镇 面积', '甲镇 8.44', '乙镇 32.01', '丙镇 6.73', '合计 47.19'))
    expect(rounded).toMatchObject({ proof: 'consistent', total_rows: [3] })
    expect(rounded.findings).toMatchObject([{ kind: 'total_rounded', severity: 'info', expected: '47.18' }])
    expect(proofOf('乡镇 面积', '甲镇 8.44', '乙镇 32.01', '丙镇 6.73', '合计 47.21')).toBe('contradicted')
    expect(proofOf('乡镇 户数', '甲镇 844', '乙镇 3201', '丙镇 673', '合计 4719')).toBe('contradicted')
  })

  it('adds up the rows of one level where those of another stand below them', () => {
    const rows = ['一、东河市 55', '青岭县 30', '望川区 25', '二、西岭市 20', '松口县 20']
    expect(proofOf('单位 任务', '总计 75', ...rows)).toBe('consistent')
    expect(proofOf('单位 任务', '总计 76', ...rows)).toBe('contradicted')
  })

  it('reports both figures, and the line, of a total that disagrees', () => {
    const { proof, findings } = prove(drafted('乡镇 目标 实绩', '甲镇 400 1', '乙镇 300 2', '合计 701 3'))
    expect(proof).toBe('contradicted')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ expected: '700', actual: '701', first_line: 3, severity: 'error' })
  })
})

describe('an empty last column', () => {
  const rows = ['甲镇 400 30 待定', '乙镇 300 20 待定'].map((row) => `${row} _`)

  it('may be the one that words before it belong to, so that no total proves where figures stand', () => {
    expect(proofOf('乡镇 目标 完成 结余 备注', ...rows, '合计 700 50 _ _')).toBe('unproven')
  })

  it('is one of remarks where a header lets expect the words before it', () => {
    expect(proofOf('乡镇 目标 完成 责任单位 备注', ...rows, '合计 700 50 _ _')).toBe('proven')
  })
})

describe('a number over a column', () => {
  it('is one of a row taken for the header, unless it is a year', () => {
    expect(proofOf('乡镇 目标 3.34', '甲镇 400 1.2', '乙镇 300 2.5')).toBe('unproven')
    expect(proofOf('乡镇 2023 2024', '甲镇 400 1.2', '乙镇 300 2.5')).toBe('consistent')
  })
})

describe('rows of one cell', () => {
  const header = '一级指标 二级指标 目标'

  it('head sections where other rows follow each of them', () => {
    expect(proofOf(header, '甲类 _ _', '茶园 亩 30', '果园 亩 20', '乙类 _ _', '鱼塘 亩 10')).toBe('consistent')
  })

  it('are what is left of rows where one stands right below another', () => {
    expect(proofOf('一级指标 二级指标', '茶叶 采摘面积', '干茶产量 _', '每亩产值 _', '生态 造林面积')).toBe('unproven')
  })
})

describe('what must not prove', () => {
  it.each([
    ['a total over one row', ['甲镇 400', '合计 400']],
    ['columns of zeros', ['甲镇 0', '乙镇 0', '合计 0']],
    ['small figures that agree by chance', ['甲镇 1', '乙镇 1', '合计 2']],
    ['no total at all', ['甲镇 400', '乙镇 300']],
  ])('%s', (_, rows) => {
    expect(['consistent', 'unproven']).toContain(proofOf('乡镇 目标', ...rows))
  })

  it('a column that no total binds', () => {
    expect(proofOf('乡镇 目标 增长率', '甲镇 400 3.1', '乙镇 300 2.0', '合计 700 2.6')).toBe('consistent')
  })

  it('a doubtful reading, whatever its totals', () => {
    const draft = { ...drafted('乡镇 目标', '甲镇 400', '乙镇 300', '合计 700'), doubts: ['a column has no header'] }
    expect(prove(draft)).toMatchObject({ proof: 'unproven', findings: [{ kind: 'table_doubtful' }] })
  })

  it('a doubtful reading does not contradict its source either', () => {
    const draft = { ...drafted('乡镇 目标', '甲镇 400', '乙镇 300', '合计 701'), doubts: ['a column has no header'] }
    expect(prove(draft).proof).toBe('unproven')
  })
})

describe('proof by a total column', () => {
  const header = '乡镇 企业/上半年 企业/下半年 企业/合计'

  it('binds the group it stands in', () => {
    expect(proofOf(header, '甲镇 40 60 100', '乙镇 30 25 55', '丙镇 10 5 15')).toBe('proven')
  })

  it('is contradicted where one row disagrees', () => {
    const verdict = prove(drafted(header, '甲镇 40 60 100', '乙镇 30 25 54', '丙镇 10 5 15'))
    expect(verdict.proof).toBe('contradicted')
    expect(verdict.findings[0]).toMatchObject({ expected: '55', actual: '54', first_line: 2 })
  })

  it('binds a column of zeros that a total row alone would not', () => {
    const rows = ['甲镇 0 60 60', '乙镇 0 25 25', '合计 0 85 85']
    expect(proofOf(header, ...rows)).toBe('proven')
    expect(proofOf('乡镇 上半年 下半年', '甲镇 0 60', '乙镇 0 25', '合计 0 85')).toBe('consistent')
  })
})

describe('shape', () => {
  it('is unproven where serial numbers do not count', () => {
    expect(proofOf('序号 乡镇 目标', '1 甲镇 4', '3 乙镇 5', '4 丙镇 6')).toBe('unproven')
  })
})

describe('a row for the whole area', () => {
  const parts = ['甲镇 400 31', '乙镇 300 26', '丙镇 250 44']
  const totalsOf = (...rows: string[]) => prove(drafted('乡镇 目标 投资', ...rows)).total_rows

  it.each([
    ['全区 950 101', 'proven'],
    ['全区（家） 950 101', 'proven'],
    ['全区 950 _', 'consistent'],
  ])('%s is a total where its figures add up', (whole, proof) => {
    expect(prove(drafted('乡镇 目标 投资', whole, ...parts))).toMatchObject({ proof, total_rows: [0], findings: [] })
  })

  it.each(['全区 951 101', '全区 1400 160', '全区平均 950 101', '城区 950 101'])(
    '%s is neither a total nor a contradiction',
    (whole) => {
      expect(prove(drafted('乡镇 目标 投资', ...parts, whole))).toMatchObject({
        proof: 'consistent',
        total_rows: [],
        findings: [],
      })
    },
  )

  it('is no total of zeros or of a single row', () => {
    expect(totalsOf('全区 0 0', '甲镇 0 0', '乙镇 0 0')).toEqual([])
    expect(totalsOf('全区 400 31', '甲镇 400 31')).toEqual([])
  })

  it('adds up the block below it where several follow', () => {
    const rows = ['全区 950 101', ...parts, '全区 11 13', '甲镇 4 5', '乙镇 2 6', '丙镇 5 2']
    expect(totalsOf(...rows)).toEqual([0, 4])
  })

  it('that is none is left out of other totals, and one that is a part of them stays one', () => {
    expect(totalsOf('全省 9000 800', '全市 950 101', ...parts)).toEqual([1])
    expect(prove(drafted('乡镇 目标 投资', '全省 9000 800', ...parts, '合计 950 101'))).toMatchObject({
      proof: 'consistent',
      total_rows: [4],
    })
    expect(totalsOf('全区 950 101', ...parts, '合计 1900 202')).toEqual([4])
  })

  it('does not hide that a printed total disagrees', () => {
    const rows = ['全区 950 101', ...parts, '合计 951 101']
    expect(prove(drafted('乡镇 目标 投资', ...rows)).proof).toBe('contradicted')
  })
})
