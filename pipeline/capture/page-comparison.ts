import type { PageComparison, Sent } from '../../crawlers/crawl/effects.ts'
import { missingEnd } from '../../crawlers/page-end.ts'
import { decodeText } from '../../datasets/charset/decode.ts'
import { extract } from '../../parsers/document/extract.ts'
import { revisionDoubt } from '../health/revision-doubt.ts'

const decoded = ({ body, type }: Sent): string => decodeText(body, type).text

/** Pages without any text say the same where their bytes do. */
function textIn(sent: Sent): string {
  try {
    return extract(sent.body, sent.type).text
  } catch {
    return decoded(sent)
  }
}

/** Compares two answers for one document. Counters and timestamps stand outside its text. */
export function comparePages(before: Sent, after: Sent): PageComparison {
  const earlier = textIn(before)
  const later = textIn(after)
  if (earlier === later) return { isSame: true, doubt: null }
  const lostEnd = missingEnd(decoded(before)) === null ? missingEnd(decoded(after)) : null
  return { isSame: false, doubt: lostEnd ?? revisionDoubt(earlier, later) }
}
