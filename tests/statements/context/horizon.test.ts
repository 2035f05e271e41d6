import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { outlineOf, paragraphPassages } from '../../../parsers/document/body/outline.ts'
import { horizonOf } from '../../../parsers/statements/context/horizon.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { periodGrammar } from '../../../parsers/values/period.ts'

const grammar = periodGrammar(readReference().period_words)

const outline = outlineOf(
  paragraphPassages([
    ...linesOf('一、发展目标\n到2025年，形成体系。\n到2027年，全面建成。\n二、重点任务\n到2035年，建成强区。'),
  ]),
)

it('is the end of the plan', () => {
  expect(horizonOf({ plan_end: '2026-12-31', year: 2025 }, outline, grammar)).toMatchObject({
    kind: 'by',
    end: '2026-12-31',
    text: '2026',
  })
})

it('is the furthest year among the objectives where the title names no plan', () => {
  expect(horizonOf({ plan_end: null, year: 2025 }, outline, grammar)).toMatchObject({ kind: 'by', end: '2027-12-31' })
})

it('is unknown where neither states it', () => {
  expect(horizonOf({ plan_end: null, year: 2025 }, outline.slice(3), grammar)).toBeNull()
})
