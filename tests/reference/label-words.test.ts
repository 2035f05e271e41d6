import { describe, expect, it } from 'vitest'
import { type LabelRole, readReference } from '../../datasets/reference/index.ts'
import { measureIn } from '../../parsers/statements/cells/columns/header-measure.ts'
import { quantityGrammar } from '../../parsers/values/grammar.ts'
import { labelWords } from '../../parsers/values/label-words.ts'
import { unitLabels } from '../../parsers/values/unit-label.ts'

const reference = readReference()
const rows = reference.label_words
const words = labelWords(rows)
const { noted } = unitLabels(quantityGrammar(reference).units, words)

type Test = (label: string) => boolean

/** How a reader asks for a role, unless it asks for the word alone. */
const ASKED: Partial<Record<LabelRole, Test>> = {
  total: (label) => words.isTotal(label) && !words.isSubtotal(label),
  subtotal: words.isSubtotal,
  total_header: words.isTotalHeader,
  year_total: words.isTotalHeader,
  whole: words.isWhole,
  note: words.isNote,
  unit_label: (label) => words.is.unit_label(label) || noted(label) !== null,
}
const asked = (role: LabelRole): Test => ASKED[role] ?? words.is[role]

/** Of these roles a label has one at most. */
const EXCLUSIVE: readonly LabelRole[] = [
  'serial',
  'rank',
  'total',
  'subtotal',
  'whole',
  'unit_label',
  'force',
  'remark',
  'note',
]
const MEASURES: readonly LabelRole[] = ['growth', 'share', 'increment', 'level']
const having = (roles: readonly LabelRole[]) => rows.filter(({ role }) => roles.includes(role))

describe('label words', () => {
  it.each(rows)('$word is $role in $example', ({ role, example }) => {
    expect(asked(role)(example)).toBe(true)
  })

  it.each(having(EXCLUSIVE))('$example is $role and nothing that contradicts it', ({ role, example }) => {
    expect(EXCLUSIVE.filter((other) => asked(other)(example))).toEqual([role])
  })

  it.each(having(MEASURES))('$example as a header tells $role', ({ role, example }) => {
    expect(measureIn([example], words)).toBe(role)
  })

  it('lets no total be a column whose figures do not add up', () => {
    const totals = rows.filter(({ example }) => words.isTotalHeader(example))
    expect(totals.length).toBeGreaterThan(10)
    expect(totals.filter(({ example }) => words.is.not_additive(example)).map(({ word }) => word)).toEqual([])
  })

  it('prints every word as cells are tidied: half-width brackets, no blank between Chinese characters', () => {
    const untidy = rows.filter(({ word }) => /[（）]|[\u4e00-\u9fff]\s|\s[\u4e00-\u9fff]/.test(word))
    expect(untidy.map(({ word }) => word)).toEqual(['总计 Total', '合计 Total'])
  })
})
