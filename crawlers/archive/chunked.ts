/**
 * A body without its chunks (RFC 9112, 7.1). Archives often name the transfer encoding and keep the body without it: what
 * does not begin with a chunk, or does not go on with one, stays as it is. Of a body that breaks off in a chunk the part
 * that came is kept.
 */
export function withoutChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at)
    const [, digits] = /^\s*([0-9a-f]{1,8})\s*(?:;[^\n]*)?\r?$/i.exec(body.toString('latin1', at, end)) ?? []
    if (end < 0 || end - at > 1024 || digits === undefined) return body
    const size = Number.parseInt(digits, 16)
    if (size === 0) break
    const start = end + 1
    chunks.push(body.subarray(start, start + size))
    const behind = body.toString('latin1', start + size, start + size + 2)
    if (start + size < body.length && !/^\r?\n/.test(behind)) return body
    at = start + size + (behind.startsWith('\r') ? 2 : 1)
  }
  return chunks.length > 0 ? Buffer.concat(chunks) : body
}
