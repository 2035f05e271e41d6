import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Database, openMemory } from '../../pipeline/database/duckdb.ts'
import { tieCopies } from '../../pipeline/dataset/copies.ts'

interface Doc {
  doc_id: string
  title?: string
  doc_no?: string
  tier?: 'official' | 'copy'
  body?: string
  url?: string
  published_on?: string
}

let db: Database
beforeEach(async () => {
  db = await openMemory('')
})
afterEach(() => db.close())

const quoted = (text: string | undefined): string => (text === undefined ? 'NULL' : `'${text}'`)

/** Documents in the order in which they were opened, as the dataset holds them when copies are tied. */
async function documents(...docs: Doc[]): Promise<void> {
  await db.run(`CREATE SCHEMA work;
    CREATE TABLE documents (doc_id VARCHAR, source_tier VARCHAR, copy_of VARCHAR, doc_no VARCHAR, published_on DATE,
      first_seen TIMESTAMP, area_name VARCHAR, url VARCHAR, title VARCHAR, title_keys VARCHAR[], body_sha256 VARCHAR, rank INTEGER);
    CREATE VIEW work.latest AS FROM documents`)
  for (const [
    rank,
    { doc_id, title, doc_no, tier = 'official', body = doc_id, url, published_on = '2031-03-05' },
  ] of docs.entries())
    await db.run(`INSERT INTO documents VALUES ('${doc_id}', '${tier}', NULL, ${quoted(doc_no)}, DATE '${published_on}',
      TIMESTAMP '2031-03-06 08:00:00', '梁平区', ${quoted(url ?? `http://${doc_id}.example/`)}, ${quoted(title)},
      ${title === undefined ? '[]' : `['${title}']`}, '${body}', ${rank})`)
}

/** Ties copies; gives what was tied to what, and whose texts were looked at. */
async function tied(texts: Readonly<Record<string, string>> = {}) {
  const read: string[] = []
  const findings = await tieCopies(db, async (doc_id) => {
    read.push(doc_id)
    return texts[doc_id] ?? doc_id
  })
  const { rows } = await db.rows('SELECT doc_id, copy_of FROM documents WHERE copy_of IS NOT NULL ORDER BY rank')
  return { ties: rows.map(({ doc_id, copy_of }) => `${doc_id} of ${copy_of}`), findings, read }
}

it('ties what has the same text to the page of its publisher, and finds it at the copy', async () => {
  await documents(
    { doc_id: 'copy', title: '公园方案', tier: 'copy', body: 'x' },
    { doc_id: 'own', title: '公园方案', body: 'x' },
    { doc_id: 'other', title: '道路方案', body: 'x' },
  )
  const { ties, findings, read } = await tied()
  expect(ties).toEqual(['copy of own'])
  expect(findings).toMatchObject([{ doc_id: 'copy', kind: expect.any(String) }])
  expect(read).toEqual([])
})

it('looks at the texts of those alone that share a number or title and differ', async () => {
  const text =
    '到2033年，全区新建公园三座，整修道路四十公里，新建公厕十二座，改造管网一百公里，各镇要抓紧推进，按期完成，确保质量，及时报送进展情况和存在的问题。'
  await documents(
    { doc_id: 'a', title: '公园方案', doc_no: '渝园〔2031〕1号' },
    { doc_id: 'b', title: '公园增绿方案', doc_no: '渝园〔2031〕1号', tier: 'copy' },
    { doc_id: 'c', title: '道路方案' },
  )
  const { ties, read } = await tied({ a: text, b: `转载：${text}` })
  expect(ties).toEqual(['b of a'])
  expect(new Set(read)).toEqual(new Set(['a', 'b']))
})

it('ties a copy of a copy to the original', async () => {
  await documents(
    { doc_id: 'a', title: '公园方案', body: 'x' },
    { doc_id: 'b', title: '公园方案', tier: 'copy', body: 'x', published_on: '2031-03-06' },
    { doc_id: 'c', title: '公园方案', tier: 'copy', body: 'x', published_on: '2031-03-07' },
  )
  expect((await tied()).ties).toEqual(['b of a', 'c of a'])
})

it('ties nothing where documents share an empty number, or only a text', async () => {
  await documents(
    { doc_id: 'a', doc_no: '', body: 'x' },
    { doc_id: 'b', doc_no: '', body: 'x' },
    { doc_id: 'c', body: 'x' },
  )
  expect(await tied()).toEqual({ ties: [], findings: [], read: [] })
})
