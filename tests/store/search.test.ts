import { beforeAll, describe, expect, it } from 'vitest'
import { emptyDataset } from '../../datasets/records/index.ts'
import { queryRows } from '../../pipeline/answers/query.ts'
import { foundRows } from '../../pipeline/answers/search.ts'
import { UsageFault } from '../../pipeline/fault.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'
import { dataDir } from './directory.ts'

const dir = dataDir()
const lines = (doc_id: string, ...texts: string[]) =>
  texts.map((text, at) => ({ doc_id, line: at + 1, start: 0, text }))

beforeAll(async () => {
  const dataset = {
    ...emptyDataset(),
    documents: [
      documentRow({ doc_id: 'new', title: '科技型企业方案', doc_no: '渝府发〔2024〕4号', published_on: '2024-05-01' }),
      documentRow({ doc_id: 'old', title: '旧方案', published_on: '2020-05-01' }),
    ],
    text: [
      ...lines('new', '龙胜乡新增2家。', '其他。'),
      ...lines('old', '科技型企业、龙胜乡。', '科技型企业达到5家。'),
    ],
    targets: [targetRow({ target_id: 't', doc_id: 'old', value: 5, first_line: 2 })],
  }
  await storeDataset(dataset, dir)
})

const found = async (question: string) =>
  (await foundRows(dir, question)).rows.map(({ id, line, target_ids }) => [id, line, target_ids])

describe('search', () => {
  it('finds the lines that have a word, the newest document first, with the figures on them', async () => {
    expect(await found('科技型企业')).toEqual([
      ['new', null, null],
      ['old', 1, null],
      ['old', 2, ['t']],
    ])
  })

  it('finds a document that has all the words, wherever in it', async () => {
    expect(await found('龙胜乡 方案')).toEqual([
      ['new', null, null],
      ['new', 1, null],
      ['old', null, null],
      ['old', 1, null],
    ])
    expect(await found('龙胜乡 其他')).toEqual([
      ['new', 1, null],
      ['new', 2, null],
    ])
  })

  it('looks at letters and digits alone', async () => {
    expect(await found('渝府发[2024] 4号')).toEqual([['new', null, null]])
    await expect(foundRows(dir, ' 〔〕 ')).rejects.toThrow(UsageFault)
  })

  it('is asked in SQL as well', async () => {
    const { rows } = await queryRows(dir, "SELECT DISTINCT id FROM search('龙胜乡 2家') WHERE kind = 'document'")
    expect(rows).toEqual([{ id: 'new' }])
  })
})

describe('a query', () => {
  it('of several statements is refused', async () => {
    await expect(queryRows(dir, 'SELECT 1; SELECT 2')).rejects.toThrow('found 2 statements, expected one')
    await expect(queryRows(dir, ' ')).rejects.toThrow('found no statement, expected one')
  })

  it('may end as a statement does', async () => {
    expect((await queryRows(dir, 'SELECT 1 AS one;')).rows).toEqual([{ one: 1 }])
  })
})

describe('columns', () => {
  it('are explained, in tables and views alike', async () => {
    const { rows } = await queryRows(
      dir,
      'SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL',
    )
    expect(rows).toEqual([])
  })
})
