/** A request to a replica portal, as its server got it. */
export interface ReplicaRequest {
  /** Value of the Host header; a port is passed over. */
  host: string
  /** Path with query. */
  path: string
  method: string
  /** By lower-case name. */
  headers: Readonly<Record<string, string | undefined>>
  body: string
  /** Number of the request at its server: what moves on pages with counters. */
  serial: number
}

export interface ReplicaResponse {
  status: number
  /** By lower-case name. */
  headers: Record<string, string>
  body: Uint8Array
}

const NOTHING = new Uint8Array()

/** A response with a body. Without `charset` in `type`, as on the real portals, the page alone tells it. */
export const answered = (status: number, type: string, body: Uint8Array | string): ReplicaResponse => ({
  status,
  headers: { 'content-type': type },
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
})

/** FNV-1a of 32 bits: tells versions of a page apart, no more is asked of an ETag. */
function fingerprint(bytes: Uint8Array): string {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/**
 * The response with validators, or 304 where the request shows that it has this version (RFC 9110, 13.2.2: the ETag
 * goes before the date). `modified` is a day as YYYY-MM-DD.
 */
export function validated(request: ReplicaRequest, response: ReplicaResponse, modified: string): ReplicaResponse {
  const etag = `"${fingerprint(response.body)}-${response.body.length.toString(16)}"`
  const at = new Date(`${modified}T08:00:00Z`)
  const headers = { ...response.headers, etag, 'last-modified': at.toUTCString() }
  const asked = request.headers['if-none-match']
  const since = request.headers['if-modified-since']
  const known = asked === undefined ? since !== undefined && Date.parse(since) >= at.getTime() : asked.includes(etag)
  return known ? { status: 304, headers, body: NOTHING } : { ...response, headers }
}
