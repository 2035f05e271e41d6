import type { TextExtent } from './marked-text.ts'

/** A piece of a text, with the first of the extents that cover it; null for what none covers. */
export interface CutPiece<T> {
  text: string
  own: T | null
}

/**
 * A text cut at extents of it; the pieces joined are the text. What begins inside another, or reaches out of the text, is
 * left out.
 */
export function cutText<T extends TextExtent>(text: string, extents: readonly T[]): CutPiece<T>[] {
  const pieces: CutPiece<T>[] = []
  let at = 0
  for (const own of extents.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (own.start < at || own.end > text.length || own.end <= own.start) continue
    if (own.start > at) pieces.push({ text: text.slice(at, own.start), own: null })
    pieces.push({ text: text.slice(own.start, own.end), own })
    at = own.end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), own: null })
  return pieces
}
