import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { announcedList } from '../../../parsers/statements/context/announced-list.ts'
import type { Frame } from '../../../parsers/statements/context/frame.ts'
import { lookWords } from '../../../parsers/statements/context/look-words.ts'
import { periodGrammar } from '../../../parsers/values/period.ts'

const { look_words, period_words } = readReference()
const reader = { grammar: periodGrammar(period_words), looks: lookWords(look_words) }
const frame: Frame = {
  year: null,
  day: null,
  title: null,
  genre: null,
  today: null,
  isAnnual: false,
  period: null,
  plan: null,
}
const announced = (text: string): string | null => announcedList(text, [], frame, reader)?.words ?? null

it.each([
  ['4月6日，县人代会票决出2022年九大民生实事。', '2022年'],
  ['据了解，2022年全区将实施11项民生工程。', '2022年'],
  ['2022年全区将实施11项民生工程。会后进行了表决。', '2022年'],
  // No year, and no deeds that are counted.
  ['全区将实施11项民生工程。', null],
  ['2022年全区将办好民生实事。', null],
])('%s', (text, year) => {
  expect(announced(text)).toBe(year)
})
