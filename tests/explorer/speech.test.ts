import { expect, it } from 'vitest'
import { speechOf } from '../../explorer/language/speech.ts'

const en = speechOf('en')

it.each([
  [1, '1 statement'],
  [0, '0 statements'],
  [2, '2 statements'],
  ['1,200', '1,200 statements'],
])('says %s with its noun', (n, told) => {
  expect(en.say('n_statements', { n })).toBe(told)
})

it('fills in several numbers, each with its own noun', () => {
  expect(en.say('document_counts', { targets: 1, figures: 2, tables: 1 })).toBe(
    '1 target; in all 2 figures and 1 table were read',
  )
  expect(speechOf('zh').say('document_counts', { targets: 1, figures: 2, tables: 1 })).not.toContain('|')
})
