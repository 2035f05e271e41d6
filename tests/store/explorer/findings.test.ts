import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { EXPLORER_FILES } from '../../../datasets/explorer/catalogue.ts'
import type { LocatedFinding } from '../../../datasets/explorer/finding.ts'
import { emptyDataset, type RowOf } from '../../../datasets/records/index.ts'
import { parquetSource } from '../../../pipeline/database/parquet.ts'
import { writeFindings } from '../../../pipeline/explorer/findings.ts'
import { documentRow, targetRow } from '../../fixtures/dataset.ts'
import { inMemory } from '../../fixtures/in-memory.ts'
import { dataDir } from '../directory.ts'

const finding = (finding_id: string, set: Partial<RowOf<'findings'>>): RowOf<'findings'> => ({
  ...{ finding_id, doc_id: 'd', table_id: null, kind: 'number_unread', severity: 'warning', message: finding_id },
  ...{ expected: null, actual: null, first_line: 3 },
  ...set,
})
const target = (target_id: string, doc_id: string, first_line: number, table_id: string | null = null) =>
  targetRow({ target_id, doc_id, value: 1, first_line, table_id, row: table_id && 0, col: table_id && 0 } as never)

/** What publishing writes of some findings, and which kinds it says there are. */
async function written(findings: RowOf<'findings'>[]) {
  const documents = [
    documentRow({ doc_id: 'd', title: '甲方案' }),
    documentRow({ doc_id: 'd', revision: 2, title: '乙方案' }),
    documentRow({ doc_id: 'e', title: '丙方案' }),
  ]
  const targets = [target('line', 'd', 3), target('cell', 'd', 9, 'd-t1'), target('other', 'e', 3)]
  const folder = dataDir()
  mkdirSync(join(folder, EXPLORER_FILES.folder), { recursive: true })
  return inMemory({ ...emptyDataset(), findings, documents, targets }, async (db) => {
    const kinds = await writeFindings(db, folder)
    await db.run('DROP TABLE explorer_findings')
    const source = parquetSource([join(folder, EXPLORER_FILES.findings)])
    const { rows } = await db.rows(`SELECT * FROM ${source}`)
    return { kinds, rows: rows as unknown as LocatedFinding[] }
  })
}

it('leads to a target of the line or the table of a finding, and to no other', async () => {
  const { rows } = await written([
    finding('of a line', {}),
    finding('of another line', { first_line: 4 }),
    finding('of the line of a cell', { first_line: 9 }),
    finding('of a table', { table_id: 'd-t1', first_line: 1 }),
    finding('of another table', { table_id: 'd-t2' }),
    finding('of no document', { doc_id: 'x' }),
  ])
  const found = Object.fromEntries(rows.map(({ message, title, target_id }) => [message, [title, target_id]]))
  expect(found).toEqual({
    'of a line': ['乙方案', 'line'],
    'of another line': ['乙方案', null],
    'of the line of a cell': ['乙方案', null],
    'of a table': ['乙方案', 'cell'],
    'of another table': ['乙方案', null],
    'of no document': [null, null],
  })
})

it('begins with the gravest kind, and says where those of a kind lie', async () => {
  const { rows, kinds } = await written([
    finding('note', { severity: 'info', kind: 'z' }),
    finding('b', { kind: 'y' }),
    finding('a', { kind: 'x' }),
    finding('fault', { severity: 'error', kind: 'z' }),
  ])
  expect(rows.map(({ message }) => message)).toEqual(['fault', 'note', 'a', 'b'])
  expect(kinds).toEqual([
    { kind: 'z', severity: 'error', n: 2, n_leading: 2, row_start: 0 },
    { kind: 'x', severity: 'warning', n: 1, n_leading: 1, row_start: 2 },
    { kind: 'y', severity: 'warning', n: 1, n_leading: 1, row_start: 3 },
  ])
})

it('tells once what is said of several places, the most often said first, and where the others are', async () => {
  const said = { message: 'found the same' }
  const { rows, kinds } = await written([
    finding('1', { message: 'said once', doc_id: 'a' }),
    ...['2', '3', '4'].map((id, at) => finding(id, { ...said, first_line: at })),
    finding('5', { ...said, actual: 'another figure' }),
    finding('6', { ...said, kind: 'of another kind', severity: 'info' }),
    finding('7', { ...said, kind: 'of another kind', severity: 'info', doc_id: 'e' }),
  ])
  expect(kinds.map(({ kind, n, n_leading, row_start }) => [kind, n, n_leading, row_start])).toEqual([
    ['number_unread', 5, 3, 0],
    ['of another kind', 2, 1, 3],
  ])
  const [first, once, figure, other] = rows
  expect([first!.n_alike, once!.message, figure!.actual, other!.n_alike]).toEqual([3, 'said once', 'another figure', 2])
  expect([once!.alike_start, figure!.n_alike]).toEqual([null, 1])
  const followers = (one: LocatedFinding) => rows.slice(one.alike_start!, one.alike_start! + one.n_alike - 1)
  expect(followers(first!).map(({ first_line }) => first_line)).toEqual([1, 2])
  expect(followers(other!).map(({ doc_id }) => doc_id)).toEqual(['e'])
})

it('writes an empty list where nothing was found', async () => {
  expect(await written([])).toEqual({ kinds: [], rows: [] })
})
