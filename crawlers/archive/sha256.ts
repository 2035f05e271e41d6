import { createHash } from 'node:crypto'

/** SHA-256 of bytes or text, of several parts as if they were one, in lower-case hex. */
export function sha256(...parts: (Uint8Array | string)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}
