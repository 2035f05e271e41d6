import { describe, expect, it } from 'vitest'
import { PlainSearch } from '../../../parsers/tables/layout/plain-search.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const HEADER = ['序号', '镇街', '改造户数(户)', '资金(万元)']
const TOWNS = ['青溪镇', '白杨镇', '石梁乡', '桐坝镇']
const rows = TOWNS.map((town, i) => [String(i + 1), town, String(12 + i), `${30 - i}.5`])

const searched = (...cells: string[]) => {
  const plain = new PlainSearch(linesOf(cells.join('\n\n')), hints)
  return { mayBe: plain.mayBeRegular, is: plain.found.isRegular, isPlain: plain.found.isPlain }
}

describe('a regular table', () => {
  it('fills all columns of all rows with cells of one group', () => {
    expect(searched('现下达任务如下。', ...HEADER, ...rows.flat())).toEqual({ mayBe: true, is: true, isPlain: true })
  })

  it('is told apart from one with an empty cell that left no line', () => {
    const { mayBe, is } = searched(...HEADER, ...rows.flatMap((row, i) => (i === 1 ? row.slice(0, 3) : row)))
    expect([mayBe, is]).toEqual([false, false])
  })

  it('leaves no figure outside', () => {
    const { mayBe, is } = searched(...HEADER, ...rows.flat(), '合计', '54', '115.0')
    expect([mayBe, is]).toEqual([false, false])
  })

  it('begins its rows with labels: a header that lost a cell has taken the first of them', () => {
    const lost = [...HEADER.slice(1, 3), ...rows.flatMap((row) => row.slice(1)), '下一篇']
    expect(searched('现下达任务如下。', ...lost).is).toBe(false)
  })

  it('is not plain if a word stands above that may be one more cell of its header', () => {
    expect(searched('户数', ...HEADER.slice(1), ...rows.flatMap((row) => row.slice(1))).isPlain).toBe(false)
  })
})
