import type { Genre } from '../../../datasets/reference/index.ts'
import type { SaidBefore } from '../../statements/cells/repeats/said-in-notice.ts'
import type { FoundHead, Head } from '../head/head.ts'

/** What the document says on which a file hangs, as far as it holds for the file. */
export interface Notice {
  head: Head
  /** Form of the document, which decides whether plain figures are aims. */
  genre: Genre | null
  /** What the notice calls the file. */
  name: string | null
  /** What the notice itself says: a file that says the same adds nothing. */
  said: readonly SaidBefore[]
}

/** Findings that a notice answers. */
const ANSWERED = new Set(['area_unknown', 'title_missing'])

/** Place of the file's own saying, else that of the notice, else what the file's text only suggests. */
function areaBetween(
  own: Head,
  notice: Head,
): Pick<Head, 'area_code' | 'area_name' | 'area_inferred' | 'area_evidence'> {
  const isStated = own.area_name !== null && !own.area_inferred
  const { area_code, area_name, area_inferred, area_evidence } = isStated || notice.area_name === null ? own : notice
  return { area_code, area_name, area_inferred, area_evidence }
}

/**
 * The head of a file that hangs on a notice. What the file does not say of itself the notice says: where, when, for what
 * period, by whom. Its number, title and form stay its own.
 */
export function withNotice(found: FoundHead, notice: Notice | null): FoundHead {
  if (notice === null) return found
  const { head } = found
  const said = notice.head
  const isPlanned = head.plan_start !== null || head.plan_end !== null
  return {
    ...found,
    genre: found.genre ?? notice.genre,
    head: {
      ...head,
      title: head.title ?? notice.name,
      ...areaBetween(head, said),
      issuer: head.issuer ?? said.issuer,
      publisher: head.publisher ?? said.publisher,
      topic: head.topic ?? said.topic,
      validity: head.validity ?? said.validity,
      written_on: head.written_on ?? said.written_on,
      published_on: head.published_on ?? said.published_on,
      plan_start: isPlanned ? head.plan_start : said.plan_start,
      plan_end: isPlanned ? head.plan_end : said.plan_end,
      source_tier: said.source_tier,
    },
    findings: found.findings.filter(({ kind }) => !ANSWERED.has(kind)),
  }
}
