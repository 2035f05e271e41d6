import { describe, expect, it } from 'vitest'
import { linesOf, senseOf, sketched, statementsOf } from './drawing.ts'

describe('the years before', () => {
  const statusesOf = (headers: string, day: string | null, rows = ['造林|30|50', '抚育|20|40']) =>
    linesOf(statementsOf(sketched('主要指标', headers, ...rows), { day, year: null }), 'value', 'status')

  it('are what goals are compared with, where they ended before the day of the document', () => {
    expect(statusesOf('指标|2023年|2025年', '2024-03-20', ['造林|30|50'])).toEqual(['30 baseline', '50 target'])
    expect(statusesOf('指标|2024年|2025年', '2024-03-20', ['造林|30|50'])).toEqual(['30 target', '50 target'])
  })

  it('are goals themselves where their figures have bounds', () => {
    expect(statusesOf('指标|2025年|2035年', null, ['绿地率（%）|不低于35|40', '公园（座）|12|16'])).toEqual([
      '35 target',
      '12 target',
      '40 target',
      '16 target',
    ])
    expect(statusesOf('指标|2020年|2025年', null, ['绿地率（%）|35|不低于40'])).toEqual(['35 baseline', '40 target'])
  })

  it('are so as the first of two years where no day is known', () => {
    expect(statusesOf('指标|2020年|2025年', null, ['造林|30|50'])).toEqual(['30 baseline', '50 target'])
    expect(statusesOf('指标|2020年|2022年|2025年', null, ['造林|30|40|50'])).toEqual([
      '30 target',
      '40 target',
      '50 target',
    ])
  })

  it('are so beside a goal of the year that the title is about', () => {
    const statuses = (title: string) =>
      linesOf(statementsOf(sketched(title, '乡镇|2024年参保人数|2025年参保任务', '青岭镇|412|418')), 'value', 'status')
    expect(statuses('2025年参保任务表')).toEqual(['412 baseline', '418 target'])
    expect(statuses('参保任务表')).toEqual(['412 target', '418 target'])
  })

  it('are so below a word of what is dealt out, beside another that plans', () => {
    const statuses = (headers: string, day: string | null) =>
      linesOf(statementsOf(sketched('扩招计划', headers, '一中|90|95'), { day, year: null }), 'value', 'status')
    expect(statuses('学校|2024年招生数|2025年招生计划', '2025-03-20')).toEqual(['90 baseline', '95 target'])
    expect(statuses('学校|2024年招生数|2025年招生计划', null)).toEqual(['90 baseline', '95 target'])
    expect(statuses('学校|2024年招生数|2025年招生数', null)).toEqual(['90 target', '95 target'])
    expect(statuses('学校|2024年任务|2025年任务', '2025-03-20')).toEqual(['90 target', '95 target'])
  })

  it('keep the status that their headers tell', () => {
    expect(statusesOf('指标|2023年实际|2025年', '2024-03-20', ['造林|30|50'])).toEqual(['30 achieved', '50 target'])
  })
})

describe('beside a goal', () => {
  const statusesOf = (headers: string, row: string) =>
    linesOf(statementsOf(sketched('2024年任务表', headers, row)), 'value', 'status')

  it('a figure of the same noun is what it is set for', () => {
    expect(statusesOf('乡镇|可种植面积|小麦任务面积', '青岭镇|80|30')).toEqual(['80 baseline', '30 target'])
  })

  it('months of the year are goals of their own', () => {
    expect(statusesOf('项目|全年计划|1-6月|1-12月', '青溪公园|80|36|80')).toEqual([
      '80 target',
      '36 target',
      '80 target',
    ])
  })

  it('a rate is one of its own, and so is what stands beside goals in words', () => {
    expect(statusesOf('乡镇|参保率目标|脱贫人口参保率', '青岭镇|98%|100%')).toEqual(['98 target', '100 target'])
    expect(statusesOf('项目|衔接资金|资金绩效目标', '养殖基地|360|带动就业60人')).toEqual(['360 target'])
  })
})

describe('the status of a table', () => {
  it('is that of goals in a year that has hardly begun, unless a column reports', () => {
    const said = { usual: { value: 'achieved', level: 'table', words: '', isSaid: false }, day: '2024-01-20' } as const
    const rows = ['公园|3|4', '厕所|20|8']
    expect(senseOf(sketched('2024年项目', '项目|数量|面积', ...rows), said).usual.value).toBe('target')
    expect(senseOf(sketched('2024年项目', '项目|数量|已完成', ...rows), said).usual.value).toBe('achieved')
  })
})

describe('the time up to which a table reports', () => {
  const drawing = sketched('2024年户厕改造', '乡镇|任务数|完成数', '青岭镇|30|20', '松岭镇|50|10')
  const ends = (above: string[]) =>
    linesOf(statementsOf({ ...drawing, above }, { day: '2024-09-20' }), 'value', 'status', 'period_end')

  it('stands above it, and leaves its plans the year', () => {
    expect(ends(['截至8月底'])).toEqual([
      '30 target 2024-12-31',
      '50 target 2024-12-31',
      '20 achieved 2024-08-31',
      '10 achieved 2024-08-31',
    ])
  })

  it('stands in no paragraph above it', () => {
    const long = `截至8月底，全县上下齐心协力，${'各乡镇紧盯目标任务，倒排工期，挂图作战，'.repeat(3)}成效明显`
    expect(ends([long]).at(-1)).toBe('10 achieved ·')
  })
})

it('reads the columns of a project list, and no costs of it', () => {
  const drawing = sketched(
    '2024年重点项目',
    '序号|项目|责任单位|计划完成投资|占年度计划比例|未完成数|联系电话',
    '1|青岭大桥|县住建局|1000|40%|3|13800000000',
    '2|松岭水库|县水利局|500|60%|4|13900000000',
  )
  const { columns, tasks } = senseOf(drawing)
  expect(columns.map(({ role }) => role).join(' ')).toBe('serial label responsible target rate remark person')
  expect(tasks.map(({ title, responsible_units }) => `${title}: ${responsible_units}`)).toEqual([
    '青岭大桥: 县住建局',
    '松岭水库: 县水利局',
  ])
  expect(linesOf(statementsOf(drawing), 'value', 'status', 'responsible')).toEqual([
    '1000 target 县住建局',
    '500 target 县水利局',
    '40 achieved 县住建局',
    '60 achieved 县水利局',
  ])
})
