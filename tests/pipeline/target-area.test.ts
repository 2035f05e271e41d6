import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { bodyRegister } from '../../parsers/places/body-register.ts'
import type { Statement } from '../../parsers/statements/statement/statement.ts'
import { targetArea } from '../../pipeline/targets/target-area.ts'
import { read } from '../statements/sentence.ts'

const reference = readReference()
const places = { register: bodyRegister(reference), areas: reference.areas }
const [plain] = read('高新技术企业达到120家。')

/** Area and its origin of a statement in a document of an area. */
function told(statement: Partial<Statement>, code: string | null, name: string | null) {
  const head = { area_code: code, area_name: name, area_evidence: 'title' }
  const { columns, origin } = targetArea({ ...plain!, ...statement }, head, places)
  return [columns.area_name, columns.scope, columns.responsible_kind, origin?.level ?? null]
}

it.each<[string, Partial<Statement>, string | null, string | null, unknown[]]>([
  ['the document', {}, '500155', '梁平区', ['梁平区', null, null, 'document']],
  ['a district in a clause', { scope: '万州区' }, '500000', '重庆市', ['万州区', null, null, 'clause']],
  ['a place elsewhere in a clause', { scope: '北京' }, '500155', '梁平区', ['梁平区', '北京', null, 'document']],
  ['a part that is no area', { scope: '中心城区' }, '500000', '重庆市', ['重庆市', '中心城区', null, 'document']],
  [
    'a district in a row',
    { source_kind: 'table', is_part: true, responsible: '万州区' },
    '500000',
    '重庆市',
    ['万州区', null, 'district', 'row'],
  ],
  [
    'a district that answers for a row',
    { source_kind: 'table', responsible: '万州区' },
    '500000',
    '重庆市',
    ['重庆市', null, 'district', 'document'],
  ],
  [
    'a bureau in a row',
    { source_kind: 'table', responsible: '区科技局' },
    '500155',
    '梁平区',
    ['梁平区', null, 'bureau', 'document'],
  ],
  [
    'bodies that answer for a sentence',
    { responsible: '万州区、市科技局' },
    '500000',
    '重庆市',
    ['重庆市', null, 'district', 'document'],
  ],
  ['nothing', {}, null, null, [null, null, null, null]],
])('is told by %s', (_, statement, code, name, expected) => {
  expect(told(statement, code, name)).toEqual(expected)
})
