import { matchesOf } from './matches.ts'

/** Closing brackets by the opening ones they may close; typists mix full and half width, so the kind decides. */
const KINDS: Record<string, string> = {
  '（': 'round',
  '(': 'round',
  '）': 'round',
  ')': 'round',
  '〔': 'square',
  '﹝': 'square',
  '[': 'square',
  '【': 'square',
  '〕': 'square',
  '﹞': 'square',
  ']': 'square',
  '】': 'square',
}
const BRACKET = /[（()）〔﹝[【〕﹞\]】]/g
const OPENING = new Set('（(〔﹝[【')

export interface Bracketed {
  /** Offset of the opening bracket. */
  start: number
  /** Offset after the closing bracket. */
  end: number
  /** Text between the brackets, inner brackets included. */
  inner: string
}

/** Outermost balanced brackets of a text, in order. A bracket that is never closed is passed over. Linear. */
export function bracketsOf(text: string): Bracketed[] {
  const open: { kind: string; at: number }[] = []
  const found: Bracketed[] = []
  for (const { 0: bracket, index: i } of matchesOf(text, BRACKET)) {
    const kind = KINDS[bracket]!
    if (OPENING.has(bracket)) open.push({ kind, at: i })
    else if (open.at(-1)?.kind === kind) {
      const { at } = open.pop()!
      while (found.length > 0 && found.at(-1)!.start > at) found.pop()
      found.push({ start: at, end: i + 1, inner: text.slice(at + 1, i) })
    }
  }
  return found
}

/** Splits at separators that stand outside all brackets. Parts are trimmed; empty ones are dropped. */
export function splitOutsideBrackets(text: string, separator: RegExp): string[] {
  const brackets = bracketsOf(text)
  const parts: string[] = []
  let from = 0
  for (const match of matchesOf(text, separator)) {
    if (brackets.some(({ start, end }) => match.index > start && match.index < end)) continue
    parts.push(text.slice(from, match.index))
    from = match.index + match[0].length
  }
  parts.push(text.slice(from))
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
