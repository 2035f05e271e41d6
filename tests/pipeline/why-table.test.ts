import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { tableAccounts } from '../../parsers/table-finalists.ts'
import { ITEMS } from '../../parsers/tables/choose/weigh.ts'
import { explainedTable, finalistRows } from '../../pipeline/answers/why-table.ts'
import { UsageFault } from '../../pipeline/fault.ts'

const accountsOf = (...lines: string[]) => tableAccounts(readReference(), new TextEncoder().encode(lines.join('\n')))

/** Nothing tells whether 一季度 and 二季度 stand below one group or two. */
const TABLE = [
  '青岭县改造任务表',
  '镇街',
  '改造任务',
  '资金',
  '一季度',
  '二季度',
  '青溪镇',
  '12',
  '30',
  '41',
  '白杨镇',
  '9',
  '25',
  '38',
]

describe('why a table is read as it is', () => {
  const accounts = accountsOf('现将任务印发如下。', ...TABLE)

  it('tells its readings, the one that was chosen first, with items that come to what each saves', () => {
    const [{ table, finalists }] = accounts as [(typeof accounts)[0]]
    expect(finalists[0]!.table.rows).toEqual(table.rows)
    for (const { bits, items } of finalists)
      expect(ITEMS.reduce((sum, item) => sum + items[item], 0)).toBeCloseTo(bits, 6)
    const saved = finalists.map(({ bits }) => bits)
    expect(saved).toEqual([...saved].sort((a, b) => b - a))
    expect(finalistRows(finalists).rows.map(({ item }) => item)).toEqual(['rows x columns', 'lines', ...ITEMS, 'saved'])
  })

  it('prints them below the table that is asked for', () => {
    expect(explainedTable(accounts, 't1')).toMatch(/^table 1 of 1, lines 3-15, unproven\nreading 1: 镇街 \|/)
  })

  it('says of a table of markup that its page says where the cells stand', () => {
    const page = '<table><tr><th>镇街</th><th>户数</th></tr><tr><td>青溪镇</td><td>12</td></tr></table>'
    expect(explainedTable(accountsOf(page), 't1')).toContain('The markup of the page says where its cells stand.')
  })

  it.each(['t2', 't0', 'tx'])('refuses %s, of which there is none', (why) => {
    expect(() => explainedTable(accounts, why)).toThrow(UsageFault)
  })
})
