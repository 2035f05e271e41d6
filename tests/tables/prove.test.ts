import { describe, expect, it } from 'vitest'
import type { Draft } from '../../parsers/tables/draft.ts'
import { prove } from '../../parsers/tables/prove.ts'
import { hints } from './hints.ts'

const drafted = (header: string, ...rows: string[]): Draft => {
  const cells = rows.map((row) => row.split(' ').map((text) => (text === '_' ? '' : text)))
  return {
    method: 'flattened',
    kinds: hints,
    columns: header.split(' ').map((path) => path.split('/')),
    rows: cells,
    places: { at: (row) => ({ first_line: row + 1, last_line: row + 1, start: 0, end: 0 }) },
    caption: [],
    doubts: [],
    first_line: 1,
    last_line: rows.length,
  }
}
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

  it('compares decimals exactly', () => {
    expect(proofOf('乡镇 目标', '甲镇 100.1', '乙镇 100.2', '合计 200.3')).toBe('proven')
    expect(proofOf('乡镇 目标', '甲镇 100.1', '乙镇 100.2', '合计 200.30000000000004')).toBe('contradicted')
  })

  it('reports both figures, and the line, of a total that disagrees', () => {
    const { proof, findings } = prove(drafted('乡镇 目标 实绩', '甲镇 400 1', '乙镇 300 2', '合计 701 3'))
    expect(proof).toBe('contradicted')
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ expected: '700', actual: '701', first_line: 3, severity: 'error' })
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
