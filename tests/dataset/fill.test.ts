import { describe, expect, it } from 'vitest'
import { type Correction, type Reference, readReference } from '../../datasets/reference/index.ts'
import { NO_ROWS } from '../../pipeline/documents/revision.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { assembled } from '../fixtures/assembled.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'

const EAST = { area_code: '500155', area_name: '梁平区' }
const document = documentRow({
  doc_id: 'd',
  url: 'https://portal.example/d.html',
  portal_id: '500155-liangping',
  ...EAST,
})
const GIVEN = {
  rows: { ...NO_ROWS, document, targets: [targetRow({ target_id: 't', doc_id: 'd', value: 12, ...EAST })] },
}

const withCorrections = (...corrections: Partial<Correction>[]): Reference =>
  Object.create(readReference(), { corrections: { value: corrections } })

describe('a dataset put together', () => {
  it('has every record: rows of parts, those of reference tables, and of captures', async () => {
    await assembled([GIVEN], async (db) => {
      const count = async (record: string) => (await db.rows(`SELECT count(*)::INTEGER AS n FROM ${record}`)).rows[0]!.n
      expect([await count('targets'), await count('documents'), await count('fetches')]).toEqual([1, 1, 1])
      expect(await count('indicators')).toBe(readReference().indicators.length)
      expect(await count('units')).toBeGreaterThan(0)
      expect([await count('releases'), await count('changes')]).toEqual([0, 0])
    })
  })

  it('knows the areas that it is about and those around them, and no others', async () => {
    await assembled([GIVEN], async (db) => {
      const names = (await db.rows('SELECT area_name FROM areas')).rows.map(({ area_name }) => area_name)
      expect(names).toContain('梁平区')
      expect(names.length).toBeLessThan(readReference().areas.length + readReference().divisions.length)
    })
  })

  it('of nothing is empty', async () => {
    await assembled([], async (db) => {
      for (const record of ['documents', 'targets', 'findings', 'fetches', 'runs'])
        expect((await db.rows(`FROM ${record}`)).rows).toEqual([])
    })
  })
})

describe('a correction that has expired', () => {
  const correction = { document: document.url!, target_id: 't', column: 'value' as const, expires: '2024-01-31' }

  it('is refused where its document was seen since', async () => {
    const filling = assembled([GIVEN], async () => {}, withCorrections(correction))
    await expect(filling).rejects.toThrow(InputFault)
  })

  it('by id of the document too, and stands for documents that are not there', async () => {
    const byId = assembled([GIVEN], async () => {}, withCorrections({ ...correction, document: 'd' }))
    await expect(byId).rejects.toThrow(/found the document seen on 2024-\d\d-\d\d, expected no day after 2024-01-31/)
    await assembled([GIVEN], async () => {}, withCorrections({ ...correction, document: 'https://elsewhere.example/' }))
  })
})
