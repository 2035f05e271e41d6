import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { fiveYearPlan } from '../../parsers/values/five-year-plan.ts'
import {
  isRead,
  type NamedPeriod,
  type Period,
  periodGrammar,
  periodsIn,
  readPeriods,
  type When,
} from '../../parsers/values/period.ts'
import table from './tables/periods.json' with { type: 'json' }

const { period_words } = readReference()
const grammar = periodGrammar(period_words)

interface Row {
  input: string
  expect: string[]
  /** Day of the document, if it is known; else only its year is. */
  day?: string
  /** Words that look like a period and cannot be placed. */
  unread?: string[]
}

const rows: readonly Row[] = table

/** Year of the document that 今年 and 上半年 in the table are counted from. */
const YEAR = 2024

const whenOf = ({ day }: Row): When => ({ year: day ? Number(day.slice(0, 4)) : YEAR, day: day ?? null })

/** What the table writes down of a period: `by 2025-12-31 A`, `in 2021-01-01..2025-12-31 X`. */
const written = ({ kind, start, end, freq }: Period): string =>
  `${kind} ${start === null ? '' : `${start}..`}${end} ${freq}`

it.each(rows)('reads $input', (row) => {
  const named = readPeriods(row.input, whenOf(row), grammar)
  expect(named.filter(isRead).map(written)).toEqual(row.expect)
  expect(named.filter((one) => !isRead(one)).map(({ text }) => text)).toEqual(row.unread ?? [])
})

it.each(rows)('places the periods of $input where they stand', (row) => {
  const when = whenOf(row)
  const named = readPeriods(row.input, when, grammar)
  for (const { text, from, to } of named) expect(row.input.slice(from, to)).toBe(text)
  expect(readPeriods(`甲乙${row.input}`, when, grammar).map(({ from }) => from)).toEqual(
    named.map(({ from }) => from + 2),
  )
})

describe('the table of words', () => {
  const day = '2024-05-20'
  const writtenOrUnread = (one: NamedPeriod): string => (isRead(one) ? written(one) : one.why)

  it.each(period_words)('$word as $role is read in $example', ({ word, example, means }) => {
    expect(example).toContain(word)
    const named = readPeriods(example, { year: 2024, day }, grammar)
    expect(named.map(writtenOrUnread).join('|')).toBe(means)
  })

  it('holds no row without which its example says the same', () => {
    const idle = period_words.filter((row) => {
      const without = periodGrammar(period_words.filter((other) => other !== row))
      const named = readPeriods(row.example, { year: 2024, day }, without)
      return (
        named.map(writtenOrUnread).join('|') === row.means && named.map(({ text }) => text).join('|') === textsOf(row)
      )
    })
    expect(idle.map(({ word, role }) => `${word} ${role}`)).toEqual([])
  })

  const textsOf = ({ example }: (typeof period_words)[number]): string =>
    readPeriods(example, { year: 2024, day }, grammar)
      .map(({ text }) => text)
      .join('|')
})
