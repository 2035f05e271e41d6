import { expect, it } from 'vitest'
import { emptyDataset, type RowOf } from '../../datasets/records/index.ts'
import { findingsOf } from '../../explorer/data/findings.ts'
import type { Release } from '../../explorer/data/release.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'

const finding = (finding_id: string, set: Partial<RowOf<'findings'>>): RowOf<'findings'> => ({
  ...{ finding_id, doc_id: 'd', table_id: null, kind: 'number_not_understood', severity: 'warning', message: '' },
  ...{ expected: null, actual: null, first_line: 3 },
  ...set,
})
const target = (target_id: string, doc_id: string, first_line: number, table_id: string | null = null) =>
  targetRow({ target_id, doc_id, value: 1, first_line, table_id })

async function found(findings: RowOf<'findings'>[]) {
  const documents = [
    documentRow({ doc_id: 'd', title: '甲方案' }),
    documentRow({ doc_id: 'd', revision: 2, title: '乙方案' }),
  ]
  const targets = [target('line', 'd', 3), target('cell', 'd', 9, 'd-t1'), target('other', 'e', 3)]
  const dataset = { ...emptyDataset(), findings, documents, targets }
  const release = { rows: async (name: keyof typeof dataset) => dataset[name] } as unknown as Release
  const located = await findingsOf(release)
  return located.map(({ finding: { finding_id }, source, target_id }) => [finding_id, source?.title ?? null, target_id])
}

it('lead to a target of their line or their table, and to no other', async () => {
  expect(
    await found([
      finding('of a line', {}),
      finding('of another line', { first_line: 4 }),
      finding('of the line of a cell', { first_line: 9 }),
      finding('of a table', { table_id: 'd-t1', first_line: 1 }),
      finding('of another table', { table_id: 'd-t2' }),
      finding('of no document', { doc_id: 'x' }),
    ]),
  ).toEqual([
    ['of a line', '乙方案', 'line'],
    ['of another line', '乙方案', null],
    ['of the line of a cell', '乙方案', null],
    ['of a table', '乙方案', 'cell'],
    ['of another table', '乙方案', null],
    ['of no document', null, null],
  ])
})

it('begin with the gravest, then by kind', async () => {
  const ids = (
    await found([
      finding('note', { severity: 'info' }),
      finding('b', { kind: 'zz' }),
      finding('a', {}),
      finding('fault', { severity: 'error' }),
    ])
  ).map(([id]) => id)
  expect(ids).toEqual(['fault', 'a', 'b', 'note'])
})
