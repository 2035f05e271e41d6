import { expect, it } from 'vitest'
import { areasOfLevel, isTailOfName } from '../../parsers/places/name-place.ts'

const PROVINCE = { name: '海南省', aliases: [] }
const PREFECTURE = { name: '海南藏族自治州', aliases: [] }
const COUNTY = { name: '石门县', aliases: [] }
const DISTRICT = { name: '梁平区', aliases: ['梁平县'] }

it.each([
  ['海南州人民政府', '海南', [PROVINCE, PREFECTURE], [PREFECTURE]],
  ['海南省人民政府', '海南', [PROVINCE, PREFECTURE], [PROVINCE]],
  ['石门市水利局', '石门', [COUNTY], []],
  ['石门县水利局', '石门', [COUNTY], [COUNTY]],
  ['石门市场开发中心', '石门', [COUNTY], [COUNTY]],
  ['石门2025年工作要点', '石门', [COUNTY], [COUNTY]],
  ['梁平县2014年工作要点', '梁平', [DISTRICT], [DISTRICT]],
])('takes of the areas that a short name has those of the level after it: %s', (text, name, areas, expected) => {
  const hit = { name, form: 'short' as const, areas }
  expect(areasOfLevel(hit, { text, start: 0, end: name.length })).toEqual(expected)
})

it.each([
  ['宁和县2023年工作报告', true],
  ['关于宁和县2023年', false],
  ['《宁和县2023年', true],
  ['中共和县委员会', false],
  ['在和县召开', false],
  ['和县2023年工作报告', false],
])('knows the tail of a longer name: %s', (text, expected) => {
  const start = text.indexOf('和县')
  const hit = { name: '和县', form: 'full' as const, areas: [] }
  expect(isTailOfName(hit, { text, start, end: start + 2 }, 0)).toBe(expected)
})

it('takes a county for one that follows the area around it', () => {
  const hit = { name: '和县', form: 'full' as const, areas: [] }
  expect(isTailOfName(hit, { text: '马鞍山市和县', start: 4, end: 6 }, 4)).toBe(false)
})
