import { describe, expect, it } from 'vitest'
import type { RowOf } from '../../datasets/records/index.ts'
import { type DocumentRows, NO_ROWS } from '../../pipeline/documents/revision.ts'
import { assembled } from '../fixtures/assembled.ts'
import { documentRow } from '../fixtures/dataset.ts'

type Cited = Pick<RowOf<'citations'>, 'cited_doc_no' | 'cited_title'>

const rowsOf = (doc_id: string, doc_no: string | null, title: string | null, cited: Cited[] = []): DocumentRows => ({
  ...NO_ROWS,
  document: documentRow({ doc_id, doc_no, title }),
  citations: cited.map((one, i) => ({ doc_id, ordinal: i + 1, cited_doc_id: null, ...one })),
})

const CITY = rowsOf('city', '渝府办发〔2023〕26号', '关于印发全市“双倍增”行动计划（2023—2027年）的通知')
const byTitle = { cited_doc_no: null, cited_title: '全市"双倍增"行动计划（2023－2027年）' }

/** What citations are tied to, and what is found about them. */
const together = (...all: DocumentRows[]) =>
  assembled(
    all.map((rows, at) => ({ rows, text: `第${at}份文件` })),
    async (db) => ({
      tied: (await db.rows('SELECT cited_doc_id FROM citations ORDER BY doc_id, ordinal')).rows.map(
        ({ cited_doc_id }) => cited_doc_id,
      ),
      findings: (await db.rows("FROM findings WHERE kind = 'citation_disagrees'")).rows,
    }),
  )
const tied = async (...all: DocumentRows[]) => (await together(...all)).tied

describe('citations', () => {
  it('find a document by its number', async () => {
    expect(
      await tied(CITY, rowsOf('east', null, null, [{ cited_doc_no: '渝府办发〔2023〕26号', cited_title: null }])),
    ).toEqual(['city'])
  })

  it('find it by the title that its covering letter carries, however quotes and dashes are typed', async () => {
    expect(await tied(CITY, rowsOf('east', null, null, [byTitle]))).toEqual(['city'])
  })

  it('raise a number that is not the one of the document with that title', async () => {
    const misprinted = { ...byTitle, cited_doc_no: '渝府办发〔2023〕6号' }
    const { tied: meant, findings } = await together(CITY, rowsOf('east', null, null, [misprinted]))
    expect(meant).toEqual(['city'])
    expect(findings).toMatchObject([
      { doc_id: 'east', kind: 'citation_disagrees', expected: '渝府办发〔2023〕26号', actual: '渝府办发〔2023〕6号' },
    ])
  })

  it('stay open where the document is not there, where two share the title, and towards the document itself', async () => {
    const twin = rowsOf('twin', null, CITY.document.title)
    expect(await tied(CITY, twin, rowsOf('east', null, null, [byTitle]))).toEqual([null])
    expect(await tied(rowsOf('east', null, null, [byTitle]))).toEqual([null])
    expect(
      await tied(rowsOf('east', 'X〔2023〕1号', null, [{ cited_doc_no: 'X〔2023〕1号', cited_title: null }])),
    ).toEqual([null])
  })
})
