import { expect, it } from 'vitest'
import { lexicon, senseOf, sketched } from '../drawing.ts'

const rolesIn = (headers: string, row: string): string[] =>
  senseOf(sketched('一览表', headers, row)).columns.map(({ role }) => role)

it.each([
  ['drugs', '药品通用名|剂型|规格|采购周期', '甲氧林片|片剂|20mg|3', 'label note remark remark'],
  ['persons', '岗位|姓名|性别|学历|招聘计划数', '植保|周远山|男|本科|2', 'label person note note remark'],
  [
    'posts',
    '用人单位|岗位|学历要求|专业要求|招聘人数',
    '县农技站|植保|本科及以上|植物保护|2',
    'label note note note remark',
  ],
  ['rivers', '站名|警戒水位（米）|保证水位（米）|流量', '上渡|62.5|64|184', 'label remark remark remark'],
])('of %s leaves its figures aside', (_, headers, row, roles) => {
  expect(rolesIn(headers, row).join(' ')).toBe(roles)
})

it.each([
  [
    'a header says what is aimed at',
    '品名|规格|产地|计划采购量（吨）',
    '粳米|一级|白鹭区|400',
    'label note note target',
  ],
  [
    'a table of towns names what their people learn',
    '乡镇|学历教育招生人数|培训人数',
    '青溪镇|30|400',
    'label quota figure',
  ],
  ['it has one trait alone', '管网|规格|长度（公里）', '青溪主管|DN300毫米|6', 'label note figure'],
])('keeps what is counted where %s', (_, headers, row, roles) => {
  expect(rolesIn(headers, row).join(' ')).toBe(roles)
})

it('keeps how many talents a plan says to win over', () => {
  const rolesOf = (title: string) =>
    senseOf(sketched(title, '用人单位|学历要求|专业要求|引进人数', '县农技站|硕士|植物保护|2')).columns.map(
      ({ role }) => role,
    )
  expect(rolesOf('紧缺人才引进计划表').at(-1)).toBe('figure')
  expect(rolesOf('公开招聘计划表').at(-1)).toBe('remark')
})

it('is told to the readers of sentences', () => {
  const isRegister = (headers: string) => senseOf(sketched('一览表', headers, '甲|乙|丙')).isRegister
  expect([isRegister('姓名|性别|学历'), isRegister('姓名|任务|时限')]).toEqual([true, false])
  expect(['出生年月', '剂型'].map((header) => lexicon.headerRole(header)?.role)).toEqual(['personal', 'trait'])
})
