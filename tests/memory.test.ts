import { expect, it } from 'vitest'
import { oncePer, remembered } from '../parsers/memory.ts'

it('asks for each text once, null answers too, until there are too many', () => {
  const asked: string[] = []
  const find = remembered((text) => {
    asked.push(text)
    return text === '' ? null : text.length
  }, 2)
  expect(['甲乙', '', '甲乙', ''].map(find)).toEqual([2, null, 2, null])
  expect(asked).toEqual(['甲乙', ''])
  find('丙')
  expect(find('甲乙')).toBe(2)
  expect(asked).toEqual(['甲乙', '', '丙', '甲乙'])
})

it('makes what belongs to a table once for each table', () => {
  let made = 0
  const sizeOf = oncePer((table: readonly number[]) => {
    made += 1
    return table.length
  })
  const [one, other] = [[1, 2], [3]]
  expect([one, other, one, other].map(sizeOf)).toEqual([2, 1, 2, 1])
  expect(made).toBe(2)
})
