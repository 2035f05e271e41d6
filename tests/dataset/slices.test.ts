import { expect, it } from 'vitest'
import type { Area, Reference } from '../../datasets/reference/index.ts'
import type { HeldDocument, SliceKind } from '../../pipeline/checks/check.ts'
import { openSlices } from '../../pipeline/dataset/slices.ts'
import { type DocumentRows, NO_ROWS } from '../../pipeline/documents/revision.ts'
import { assembled } from '../fixtures/assembled.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'

const [CITY, EAST, WEST] = [
  { area_code: '990000', area_name: '某市' },
  { area_code: '990101', area_name: '东区' },
  { area_code: '990102', area_name: '西区' },
]
const place = (code: string, name: string, parent: string | null, level: string) =>
  ({ code, name, parent, level, valid_from: null, valid_to: null }) as unknown as Area
const REFERENCE = {
  areas: [
    place('990000', '某市', null, 'city'),
    place('990101', '东区', '某市', 'county'),
    place('990102', '西区', '某市', 'county'),
  ],
  divisions: [place('990999', '某开发区', '某市', 'zone')],
} as unknown as Reference

/** What the figures are of: those of districts add up to that of their city. */
const SHARED_OUT = { indicator: '科技型企业', indicator_id: 'tech_enterprise' } as const

type Stated = Partial<Parameters<typeof targetRow>[0]> & { value: number }

/** A document of an area that states figures. */
function said(doc_id: string, area: typeof CITY, targets: readonly Stated[], set: object = {}): DocumentRows {
  const rows = targets.map((target, at) =>
    targetRow({ target_id: `${doc_id}${at}`, doc_id, ...SHARED_OUT, ...area, ...target }),
  )
  return { ...NO_ROWS, document: documentRow({ doc_id, ...area, ...set }), targets: rows }
}

/** The slices of a kind: of each document in it the id, and the figures that stand for it. */
const slicesOf = (kind: SliceKind, ...all: DocumentRows[]): Promise<string[][]> =>
  assembled(
    all.map((rows) => ({ rows })),
    async (db, parts) => {
      await db.run(
        'DROP VIEW work.held; DROP TABLE work.statements; DROP TABLE work.wholes; DROP TABLE work.parts; DROP TABLE work.picked; DROP TABLE work.named',
      )
      const slices: (readonly HeldDocument[])[] = []
      for await (const slice of (await openSlices(db, parts, REFERENCE))(kind)) slices.push(slice)
      return slices.map((documents) =>
        documents.map(({ document, targets }) => [document.doc_id, ...targets.map(({ value }) => value)].join(' ')),
      )
    },
  )

it('bring together what an area said of the same at different times, where it differs', async () => {
  const first = said('a', EAST, [{ value: 12 }], { published_on: '2031-01-05' })
  const later = said('b', EAST, [{ value: 15 }], { published_on: '2031-03-05' })
  expect(await slicesOf('restated', first, later, said('w', WEST, [{ value: 99 }]))).toEqual([['a 12', 'b 15']])
  expect(await slicesOf('restated', first, said('b', EAST, [{ value: 12 }]))).toEqual([])
  expect(await slicesOf('restated', first, said('b', EAST, [{ value: 15, is_part: true }]))).toEqual([])
  expect(await slicesOf('restated', first, said('b', EAST, [{ value: 15, period_end: '2026-12-31' }]))).toEqual([])
})

it('bring together the rows of a table with what its area says of the whole', async () => {
  const rows = [10, 20].map((value, row) => ({
    value,
    is_part: true,
    source_kind: 'table' as const,
    table_id: 't',
    row,
    col: 1,
  }))
  const table = said('t', EAST, rows)
  const whole = said('w', EAST, [{ value: 30 }])
  expect(await slicesOf('divisions', table, whole)).toEqual([['t 10 20', 'w 30']])
  expect(await slicesOf('divisions', table, said('w', WEST, [{ value: 30 }]))).toEqual([])
  expect(await slicesOf('divisions', said('t', EAST, rows.slice(1)), whole)).toEqual([])
})

it('bring together a city and all of its districts, and nothing where one of them is silent', async () => {
  const city = said('c', CITY, [{ value: 100 }])
  const [east, west] = [said('e', EAST, [{ value: 40 }]), said('w', WEST, [{ value: 50 }])]
  expect(await slicesOf('cities', city, east, west)).toEqual([['c 100', 'e 40', 'w 50']])
  expect(await slicesOf('cities', city, east)).toEqual([])
  expect(await slicesOf('cities', east, west)).toEqual([])
})

it('bring together what an issuer numbered in a year, whether it states anything or not', async () => {
  const numbered = (doc_id: string, doc_no: string) => said(doc_id, EAST, [], { doc_no })
  const found = await slicesOf(
    'series',
    ...[numbered('a', '某园〔2031〕1号'), numbered('b', '某园〔2031〕2号'), numbered('c', '某园〔2032〕1号')],
    said('d', EAST, [{ value: 1 }]),
  )
  expect(found).toEqual([['a', 'b'], ['c']])
})

it('are none of nothing', async () => {
  for (const kind of ['restated', 'divisions', 'cities', 'series'] as const) expect(await slicesOf(kind)).toEqual([])
})
