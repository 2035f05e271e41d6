import { expect, it } from 'vitest'
import { isInSquareBrackets } from '../../parsers/values/square-brackets.ts'

it.each([
  ['[25]', true],
  ['＞［5500］', true],
  ['〔18〕', true],
  ['﹝1.38﹞', true],
  ['[25', false],
  ['25', false],
  ['20[5]年', false],
])('%s is in square brackets: %s', (text, isIn) => {
  expect(isInSquareBrackets(text)).toBe(isIn)
})
