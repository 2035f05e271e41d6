import { describe, expect, it } from 'vitest'
import { emptyDataset } from '../../datasets/records/index.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { comparePages } from '../../pipeline/capture/page-comparison.ts'
import { groupBy } from '../../pipeline/documents/group.ts'
import { GateRefused } from '../../pipeline/fault.ts'
import { publicationDays } from '../../pipeline/health/publication-day.ts'
import { revisionDoubt } from '../../pipeline/health/revision-doubt.ts'
import { refuseSaved, SAVED_FORMS } from '../../pipeline/importing/saved-form.ts'
import { refusal, said } from '../../pipeline/release/refusal.ts'
import { contextColumn } from '../../pipeline/targets/context-column.ts'
import { unitNamed } from '../../pipeline/targets/printed-unit.ts'
import { documentRow } from '../fixtures/dataset.ts'
import { stored } from '../fixtures/standing.ts'
import { dataDir } from '../store/directory.ts'

const { units } = readReference()

describe('printed-unit', () => {
  it.each([
    ['家', 1, 'count'],
    ['万人', 10_000, 'person'],
    ['百万千瓦时', 1_000_000, 'energy'],
    ['万 元', 10_000, 'money'],
  ])('%s is %i of a %s', (text, factor, dimension) => {
    const found = unitNamed(text, units)
    expect(found?.dimension).toBe(dimension)
    expect(found!.factor % factor === 0 || found!.factor === factor).toBe(true)
  })

  it('is none of any other text', () => {
    expect([unitNamed('公厕', units), unitNamed('', units)]).toEqual([null, null])
  })
})

describe('context-column', () => {
  const origin = (words: string) => ({ level: 'clause', words }) as const
  const origins = {
    indicator: origin('公厕'),
    status: origin('新建'),
    measure: null,
    comparator: null,
    period: null,
    unit: origin('座'),
    responsible: origin('县住建局'),
    also: null,
  }

  it('names what gave each field, and leaves out what nothing gave', () => {
    const column = JSON.parse(contextColumn({ origins, responsible: '县住建局' } as never, origin('石桥县') as never))
    expect(Object.keys(column).sort()).toEqual(['area', 'indicator', 'responsible', 'status', 'unit'])
    const without = JSON.parse(contextColumn({ origins, responsible: null } as never, null))
    expect(Object.keys(without)).not.toContain('responsible')
  })
})

describe('revision-doubt', () => {
  const text = '各镇要抓紧推进公厕建设，按期完成，确保质量。'.repeat(6)

  it('believes a text that was amended, and not half of it', () => {
    expect(revisionDoubt(text, `${text}新增一条。`)).toBeNull()
    expect(revisionDoubt(text, text.slice(0, 40))).toContain('Chinese characters')
    expect(revisionDoubt(`${text}新建12座、9座、7座、5座。`, `${text}新建12座。`)).toContain('figures')
  })

  it('tells nothing of a text too short to tell', () => {
    expect(revisionDoubt('新建公厕12座。', '')).toBeNull()
  })
})

describe('page-comparison', () => {
  const page = (words: string, end = '</body></html>') => ({
    body: Buffer.from(`<html><body><p>${words}</p><p>${'各镇要抓紧推进公厕建设。'.repeat(9)}</p>${end}`),
    type: 'text/html; charset=utf-8',
  })

  it('takes counters around the text for no change', () => {
    const counted = {
      ...page('公厕'),
      body: Buffer.from(page('公厕').body.toString().replace('<body>', '<body><!-- 36 -->')),
    }
    expect(comparePages(page('公厕'), counted)).toEqual({ isSame: true, doubt: null })
    expect(comparePages(page('公厕12座'), page('公厕15座'))).toEqual({ isSame: false, doubt: null })
  })

  it('doubts one that broke off where the one before did not', () => {
    expect(comparePages(page('公厕12座'), page('公厕15座', '')).doubt).toContain('no end')
  })
})

describe('group', () => {
  it('keeps keys and items in the order they came in', () => {
    expect([...groupBy([3, 1, 4, 6], (n) => n % 2)]).toEqual([
      [1, [3, 1]],
      [0, [4, 6]],
    ])
  })
})

describe('saved-form', () => {
  it.each(SAVED_FORMS)('refuses $found', ({ example, advice }) => {
    expect(() => refuseSaved(Buffer.from(example, 'latin1'))).toThrow(advice)
  })

  it('lets pages and texts through', () => {
    for (const text of ['<html></html>', '新建公厕12座。', 'From here on: all of it.'])
      expect(() => refuseSaved(Buffer.from(text))).not.toThrow()
  })
})

describe('refusal', () => {
  it('says where, what was found and expected, and what to do', () => {
    const cause = new Error('cut')
    expect(refusal('a.parquet', '3 rows', '4', cause)).toBeInstanceOf(GateRefused)
    expect(refusal('a.parquet', '3 rows', '4', cause)).toMatchObject({
      cause,
      message: expect.stringContaining('a.parquet: found 3 rows, expected 4'),
    })
    expect([said(cause), said('odd')]).toEqual(['cut', 'odd'])
  })
})

describe('publication-day', () => {
  it('is of each portal, and none where nothing was built, or a page is dated after it was captured', async () => {
    expect(await publicationDays(dataDir())).toEqual(new Map())
    const of = { portal_id: 'p', first_seen: '2031-03-05T08:00:00.000Z', last_seen: '2031-03-05T08:00:00.000Z' }
    const documents = [
      documentRow({ doc_id: 'a', ...of, published_on: '2031-03-04' }),
      documentRow({ doc_id: 'b', ...of, published_on: '2031-12-31' }),
      documentRow({ doc_id: 'c', ...of, published_on: null }),
    ]
    const days = await publicationDays(await stored({ ...emptyDataset(), documents }))
    expect([...days]).toEqual([['p', ['2031-03-04']]])
  })
})
