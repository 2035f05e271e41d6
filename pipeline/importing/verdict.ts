import { bareText } from '../../crawlers/body-container.ts'
import { holdsOwnText } from '../../crawlers/own-text.ts'
import { type Answer, type PageKind, pageKind } from '../../crawlers/page-kind.ts'
import type { CaptureKind, CaptureStatus } from '../../datasets/records/vocabulary.ts'

/** What an imported page is taken as. */
export interface ImportVerdict {
  kind: CaptureKind
  status: CaptureStatus
  /** Why it is not taken as content; null if it is. */
  reason: string | null
}

const KINDS: Readonly<Record<PageKind, Omit<ImportVerdict, 'reason'>>> = {
  document: { kind: 'document', status: 'captured' },
  list: { kind: 'list', status: 'captured' },
  data: { kind: 'list', status: 'captured' },
  home: { kind: 'list', status: 'captured' },
  script: { kind: 'document', status: 'unavailable' },
  empty: { kind: 'document', status: 'unavailable' },
  onward: { kind: 'document', status: 'unavailable' },
  error: { kind: 'document', status: 'unavailable' },
  missing: { kind: 'document', status: 'gone' },
  challenge: { kind: 'document', status: 'blocked' },
  blocked: { kind: 'document', status: 'blocked' },
}

/** What a portal that no rule knows may still be: pages of its own text beside links to others. */
const UNPROVEN: ReadonlySet<PageKind> = new Set(['list', 'home', 'script', 'empty'])
/** A page that leads nowhere is no navigation, however short its text. */
const standsAlone = (body: string): boolean => !/<a\b/i.test(body) && /\p{Script=Han}/u.test(bareText(body))

/** Judges a page that is imported, whether it comes as a file or in a web archive. */
export function importVerdict(answer: Answer): ImportVerdict {
  const { kind, rule } = pageKind(answer)
  if (UNPROVEN.has(kind) && (holdsOwnText(answer.body) || standsAlone(answer.body)))
    return { kind: 'document', status: 'captured', reason: null }
  const taken = KINDS[kind]
  return {
    kind: taken.kind,
    status: taken.status,
    reason: taken.status === 'captured' ? null : `${kind}: ${rule}`,
  }
}
