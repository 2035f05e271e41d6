import { describe, expect, it } from 'vitest'
import { periodKey } from '../../../datasets/records/period.ts'
import { readReference } from '../../../datasets/reference/index.ts'
import { parserFor } from '../../../parsers/parse.ts'
import type { Statement } from '../../../parsers/statements/statement/statement.ts'
import rows from './tables/documents.json' with { type: 'json' }

const parse = parserFor(readReference())

/** The last words of the indicator, value as printed, status, period and the level that gave it. */
const written = (one: Statement, wanted: string): string => {
  const [name] = wanted.split(' ')
  const digits = one.value_text.match(/[\d.]+/)?.[0]
  const { status, origins } = one
  return [one.indicator.endsWith(name!) ? name : one.indicator, digits, status, periodKey(one), origins.period?.level]
    .map((part) => part ?? 'null')
    .join(' ')
}

describe('context', () => {
  it.each(rows)('$about', ({ text, expect: expected }) => {
    const { statements } = parse(Buffer.from(text), null)
    expect(statements.map((one, i) => written(one, expected[i] ?? ''))).toEqual(expected)
  })

  it('tells of a target without a period', () => {
    const { findings } = parse(Buffer.from('关于做好人才工作的通知\n引进高层次人才20名。'), null)
    expect(findings.filter(({ kind }) => kind === 'period_missing')).toMatchObject([
      { severity: 'info', actual: '20名', first_line: 2 },
    ])
  })
})
