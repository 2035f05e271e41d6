/** Part of a file: offsets of its first and last byte. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The part of a file of `size` bytes that a Range header asks for (RFC 9110, section 14). Null if the whole file is
 * to be sent: no header, a unit or a list of ranges that is not served. `unsatisfiable` where it begins after the end.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return null
  if (from === '')
    return to === '0' || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const start = Number(from)
  if (to !== '' && Number(to) < start) return null
  return start >= size ? 'unsatisfiable' : { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) }
}
