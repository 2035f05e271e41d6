import { columnRows } from './column-row.ts'
import { answered, type ReplicaRequest, type ReplicaResponse } from './exchange.ts'
import { type ReplicaSite, TENANT } from './replica-site.ts'

interface Query {
  tenantId?: string
  searchWord?: string
  pageNo?: number
  pageSize?: number
}

const json = (status: number, body: object): ReplicaResponse =>
  answered(status, 'application/json', JSON.stringify(body))

function queryIn(body: string): Query | null {
  try {
    return JSON.parse(body) as Query
  } catch {
    return null
  }
}

/** `/irs/front/search` as the shared platform answers it: hits by title, newest first, marked in `title`. */
export function searchAnswer(site: ReplicaSite, { method, body }: ReplicaRequest): ReplicaResponse {
  const query = method === 'POST' ? queryIn(body) : null
  if (query === null || query.tenantId !== TENANT) return json(200, { success: false, msg: 'tenantId' })
  const { searchWord = '', pageNo = 1, pageSize = 10 } = query
  const hits = site.columns
    .flatMap((column) => columnRows(site, column))
    .filter(({ title }) => title.includes(searchWord))
  const list = hits.slice((pageNo - 1) * pageSize, pageNo * pageSize).map(({ href, title, published_on }) => ({
    url: `http://${site.host}${href}`,
    title: searchWord === '' ? title : title.replaceAll(searchWord, `<em>${searchWord}</em>`),
    title_no_tag: title,
    time: `${published_on} 09:00:00`,
  }))
  const pager = { pageNo, pageSize, pageCount: Math.ceil(hits.length / pageSize), total: hits.length }
  return json(200, { success: true, data: { middle: { list }, pager } })
}
