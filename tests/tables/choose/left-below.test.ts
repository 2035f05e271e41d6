import { describe, expect, it } from 'vitest'
import { whole } from '../../../parsers/tables/choose/left-below.ts'
import type { ProposedTable } from '../../../parsers/tables/choose/proposal.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

/** The proof of a table of two rows that ends at line 3, with other lines below it. */
function proofAbove(
  below: readonly string[],
  rows = [
    ['1', '青溪镇', '12'],
    ['2', '白杨镇', '9'],
  ],
) {
  const table = {
    rows,
    total_rows: [],
    proof: 'proven',
    first_line: 1,
    last_line: 3,
  } as unknown as ProposedTable['table']
  const lines = linesOf(['序号 镇街 户数', '1 青溪镇 12', '2 白杨镇 9', ...below].join('\n'))
  return whole({ table, findings: [], bonus: 0 }, lines, hints).table.proof
}

describe('a table above lines that may be rows of it', () => {
  it.each([
    [['3 石梁乡 15']],
    [['', '3', '', '石梁乡', '', '15']],
    [['3 |', '石梁乡 |', '15 |']],
    [['合计 21']],
    [['合计', '21']],
  ])('is unproven above %j', (below) => {
    expect(proofAbove(below)).toBe('unproven')
  })

  it.each([
    [[]],
    [['请于每月3日前报送。']],
    [['3', '请按期完成。']],
    [['4 石梁乡 15']],
    [['合计以各镇上报数为准。', '12']],
  ])('is what it was above %j', (below) => {
    expect(proofAbove(below)).toBe('proven')
  })

  it('goes on by its numbers only where its rows have some', () => {
    expect(
      proofAbove(
        ['3 石梁乡 15'],
        [
          ['青溪镇', '12', ''],
          ['白杨镇', '9', ''],
        ],
      ),
    ).toBe('proven')
  })
})
