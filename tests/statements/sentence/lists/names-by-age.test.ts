import { expect, it } from 'vitest'
import { namesByAge } from '../../../../parsers/statements/sentence/lists/names-by-age.ts'

it.each([
  ['0-14岁、15-59岁、60岁及以上常住人口分别为', 3, ['0-14岁常住人口', '15-59岁常住人口', '60岁及以上常住人口']],
  ['全县18岁以下和65岁以上户籍人口分别达到', 2, ['18岁以下户籍人口', '65岁以上户籍人口']],
  // Another count of values, one group alone, and no ages.
  ['0-14岁、15-59岁常住人口分别为', 3, null],
  ['60岁及以上常住人口分别为', 2, null],
  ['男性、女性常住人口分别为', 2, null],
])('%s %d values: %j', (words, count, expected) => {
  expect(namesByAge(words, count)).toEqual(expected)
})
