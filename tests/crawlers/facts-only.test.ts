import { describe, expect, it } from 'vitest'
import { pageKind } from '../../crawlers/page-kind.ts'
import type { Listing } from '../../crawlers/platform.ts'
import { platformOf } from '../../crawlers/platform-registry.ts'
import { readPortals } from '../../crawlers/portal-registry.ts'
import { replicaResponse } from '../../datasets/replica/site.ts'

/** A page as somebody saved it: bytes of the replica, whose DOM is that of the portal. */
function stored(host: string, path: string): string {
  const request = { host, path, method: 'GET', headers: {}, body: '', serial: 1 }
  return new TextDecoder().decode(replicaResponse(request)!.body)
}

/** Portals that nobody could fetch when they were declared, and where pages with their DOM lie in the replica. */
const CASES = [
  {
    id: '500155-liangping',
    replica: 'liangping.replica.example',
    list: '/kjj/zwgk_144890/zfxxgkml/zcwj/qtwj/',
    n_rows: 10,
    document: '/kjj/zwgk_144890/zfxxgkml/zcwj/qtwj/202404/t20240408_13100004.html',
    doc_no: '梁科局函〔2024〕4号',
    source: '梁平区科技局',
  },
  {
    id: '500154-kaizhou',
    replica: 'kaizhou.replica.example',
    list: '/zwgk_238/zfxxgkml/zcwj/qtgw/',
    n_rows: 12,
    document: '/zwgk_238/zfxxgkml/zcwj/qtgw/202305/t20230509_11950006.html',
    doc_no: '开州府办发〔2023〕35号',
    source: '开州区人民政府办公室',
  },
  {
    id: '500107-jiulongpo',
    replica: 'jiulongpo.replica.example',
    list: '/bmjz/qmyj_97200/zwgk_97201/zfxxgkml/zcwj/',
    n_rows: 10,
    document: '/bmjz/qmyj_97200/zwgk_97201/zfxxgkml/zcwj/202209/t20220905_11080010.html',
    doc_no: '',
    source: '九龙坡区民营经济发展局',
  },
]

describe.each(CASES)(
  '$id, declared from the facts alone',
  ({ id, replica, list, n_rows, document, doc_no, source }) => {
    const portal = readPortals().find((each) => each.id === id)!
    const platform = platformOf(portal)
    const home = `${portal.scheme}://${portal.hosts[0]}`
    const start: Listing = { kind: 'page', url: home + list, render: 'http', topics: [] }

    it('has its lists read to the end', () => {
      const urls = new Set<string>()
      let n_first = 0
      for (let at: Listing | null = start; at; ) {
        const html = stored(replica, new URL(at.url).pathname)
        expect(pageKind({ status: 200, body: html }).kind).toBe('list')
        const read = platform.readListing(portal, at, { url: at.url, html })
        expect(read.rejected).toEqual([])
        n_first ||= read.rows.length
        for (const { url } of read.rows) urls.add(url)
        at = read.next
      }
      expect(n_first).toBe(n_rows)
      expect(urls.size).toBeGreaterThan(n_rows)
      expect(urls).toContain(home + document)
    })

    it('has its document read: title, number, source, body', () => {
      const html = stored(replica, document)
      expect(pageKind({ status: 200, body: html }).kind).toBe('document')
      const detail = platform.readDetail({ url: home + document, html })
      expect(detail.title).toMatch(/行动|方案/)
      expect(detail.labels.发文字号).toBe(doc_no)
      expect(detail.source).toBe(source)
      expect(detail.body_chars).toBeGreaterThan(300)
    })
  },
)
