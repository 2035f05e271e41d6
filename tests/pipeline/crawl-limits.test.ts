import { afterEach, describe, expect, it } from 'vitest'
import { dataDir } from '../store/directory.ts'
import { type Answer, DOCUMENT, HOST, LIST, list, page, row, SENTENCE, type Wild, wildPortal } from './wild-portal.ts'

let wild: Wild
afterEach(() => wild.close())

const next = (href: string): string => `<a href="${href}">下一页</a>`
const pageNumber = (path: string): number => Number(/[?&]page=(\d+)/.exec(path)?.[1] ?? 1)
const document = (n: number): string => `${LIST}202401/t20240105_${n}.html`
const pages = (path: string): Answer | undefined =>
  /\/t\d{8}_\d+\.html$/.test(path) ? page(`<p>${path}：${SENTENCE}</p>`) : undefined

/** A portal of which only the pages of one list are given. */
const withList = async (answer: (path: string) => Answer | undefined, declared: object = {}) => {
  wild = await wildPortal(
    (path) => (path.startsWith(LIST) && !path.includes('/t2') ? answer(path) : pages(path)),
    declared,
  )
  return wild.crawl(dataDir())
}
const askedLists = () => wild.asked.filter((path) => path.startsWith(LIST) && !path.includes('/t2'))

describe('a list that has no end', () => {
  it.each([
    [
      'answers its last page for every number',
      (path: string) => list(row(document(Math.min(pageNumber(path), 3))), next(`?page=${pageNumber(path) + 1}`)),
      4,
    ],
    [
      'answers the same rows in another order',
      (path: string) =>
        list(
          ...(pageNumber(path) % 2 ? [row(document(1)), row(document(2))] : [row(document(2)), row(document(1))]),
          next(`?page=${pageNumber(path) + 1}`),
        ),
      2,
    ],
    [
      'names rows that lead nowhere, the same again',
      (path: string) => list(row(document(1)), row('javascript:open(1)', '乙'), next(`?page=${pageNumber(path) + 1}`)),
      2,
    ],
    [
      'leads from its last page to its first',
      (path: string) => list(row(document(pageNumber(path))), next(`?page=${(pageNumber(path) % 3) + 1}`)),
      4,
    ],
    [
      'says that it has more pages than it has',
      () => `${list(row(document(1)))}<script>createPageHTML(9999,0,"index","html")</script>`,
      2,
    ],
  ] as const)('is left once it names nothing new: it %s', async (_, answer, asked) => {
    const { outcomes } = await withList(answer)
    expect(askedLists()).toHaveLength(asked)
    expect(outcomes[0]).toMatchObject({ finished: true, alarms: [] })
  })

  it('is left after as many pages as the declaration allows, which is told', async () => {
    const { outcomes } = await withList(
      (path) => list(row(document(pageNumber(path))), next(`?page=${pageNumber(path) + 1}`)),
      { limits: { list_pages: 7 } },
    )
    expect(askedLists()).toHaveLength(7)
    expect(outcomes[0]).toMatchObject({
      documents: 7,
      finished: true,
      alarms: [expect.stringMatching(/no end after 7 pages \(limits.list_pages\)/)],
    })
  })

  it('is followed where a page names only what leads elsewhere, besides what is known', async () => {
    const { outcomes } = await withList((path) => {
      const n = pageNumber(path)
      const rows = n === 2 ? [row(document(1)), row('/other/a.html', '丙')] : [row(document(n))]
      return list(...rows, ...(n < 4 ? [next(`?page=${n + 1}`)] : []))
    })
    expect(outcomes[0]).toMatchObject({ documents: 3, rejected: { not_a_document: 1 }, alarms: [] })
  })
})

describe('a descent that branches for ever', () => {
  const columns = (path: string): string =>
    ['a', 'b', 'c']
      .map((name) => `<a href="${path.replace(/\/$/, '')}/xxgk_${name.charCodeAt(0)}/">政务公开</a>`)
      .join('')

  it.each([
    [{ depth: 2 }, /below 2 others.*limits.depth/],
    [{ lists: 10 }, /more than 10 lists.*limits.lists/],
    [{ requests: 15 }, /15 pages that limits.requests allows.*left to the next run/],
  ])('ends within %j and says so', async (limits, alarm) => {
    wild = await wildPortal((path) => (path.endsWith('/') ? columns(path) : undefined), {
      status: 'unobserved',
      lists: [],
      limits,
    })
    const { outcomes } = await wild.crawl(dataDir())
    expect(outcomes[0]!.alarms.join()).toMatch(alarm)
    expect(wild.asked.length).toBeLessThan(50)
  })
})

