import { bareText } from '../../crawlers/body-container.ts'
import { type Answer, type PageKind, pageKind } from '../../crawlers/page-kind.ts'
import type { CaptureKind, CaptureStatus } from '../../datasets/records/vocabulary.ts'

/** What an imported page is taken as. */
export interface ImportVerdict {
  kind: CaptureKind
  status: CaptureStatus
  /** Why it is not taken as content; null where it is. */
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
const LINKS = /<a\b[^<>]*>[^<]*(?:<(?!\/a\b)[^<>]*>[^<]*){0,20}<\/a>/gi
/** Text outside links of at least as many characters and full stops. */
const SHORTEST_TEXT = 200
const FEWEST_SENTENCES = 2
/** Or as many cells that hold a figure. */
const FEWEST_FIGURES = 12
const FIGURE_CELL = /<td\b[^<>]*>\s*(?:<[^<>]*>\s*){0,6}[-+]?\d[\d,.]{0,20}%?\s*</gi

const HAN = /\p{Script=Han}/u

function holdsOwnText(body: string): boolean {
  const text = bareText(body.replace(LINKS, ''))
  // A page that leads nowhere is no navigation, however short.
  if (!/<a\b/i.test(body) && HAN.test(text)) return true
  const n_sentences = text.split(/[。；]/).length - 1
  if (text.length >= SHORTEST_TEXT && n_sentences >= FEWEST_SENTENCES) return true
  return (body.match(FIGURE_CELL)?.length ?? 0) >= FEWEST_FIGURES
}

/** Judges a page that is imported, whether it comes as a file or in a web archive. */
export function importVerdict(answer: Answer): ImportVerdict {
  const { kind, rule } = pageKind(answer)
  if (UNPROVEN.has(kind) && holdsOwnText(answer.body)) return { kind: 'document', status: 'captured', reason: null }
  const taken = KINDS[kind]
  return {
    kind: taken.kind,
    status: taken.status,
    reason: taken.status === 'captured' ? null : `${kind}: ${rule}`,
  }
}
