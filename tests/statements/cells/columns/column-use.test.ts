import { describe, expect, it } from 'vitest'
import { columnUse, saidOf } from '../../../../parsers/statements/cells/columns/column-use.ts'
import { contentsOf } from '../../../../parsers/statements/cells/columns/contents.ts'
import { drawn, isBody, lexicon } from '../drawing.ts'

/** Role of a column, by its header (levels parted by >) over some cells. */
function roleOf(header: string, cells: readonly string[]): string {
  const path = header.split('>')
  const { table } = drawn({ columns: [path], rows: cells.map((cell) => [cell]) })
  return columnUse(path, contentsOf(table, 0, isBody, lexicon), lexicon).role
}

const FIGURES = ['12', '30']
const RATES = ['41.5%', '63%']
const SENTENCES = ['改造棚户区2836户', '新建公园3个，面积20亩']
const WORDS = ['建立机制', '开展培训']
const BODIES = ['县教育局', '县民政局、县财政局']

it('calls 进度 over numbers that are no percentages what was reached', () => {
  expect(roleOf('进度', ['2650', '1980'])).toBe('actual')
  expect(roleOf('进度', ['62.5', '100'])).toBe('rate')
  expect(roleOf('进度（%）', ['2650', '1980'])).toBe('rate')
})

describe('over figures a header', () => {
  it.each([
    ['计划投资额（万元）', 'target'],
    ['本年计划完成投资', 'target'],
    ['2025年预算', 'target'],
    ['2025年预算数为2024年执行数的%', 'standard'],
    ['预算数为上年决算数的（%）', 'standard'],
    ['执行数为预算数的%', 'rate'],
    ['指标', 'quota'],
    ['推荐名额', 'quota'],
    ['截至6月底累计完成', 'actual'],
    ['2024年决算', 'actual'],
    ['实际招生数', 'actual'],
    ['目标完成值', 'actual'],
    ['当年预期实现值', 'target'],
    ['新增就业（人）>进度', 'actual'],
    ['新增就业（人）>完成率', 'rate'],
    ['进度', 'rate'],
    ['每亩产量（千克）', 'figure'],
    ['每亩补助（元）', 'standard'],
    ['*指标值', 'target'],
    ['指标值及单位', 'target'],
    ['2025年①', 'figure'],
    ['2025年预算数比2024年执行数±%', 'target'],
    ['比上年执行数增减%', 'figure'],
    ['药品规格', 'remark'],
    ['调整后标准（元/人·月）', 'standard'],
    ['低保标准', 'figure'],
    ['数据来源', 'remark'],
    ['责任单位完成情况', 'actual'],
    ['2020年基数', 'baseline'],
    ['已拨付资金', 'paid'],
    ['任务数>完成', 'actual'],
    ['完成情况>目标', 'target'],
    ['目标任务完成情况>数量', 'actual'],
    ['目标任务>年度', 'target'],
    ['任务数>区县', 'target'],
    ['排名', 'rank'],
    ['序号', 'serial'],
  ])('%s is %s', (header, role) => {
    expect(roleOf(header, FIGURES)).toBe(role)
  })

  it.each([
    ['累计完成目标', ['2600', '5200'], 'target'],
    ['累计完成目标', ['96', '104'], 'rate'],
    ['完成年初预算（%）', ['526', '411'], 'rate'],
    ['完成计划', ['312.5%', '96%'], 'rate'],
    ['每期人数（人）', ['50', '40'], 'standard'],
    ['每村补助', ['5', '8'], 'standard'],
    ['每千人口床位数', ['6.1', '7.2'], 'figure'],
    ['X坐标', ['3267184.5', '3267201.6'], 'remark'],
  ])('%s over %j is %s', (header, cells, role) => {
    expect(roleOf(header, cells)).toBe(role)
  })

  it.each(['实际利用外资（万美元）', '规划区面积', '计划生育率（%）', '学校', '区县', '责任单位', ''])(
    '%s says nothing of them',
    (header) => {
      expect(roleOf(header, FIGURES)).toBe('figure')
    },
  )

  it.each([
    ['未完成数', 'remark'],
    ['剩余任务数', 'remark'],
    ['备注', 'remark'],
    ['考核分值', 'standard'],
    ['含税单价', 'standard'],
    ['序时进度要求', 'standard'],
    ['联系电话', 'person'],
    ['完成时限', 'period'],
  ])('%s makes them %s and no values', (header, role) => {
    expect(roleOf(header, FIGURES)).toBe(role)
  })

  it('of mobile telephones never makes values of them', () => {
    expect(roleOf('责任人', ['13800000000', '13900000000'])).toBe('person')
  })
})

