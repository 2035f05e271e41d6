import { expect, it } from 'vitest'
import type { Measure } from '../../../../datasets/records/vocabulary.ts'
import { readReference } from '../../../../datasets/reference/index.ts'
import {
  isHeaderOverYears,
  isMeaningOnly,
  measureIn,
  measureInUnit,
  measureOfLabel,
  usualMeasure,
} from '../../../../parsers/statements/cells/columns/header-measure.ts'
import { lexicon } from '../drawing.ts'

const { words } = lexicon
const named = (id: string) => readReference().indicators.find((one) => one.id === id) ?? null

it.each([
  ['新增高新技术企业', 'increment'],
  ['同比增长（%）', 'growth'],
  ['增减额', 'increment'],
  ['增减%', 'growth'],
  ['占比', 'share'],
  ['产值占全县的比例', 'share'],
  ['新增总数', 'increment'],
  ['存量', 'level'],
  ['造林面积', null],
  ['新建小区配套达标率（%）', null],
  ['新增劳动力平均受教育年限', null],
])('%s tells the measure %s', (label, measure) => {
  expect(measureOfLabel(label, words)).toBe(measure)
})

it.each([
  ['年均［累计］', true],
  ['年均增长（%）', true],
  ['五年累计', true],
  ['累计', false],
  ['五年累计造林', false],
])('%s stands over means and sums over years: %s', (label, expected) => {
  expect(isHeaderOverYears(label)).toBe(expected)
})

it('is told by the innermost label first', () => {
  expect(measureIn(['新增企业', '存量'], words)).toBe('level')
  expect(measureIn(['新增企业', '一季度'], words)).toBe('increment')
  expect(measureIn(['企业', '一季度'], words)).toBeNull()
})

it.each([
  '目标值',
  '年度任务数',
  '完成情况',
  '实际完成数',
  '同比增长率',
  '较上年同期增减',
  '累计',
  '绝对量',
  '预算数',
  '预算',
  '决算',
  '预算执行数',
  '目标增速',
  '近期',
])('%s says how values are meant and names nothing', (label) => {
  expect(isMeaningOnly(label)).toBe(true)
})

it.each(['造林面积', '目标人群数', '完成投资', '一般公共预算收入', '新增企业', '规划区面积'])(
  '%s names something',
  (label) => {
    expect(isMeaningOnly(label)).toBe(false)
  },
)

it.each<[string, Measure, string | null, string | null, Measure]>([
  ['居民人均可支配收入', 'level', '%', 'disposable_income', 'growth'],
  ['森林覆盖率', 'level', '%', 'forest_coverage', 'share'],
  ['验收合格率', 'level', '%', null, 'share'],
  ['甲厂产值', 'level', '%', null, 'level'],
  ['城镇化率', 'level', '个百分点', 'urbanization_rate', 'increment'],
  ['居民人均可支配收入', 'level', '元', 'disposable_income', 'level'],
  ['居民人均可支配收入', 'growth', '元', 'disposable_income', 'growth'],
  ['居民人均可支配收入', 'level', null, 'disposable_income', 'level'],
])('%s, %s in %s', (name, told, unit, id, measure) => {
  expect(measureInUnit(told, { name, unit, named: id === null ? null : named(id) }, lexicon)).toBe(measure)
})

it('is that of the title where no header tells it, else that of the indicator', () => {
  expect(usualMeasure('2024年新增企业任务表', null, words)).toBe('increment')
  expect(usualMeasure('2024年任务表', named('afforestation'), words)).toBe('increment')
  expect(usualMeasure('2024年任务表', null, words)).toBeNull()
})
