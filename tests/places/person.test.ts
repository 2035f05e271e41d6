import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { personFinder, withoutNames } from '../../parsers/places/person.ts'
import type { Table } from '../../parsers/tables/table.ts'
import { headerRoles } from '../../parsers/values/header-role.ts'

const { surnames, column_words } = readReference()
const find = personFinder(surnames, headerRoles(column_words))

describe('names in sentences', () => {
  it.each([
    ['联系人：张小某，联系电话：023-12345678', ['张小某']],
    ['（联系人:王某 电话12345）', ['王某']],
    ['欧阳某某委员：', ['欧阳某某']],
    ['李某某等委员：\n您好。', ['李某某']],
    ['任命赵某同志为主任，赵某同志，', ['赵某']],
    ['责任人：区科技局', []],
    ['引进高层次人才60名、金融人才20名。', []],
    ['科技型企业达到500家，高新技术企业达到120家。', []],
    ['各位委员：', []],
  ])('of %j are %j', (text, names) => {
    expect(find(text, [])).toEqual(names)
  })
})

describe('names in tables', () => {
  const table = (header: string, cells: string[]): Table => ({
    title: null,
    above: [],
    unit: null,
    method: 'grid',
    proof: 'consistent',
    columns: [[header], ['服务企业（家）']],
    rows: cells.map((cell) => [cell, '3']),
    places: { at: () => null },
    total_rows: [],
    first_line: 1,
    last_line: cells.length + 1,
  })

  it('stand in columns that are headed so, several in a cell too', () => {
    expect(find('', [table('姓名', ['周某某', '吴某、郑某'])])).toEqual(['周某某', '吴某', '郑某'])
  })

  it('are not looked for in other columns', () => {
    expect(find('', [table('责任单位', ['高新区', '金带街道'])])).toEqual([])
  })

  it.each([
    ['责任领导', ['徐某某', '杨某'], ['徐某某', '杨某']],
    ['牵头单位', ['徐某某', '杨某', '区科技局'], ['徐某某', '杨某']],
    ['牵头单位', ['区科技局', '文旅局', '水务局'], []],
    ['责任单位', ['高新区', '江北区', '万和镇'], []],
    ['产品', ['高粱米', '黄豆', '金桔'], []],
  ])('stand below %s if most cells are names: %j gives %j', (header, cells, names) => {
    expect(find('', [table(header, cells)])).toEqual(names)
  })
})

it('leaves every occurrence out, a longer name before one that begins it', () => {
  expect(withoutNames('王某某与王某到会，王某发言', ['王某', '王某某'])).toBe('某某与某某到会，某某发言')
})
