import { describe, expect, it } from 'vitest'
import { estimatedTotal } from '../../../pipeline/checks/numbering.ts'
import { foundTogether, rowsOf } from './rows.ts'

describe('document numbers', () => {
  it('estimates how many a series has', () => {
    expect([estimatedTotal(26, 1), estimatedTotal(60, 4), estimatedTotal(10, 10)]).toEqual([51, 74, 10])
  })

  it('are told where they have gaps, per issuer and year', async () => {
    const numbered = (doc_no: string) => rowsOf([], { doc_id: doc_no, doc_no })
    expect(await foundTogether(...[1, 2, 3].map((n) => numbered(`渝府发〔2023〕${n}号`)))).toEqual([])
    expect(
      await foundTogether(numbered('渝府发〔2023〕2号'), numbered('渝府发〔2023〕5号'), numbered('渝府发〔2024〕1号')),
    ).toEqual([['numbers_missing', '7', '2']])
  })
})
