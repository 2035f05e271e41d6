import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { tableAccounts } from '../../parsers/table-finalists.ts'

const accounts = (text: string) => tableAccounts(readReference(), Buffer.from(text))

it('tells of a table of bare text which readings it was chosen from', () => {
  const rows = ['公厕建设任务表', '镇街 | 公厕 |', '石桥镇 | 12 |', '河口镇 | 9 |', '柳树镇 | 7 |']
  const [account, ...others] = accounts(rows.join('\n'))
  expect([account!.table.rows.length, others]).toEqual([3, []])
  expect(account!.finalists[0]!.table.rows).toEqual(account!.table.rows)
})

it('has none to tell where the markup of a page says the grid', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  const html = `<html><body><p>任务如下。</p><table>${row('镇街', '公厕')}${row('石桥镇', '12')}${row('河口镇', '9')}</table></body></html>`
  expect(accounts(html).map(({ table, finalists }) => [table.method, finalists])).toEqual([['grid', []]])
})
