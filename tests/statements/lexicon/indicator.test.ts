import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../datasets/records/vocabulary.ts'
import { type Dimension, readReference } from '../../../datasets/reference/index.ts'
import { indicatorOfValue, resolveIndicator } from '../../../parsers/statements/lexicon/indicator.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import values from './tables/indicators.json' with { type: 'json' }

const { indicators } = readReference()
const lexicon = lexiconOf(readReference())

it('resolves every registered name and alias to its own indicator', () => {
  for (const { id, zh, aliases } of indicators) {
    for (const name of [zh, ...aliases]) expect(resolveIndicator(name, lexicon)?.id, name).toBe(id)
  }
})

it.each([
  ['高新技术企业总数', 'high_tech_enterprise'],
  ['高新技术企业数量', 'high_tech_enterprise'],
  ['新增高新技术企业', 'high_tech_enterprise'],
  ['全区高新技术企业（有效期内）', 'high_tech_enterprise'],
  ['“瞪羚”企业', 'gazelle_enterprise'],
  ['高新技术企业孵化数', null],
  ['企业', null],
  ['', null],
])('resolves %s to %s', (name, id) => {
  expect(resolveIndicator(name, lexicon)?.id ?? null).toBe(id)
})

describe('the indicator of a value', () => {
  it.each(values as unknown as [string, Measure, Dimension | null, string | null][])(
    'is of %s as %s in %s: %s',
    (name, measure, dimension, id) => {
      expect(indicatorOfValue(name, { measure, dimension }, lexicon)?.id ?? null).toBe(id)
    },
  )
})
