import type { DocumentRows } from '../documents/revision.ts'
import { at, type CheckedRows, type DocumentCheck, type FindingDraft } from './check.ts'

/** A line break inside a value, with the chunk number that a document-sharing viewer puts after it. */
const TORN = /\s*\n\s*(?:\d{1,3}、)?/g

function lostSpans({ targets }: DocumentRows, { text }: CheckedRows): FindingDraft[] {
  return targets.flatMap((target) => {
    const there = text.slice(target.span_start, target.span_end).replace(TORN, '')
    if (there === target.value_text && target.quote.includes(target.value_text)) return []
    return [
      at(target, `found ${there} at the span of a target, expected ${target.value_text}`, target.value_text, there),
    ]
  })
}

/** The cells of a row need not lie side by side in the page: a merged one stands in its first row alone. */
const CELLS = ' | '

function lostQuotes({ targets }: DocumentRows, { snapshot }: CheckedRows): FindingDraft[] {
  if (snapshot === null) return []
  return targets.flatMap((target) => {
    const lost = target.quote.split(CELLS).find((piece) => !snapshot.holds(piece))
    if (lost === undefined) return []
    return [at(target, `found the quote nowhere in the archived page, expected it there: ${lost}`, target.quote, null)]
  })
}

/** Checks that hold targets against what they were read from. */
export const SPAN_CHECKS: readonly DocumentCheck[] = [
  {
    kind: 'span_lost',
    severity: 'error',
    subject: 'target against extracted text',
    promise: 'Every value stands in the extracted text at its span, and its quote holds it.',
    find: lostSpans,
  },
  {
    kind: 'quote_lost',
    severity: 'error',
    subject: 'target against archived bytes',
    promise:
      'The quote of every target is found again in the bytes of the archive, read without the parsers: letters and figures, markup dropped; what a page may strike, hide or raise may be missing.',
    find: lostQuotes,
  },
]
