import { answered, type ReplicaRequest, type ReplicaResponse, validated } from './exchange.ts'
import { savedPage } from './saved-page.ts'

const HOSTS = ['beibei', 'chongqing', 'jiulongpo', 'kaizhou', 'liangping', 'rongchang', 'wansheng'].map(
  (name) => `${name}.replica.example`,
)

const dayOf = (path: string): string => /\/t(\d{4})(\d{2})(\d{2})_/.exec(path)?.slice(1).join('-') ?? '2023-01-01'

/** What the replica portals answer; null for a host that is none of theirs. Same request, same answer. */
export function replicaResponse(request: ReplicaRequest): ReplicaResponse | null {
  const host = request.host.toLowerCase().replace(/:\d+$/, '')
  if (!HOSTS.includes(host)) return null
  const path = request.path.replace(/[?#].*$/, '')
  const saved = savedPage(host, path.replace(/_wap\.html$/, '.html'))
  if (saved === null) return answered(404, 'text/html', '<html><head><title>404</title></head><body></body></html>')
  return validated(request, answered(200, 'text/html', saved), dayOf(path))
}
