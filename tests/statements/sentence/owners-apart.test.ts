import { expect, it } from 'vitest'
import { read } from '../sentence.ts'

it.each([
  [
    '城市低保310户，发放低保金90万元；农村低保520户，发放低保金120万元。',
    ['城市低保', '城市低保金', '农村低保', '农村低保金'],
  ],
  [
    '改造泵站9座，增加供水量30万吨；改造水井7口，增加供水量20万吨。',
    ['泵站改造', '泵站改造供水量', '水井改造', '水井改造供水量'],
  ],
  // One name says whose it is, or nothing was counted before the second.
  ['城市低保310户，发放低保金90万元。', ['城市低保', '低保金']],
  ['城市低保310户，发放低保金90万元；上半年发放低保金40万元。', ['城市低保', '低保金', '低保金']],
])('of %s the names are %j', (text, expected) => {
  expect(read(text).map(({ indicator }) => indicator)).toEqual(expected)
})
