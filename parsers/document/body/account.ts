import type { Lines } from '../../text/lines.ts'

/** What became of a line: read as part of something, set aside for a reason, or `unread`. */
export type LineKind = 'table' | 'metadata' | 'furniture' | 'head' | 'prose' | 'unread'

/** Lines that follow each other, blank ones between them included, and share one fate. Lines are 1-based, inclusive. */
export interface LineStretch {
  kind: LineKind
  first_line: number
  last_line: number
}

/** Who claims a line, by its number; the first claim holds. */
export type Claim = readonly [kind: LineKind, holds: (line: number) => boolean]

/**
 * What became of every line that is not blank, in order, as few stretches as possible. A line that nobody claims is
 * `unread`: there should be none.
 */
export function accountOf(lines: Lines, claims: readonly Claim[]): LineStretch[] {
  const stretches: LineStretch[] = []
  for (const { number, text } of lines) {
    if (text.trim() === '') continue
    const kind = claims.find(([, holds]) => holds(number))?.[0] ?? 'unread'
    const open = stretches.at(-1)
    if (open?.kind === kind) open.last_line = number
    else stretches.push({ kind, first_line: number, last_line: number })
  }
  return stretches
}
