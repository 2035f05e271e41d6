import { expect, it } from 'vitest'
import { isRateAlone, isRateOfHandling } from '../../../parsers/statements/subject/rate-alone.ts'

it.each([
  ['满意率', true, true],
  ['按时办结率', true, true],
  ['覆盖率', true, false],
  ['群众满意率', false, false],
  ['森林覆盖率', false, false],
  ['', false, false],
])('%j says nothing of what: %s; it is a rate of handling: %s', (name, isAlone, isOfHandling) => {
  expect(isRateAlone(name)).toBe(isAlone)
  expect(isRateOfHandling(name)).toBe(isOfHandling)
})
