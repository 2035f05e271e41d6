import { describe, expect, it } from 'vitest'
import { tableUses } from '../../../../parsers/statements/cells/columns/table-uses.ts'
import { drawn, isBody, lexicon, sketched } from '../drawing.ts'

function usesOf(headers: string, ...rows: string[]) {
  const { table } = drawn(sketched('2024年任务表', headers, ...rows))
  const { columns, label, place, areIndicators } = tableUses(table, isBody, lexicon)
  const nameOf = (col: number) => table.columns[col]?.at(-1) ?? null
  return { roles: columns.map(({ role }) => role).join(' '), label: nameOf(label), place: nameOf(place), areIndicators }
}

describe('rows are named by', () => {
  it.each([
    ['the only words', '指标|目标', ['造林|30', '抚育|50'], '指标'],
    ['what tells most of them apart', '类别|项目|目标', ['绿化|造林|30', '绿化|抚育|50', '水利|修渠|4'], '项目'],
    [
      'what is no kind of them',
      '类别|建设任务|数量',
      ['绿化|造林|30', '水利|管网改造|4', '供水|管网改造|5'],
      '建设任务',
    ],
    ['of equals what is called a name', '做法|项目名称|目标', ['绿地|公园|3', '道路|大桥|4'], '项目名称'],
    ['words before the values', '项目|目标|说明', ['公园|3|甲', '公园|4|乙'], '项目'],
    ['places', '乡镇|造林', ['青岭镇|30', '松岭镇|50'], '乡镇'],
    ['a thing that several places have a part of', '单位|项目|目标', ['青岭镇|公园|3', '松岭镇|公园|4'], '项目'],
    ['bodies alone', '责任单位|任务数', ['县教育局|3', '县民政局|4'], '责任单位'],
    [
      'what their header calls contents, if groups alone stand beside it',
      '工程名称|项目内容|目标任务',
      ['惠民工程|造林|30', '惠民工程|抚育|50', '惠民工程|修渠|4'],
      '项目内容',
    ],
    [
      'Chinese words beside their translation',
      '类别|Item|2015年',
      ['造林|Afforestation|30', '抚育|Tending|50'],
      '类别',
    ],
    ['nothing where all are years', '年份|造林（亩）', ['2024|30', '2025|50'], null],
  ])('%s: %s', (_, headers, rows, label) => {
    expect(usesOf(headers, ...rows).label).toBe(label)
  })
})

it('tells indicators with their place from places with their part', () => {
  expect(usesOf('乡镇|任务数', '青岭镇|30', '松岭镇|50')).toMatchObject({ place: '乡镇', areIndicators: false })
  expect(usesOf('单位|项目|目标', '青岭镇|公园|3', '松岭镇|公园|4')).toMatchObject({
    place: '单位',
    areIndicators: true,
  })
  expect(usesOf('单位|类别|目标', '青岭镇|新建|3', '松岭镇|新建|4')).toMatchObject({
    label: '单位',
    areIndicators: false,
  })
  expect(usesOf('指标|单位|目标', '公园|个|3', '道路|公里|4')).toMatchObject({ place: null, areIndicators: true })
  // 旧村 among works is no village.
  expect(usesOf('项目|目标', '改造旧村|30', '修建水渠|50', '造林|8')).toMatchObject({
    place: null,
    areIndicators: true,
  })
})

it('leaves bodies to answer where sentences say what is to be done', () => {
  const goals = usesOf('目标|责任单位', '新建公园3个，面积20亩|县教育局', '改造厕所20座，清运垃圾|县民政局')
  expect(goals).toMatchObject({ roles: 'target responsible', label: null })
})

it('groups rows by words before their label and takes those after it for notes', () => {
  const { roles } = usesOf('类别|指标|单位|目标|地点', '绿化|造林|亩|30|河东', '绿化|抚育|亩|50|河西')
  expect(roles).toBe('group label unit target note')
})

it('keeps a column of values that few rows fill', () => {
  expect(usesOf('指标|青岭镇|松岭镇', '造林|30|—', '抚育|50|—', '封育|10|—', '补植|20|8').roles).toBe(
    'label figure figure',
  )
})
