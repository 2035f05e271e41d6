import { expect, it } from 'vitest'
import { isRateAlone, isRateOfHandling, withoutRateOfHandling } from '../../../parsers/statements/subject/rate-alone.ts'

it.each([
  ['满意率', true, true],
  ['按时办结率', true, true],
  ['覆盖率', true, false],
  ['人次', true, false],
  ['群众满意率', false, false],
  ['森林覆盖率', false, false],
  ['', false, false],
])('%j says nothing of what: %s; it is a rate of handling: %s', (name, isAlone, isOfHandling) => {
  expect(isRateAlone(name)).toBe(isAlone)
  expect(isRateOfHandling(name)).toBe(isOfHandling)
})

it.each([
  ['群众诉求解决率', '群众诉求'],
  ['建议按时办结率', '建议'],
  ['森林覆盖率', '森林覆盖率'],
  ['', ''],
])('%j is of %j', (name, of) => {
  expect(withoutRateOfHandling(name)).toBe(of)
})
