import { expect, it } from 'vitest'
import { withSharedTitle } from '../../../parsers/statements/cells/shared-title.ts'
import { drawn, sketched } from './drawing.ts'

const before = { ...drawn(sketched('税收任务表', '单位|任务', '松岭镇|3')).table, unit: '万元', last_line: 8 }
const next = { ...drawn(sketched('', '单位|任务', '高新园区|5')).table, title: null, first_line: 8 }

it('is that of the table beside it', () => {
  expect(withSharedTitle(next, before)).toMatchObject({ title: '税收任务表', unit: '万元' })
})

it.each([
  ['has one', { title: '投资任务表' }],
  ['has a line above it', { above: ['园区'] }],
  ['stands further down', { first_line: 12 }],
  ['has other headers', { columns: [['单位'], ['投资']] }],
])('is not told of a table that %s', (_, own) => {
  const table = { ...next, ...own }
  expect(withSharedTitle(table, before)).toBe(table)
})

it('is nothing before the first', () => {
  expect(withSharedTitle(next, undefined)).toBe(next)
})
