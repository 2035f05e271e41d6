import { describe, expect, it } from 'vitest'
import type { RowOf } from '../../../datasets/records/index.ts'
import { isSameBody } from '../../../pipeline/documents/copy.ts'
import type { DocumentRows } from '../../../pipeline/documents/revision.ts'
import { assembled } from '../../fixtures/assembled.ts'
import { rowsOf } from '../checks/rows.ts'

describe('documents that are there twice', () => {
  const TEXT = [...Array(40).keys()].map((n) => `第${n}项任务由第${n * 7}个单位负责办理`).join('，\n')
  const of = (doc_id: string, set: Partial<RowOf<'documents'>>, text = TEXT) => ({
    text,
    rows: rowsOf([], { doc_id, title: '关于印发工作方案的通知', url: `http://${doc_id}/1.html`, ...set }),
  })
  const copies = (...all: { rows: DocumentRows; text: string }[]): Promise<(string | null)[]> =>
    assembled(all, async (db) => {
      const { rows } = await db.rows('SELECT copy_of FROM documents JOIN work.sides USING (doc_id) ORDER BY place')
      return rows.map(({ copy_of }) => copy_of as string | null)
    })

  it('are one text however its lines break, and although characters were lost', () => {
    expect(isSameBody(TEXT, TEXT.replaceAll('\n', ' '))).toBe(true)
    expect(isSameBody(TEXT, `导航 首页 ${TEXT.replaceAll('由第3', '由3')}`)).toBe(true)
    expect(isSameBody(TEXT, TEXT.replaceAll('任务由', '工程归'))).toBe(false)
  })

  it('are tied to the official one, else to the first', async () => {
    const official = of('gov', { published_on: '2024-03-01' })
    const mirror = of('mirror', { source_tier: 'third_party', published_on: '2024-01-01', area_name: null })
    expect(await copies(mirror, official)).toEqual(['gov', null])
    expect(await copies(of('late', { published_on: '2024-03-02' }), official)).toEqual(['gov', null])
  })

  it('are not made of equal titles, of other areas, or of last year’s notice on the same portal', async () => {
    const official = of('gov', {})
    expect(await copies(official, of('other', {}, TEXT.replaceAll('任务由', '工程归')))).toEqual([null, null])
    expect(await copies(official, of('other', { area_name: '涪陵区' }))).toEqual([null, null])
    const again = { url: 'http://gov/2.html', published_on: '2025-03-20' }
    expect(await copies(official, of('again', again))).toEqual([null, null])
    expect(await copies(official, of('again', { ...again, published_on: '2024-03-20' }))).toEqual(['again', null])
  })
})