describe('a document that never ends', () => {
  it.each([
    [
      'a frame within a frame',
      (path: string) =>
        `<p>${path}：${SENTENCE}</p><iframe src="/zwgk/frame${Number(/frame(\d+)/.exec(path)?.[1] ?? 0) + 1}.html"></iframe>`,
    ],
    [
      'a next page behind a next page',
      (path: string) => {
        const [, stem, n = '0'] = /^(.*\/t\d{8}_\d+?)(?:_(\d+))?\.html$/.exec(path) ?? []
        return `<p>${path}：${SENTENCE}</p><a href="${stem}_${Number(n) + 1}.html">下一页</a>`
      },
    ],
    [
      'frames that are many at once',
      (path: string) =>
        `<p>${path}：${SENTENCE}</p>` +
        Array.from({ length: 40 }, (_, n) => `<iframe src="${path.replace('.html', '')}x${n}.html"></iframe>`).join(''),
    ],
  ])('because it has %s is left after as many parts as the declaration allows, which is told', async (_, body) => {
    wild = await wildPortal(
      (path) =>
        path === LIST
          ? list(row(document(1)), row(document(2)))
          : path.startsWith('/zwgk/')
            ? page(body(path))
            : undefined,
      { limits: { parts: 5 } },
    )
    const { outcomes } = await wild.crawl(dataDir())
    expect(outcomes[0]).toMatchObject({ documents: 2, finished: true })
    expect(outcomes[0]!.alarms.join()).toMatch(/more than 5 other pages and frames of it \(limits\.parts\)/)
    expect(wild.asked.length).toBeLessThanOrEqual(2 + 2 + 10)
  })
})

describe('a delay that robots.txt asks for', () => {
  it.each([3600, 86_400, 61])('of %i s leaves the host out, and says so at once', async (delay) => {
    wild = await wildPortal((path) =>
      path === '/robots.txt' ? `User-agent: *\nCrawl-delay: ${delay}` : list(row(DOCUMENT)),
    )
    const { outcomes, captures } = await wild.crawl(dataDir())
    expect(wild.asked).toEqual(['/robots.txt'])
    expect(outcomes[0]!.alarms).toEqual([
      `${HOST}: robots.txt asks for ${delay} s between requests, expected at most 60 (limits.crawl_delay); the host is left out`,
    ])
    expect(captures.find(({ kind }) => kind === 'list')).toMatchObject({ status: 'disallowed' })
  })

  it('within the limit is kept to, and told', async () => {
    wild = await wildPortal((path) =>
      path === '/robots.txt' ? 'User-agent: *\nCrawl-delay: 0.1' : path === LIST ? list(row(DOCUMENT)) : pages(path),
    )
    const { outcomes, events } = await wild.crawl(dataDir())
    expect(outcomes[0]).toMatchObject({ documents: 1, alarms: [] })
    expect(events.map(({ message }) => message)).toContain(`${HOST}: robots.txt asks for 0.1 s between requests`)
  })
})

describe('a crawl that takes too long', () => {
  it('ends by --max-time with what it has, and is gone on with', async () => {
    // Loading crawlee may take longer than the two seconds of the crawl.
    await import('../../crawlers/fetch/http-crawler.ts')
    const endless = (path: string) => list(row(document(pageNumber(path))), next(`?page=${pageNumber(path) + 1}`))
    wild = await wildPortal((path) => (path.startsWith(LIST) && !path.includes('/t2') ? endless(path) : pages(path)))
    const data = dataDir()
    const { outcomes } = await wild.crawl(data, { maxTime: 0.03 })
    expect(outcomes[0]).toMatchObject({
      finished: false,
      alarms: [expect.stringMatching(/0.03 minutes of --max-time are over; \d+ pages are left to the next run/)],
    })
    expect(outcomes[0]!.documents).toBeGreaterThan(0)
    const documents = () => new Set(wild.asked.filter((path) => path.includes('/t2'))).size
    const before = documents()
    const again = await wild.crawl(data, {
      ended: () => (documents() > before + 5 ? 'five more were asked for' : null),
    })
    expect(again.outcomes[0]!.documents).toBeGreaterThan(outcomes[0]!.documents)
  })

  it('ends by the minutes of its declaration, and does not hold the others up', async () => {
    wild = await wildPortal(
      (path) =>
        path.startsWith(LIST) && !path.includes('/t2')
          ? list(row(document(pageNumber(path))), next(`?page=${pageNumber(path) + 1}`))
          : pages(path),
      { limits: { minutes: 0.01 } },
    )
    const { outcomes } = await wild.crawl(dataDir())
    expect(outcomes[0]!.alarms.join()).toMatch(/took the 0.01 minutes that limits.minutes allows/)
  })
})
