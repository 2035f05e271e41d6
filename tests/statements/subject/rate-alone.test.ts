import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { isRateAlone, isRateOfHandling, withoutRateOfHandling } from '../../../parsers/statements/subject/rate-alone.ts'

const lexicon = lexiconOf(readReference())

it.each([
  ['满意率', true, true],
  ['按时办结率', true, true],
  ['覆盖率', true, false],
  ['人次', true, false],
  ['群众满意率', false, false],
  ['森林覆盖率', false, false],
  ['', false, false],
])('%j says nothing of what: %s; it is a rate of handling: %s', (name, isAlone, isOfHandling) => {
  expect(isRateAlone(name, lexicon)).toBe(isAlone)
  expect(isRateOfHandling(name, lexicon)).toBe(isOfHandling)
})

it.each([
  ['群众诉求解决率', '群众诉求'],
  ['建议按时办结率', '建议'],
  ['森林覆盖率', '森林覆盖率'],
  ['', ''],
])('%j is of %j', (name, of) => {
  expect(withoutRateOfHandling(name, lexicon)).toBe(of)
})