describe('what cells are', () => {
  it.each([
    ['进度', RATES, 'rate'],
    ['进度', SENTENCES, 'progress'],
    ['完成情况', RATES, 'rate'],
    ['完成情况', SENTENCES, 'progress'],
    ['占年度计划比例', RATES, 'rate'],
    ['目标', SENTENCES, 'target'],
    ['目标', WORDS, 'label'],
    ['目标', BODIES, 'label'],
    ['完成标准', SENTENCES, 'target'],
    ['指标', WORDS, 'label'],
    ['指标', ['PM2.5平均浓度', '新建5G基站数'], 'label'],
    ['任务名称', WORDS, 'label'],
    ['任务名称', ['建设5G基站', '整治3号渠道'], 'label'],
    ['是否完成', ['是', '否'], 'label'],
    ['单位', ['亩', '家'], 'unit'],
    ['单位', BODIES, 'label'],
    ['备注', BODIES, 'responsible'],
    ['责任人', BODIES, 'responsible'],
    ['备注', SENTENCES, 'remark'],
    ['类型', ['约束性', '预期性'], 'attribute'],
    ['类型', ['新建', '改建'], 'label'],
    ['责任单位', ['各镇（街道）', '县直各部门'], 'responsible'],
    ['牵头单位及责任人', BODIES, 'lead'],
    ['完成时限', ['12月底', '2025年6月'], 'period'],
    ['年份', ['2023', '2024'], 'period'],
    ['不低于', ['≥', '≥'], 'attribute'],
  ])('%s over %j is %s', (header, cells, role) => {
    expect(roleOf(header, cells)).toBe(role)
  })

  it.each([
    [['约30', '30左右']],
    [['30—40', '30（含新建10）']],
    [['0', '0']],
    [['100%', '100%']],
    [['12', '—', '/', '无']],
    [['≥20', '建立', '开展']],
    [['2010', '1980']],
  ])('目标值 over %j is a target', (cells) => {
    expect(roleOf('目标值', cells)).toBe('target')
  })

  it('are figures where few of a column are filled, and where figures look like years among others', () => {
    expect(roleOf('松岭镇', ['8', '—', '—', '/'])).toBe('figure')
    expect(roleOf('总户数', ['2000', '310'])).toBe('figure')
    expect(roleOf('总户数', ['二千', '三百一十'])).toBe('label')
  })
})

it('is told by the innermost label that says anything, with its word', () => {
  expect(saidOf(['目标任务', '上半年'], lexicon)).toEqual({ role: 'target', words: '任务' })
  expect(saidOf(['完成情况', '目标值'], lexicon)).toEqual({ role: 'target', words: '目标值' })
  expect(saidOf(['責任單位'], lexicon)).toEqual({ role: 'responsible', words: '责任单位' })
  expect(saidOf(['縣（市、區）'], lexicon)?.role).toBe('place')
  expect(saidOf(['造林面积'], lexicon)).toBeNull()
})

it('codes are no values, whatever is written above them', () => {
  expect(roleOf('职位代码', ['30010248001', '30010248002', '30010249001', '30010249002', '30010251001'])).toBe('remark')
  expect(roleOf('报名号', ['30010248001', '30010248002', '30010249001', '30010249002', '30010251001'])).toBe('remark')
})

it('takes what says how points are given for no goals', () => {
  expect(roleOf('考核内容', ['每月巡河2次，得12分，少1次扣2分', '断面达标得45分'])).toBe('remark')
  expect(roleOf('考核内容', ['新建公园3个（10分）', '改造厕所20座（5分）'])).toBe('target')
  expect(roleOf('推广范围', ['2个试点园区', '5个重点镇'])).toBe('note')
})
