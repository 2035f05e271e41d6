import { answered, type ReplicaRequest, type ReplicaResponse, validated } from '../exchange.ts'
import { datedSite } from './dated-site.ts'
import type { ForeignSite } from './foreign-site.ts'
import { hanwebSite } from './hanweb-site.ts'
import { jsonSite } from './json-site.ts'
import { plainSite } from './plain-site.ts'

/** One portal of each family beside the shared platform. */
export const FOREIGN_SITES: readonly ForeignSite[] = [hanwebSite, jsonSite, datedSite, plainSite]

const LAST_CHANGE = '2024-06-28'

/** What such a portal answers to a request. */
export function foreignResponse(site: ForeignSite, request: ReplicaRequest): ReplicaResponse {
  const found = site.answer(new URL(request.path, `http://${site.host}/`))
  if (found === null) return answered(404, 'text/html', '<title>404 Not Found</title>')
  return validated(request, answered(200, found.type, found.body), LAST_CHANGE)
}
