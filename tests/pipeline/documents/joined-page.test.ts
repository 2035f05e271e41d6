import { expect, it } from 'vitest'
import { joinedBytes, joinedPage, joinings } from '../../../pipeline/documents/joined-page.ts'

const URL_A = 'https://www.portal.example/a.html'
const body = (inner: string) => `<html><body><div class="TRS_UEDITOR">${inner}</div><footer>尾</footer></body></html>`
const kept = (key: string, hash: string, page: string | null = null) =>
  ({ key, page, raw_sha256: hash, target: key, content_type: 'text/html' }) as never

it('puts the pages that follow after the text of the first', () => {
  const joined = joinedPage(body('公厕'), URL_A, [{ url: `${URL_A}_1`, html: body('泵站') }])
  expect(
    joined
      .replace(/<[^>]*>/g, ' ')
      .split(/\s+/)
      .filter(Boolean),
  ).toEqual(['公厕泵站', '尾'])
})

it('puts what a frame shows in the place of the frame, whatever the scheme', () => {
  const page = body('前<iframe src="/t.html"></iframe>后')
  const joined = joinedPage(page, URL_A, [{ url: 'http://www.portal.example/t.html', html: body('表') }])
  expect(joined.replace(/<[^>]*>/g, '')).toBe('前表后尾')
})

it('finds the parts of a page in the order of their numbers, each as it was captured last', () => {
  const parts = [kept('p_10', 'c', 'p'), kept('p_2', 'a', 'p'), kept('p_2', 'b', 'p'), kept('q_1', 'd', 'q')]
  const found = joinings([kept('p', 'x'), kept('r', 'y')], parts, (hash) => ({ file: hash, offset: 0, length: 1 }))
  expect([...found.keys()]).toEqual(['x'])
  expect(found.get('x')!.pages.map(({ raw_sha256, place }) => [raw_sha256, place?.file])).toEqual([
    ['b', 'b'],
    ['c', 'c'],
  ])
})

it('gives the bytes of a document of one page as they are', async () => {
  const read = async (_: unknown, hash: string) => Buffer.from(hash === 'x' ? body('公厕') : body('泵站'))
  const place = { file: 'a', offset: 0, length: 1 }
  const single = await joinedBytes({ raw_sha256: 'x', place, joined: null }, read)
  expect(single.toString()).toBe(body('公厕'))
  const joined = joinings([kept('p', 'x')], [kept('p_1', 'z', 'p')], () => place).get('x')!
  expect(
    (await joinedBytes({ raw_sha256: 'x', place, joined: { ...joined, target: URL_A } }, read)).toString(),
  ).toContain('泵站')
})
