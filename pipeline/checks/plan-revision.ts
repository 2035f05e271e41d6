import { groupBy } from '../documents/group.ts'
import {
  atPlace,
  type DatasetCheck,
  type HeldDocument,
  isMeasured,
  type MeasuredHeld,
  type PlacedDraft,
} from './check.ts'
import { isOwn, statementKey } from './statement-key.ts'

/** A statement with what decides which came first. */
interface Dated {
  target: MeasuredHeld
  said_on: string
  revision: number
  /** Whether a newer text of the same document has replaced it: it is compared with, and not told itself. */
  is_replaced: boolean
}

/** What an area says of itself in all its documents, texts that have been replaced included. */
function datedOf({ document, targets, former_targets }: HeldDocument): Dated[] {
  const said_on = document.published_on ?? document.written_on
  if (said_on === null || document.copy_of !== null) return []
  const { revision } = document
  const dated = (target: MeasuredHeld, is_replaced: boolean): Dated => ({ target, said_on, revision, is_replaced })
  const former = former_targets.filter(isMeasured).map((one) => dated(one, true))
  const all = [...former, ...targets.filter(isMeasured).map((one) => dated(one, false))]
  return all.filter(({ target }) => isOwn(target) && statementKey(target) !== null)
}

const inTime = (a: Dated, b: Dated): number => {
  if (a.said_on !== b.said_on) return a.said_on < b.said_on ? -1 : 1
  return a.revision - b.revision
}

/** One text says a thing once here, the whole and not a subtotal; what it says against itself is another check's. */
function ofOneText(statements: readonly Dated[]): Dated[] {
  const texts = groupBy(statements, ({ target, revision }) => `${target.doc_id} ${revision}`)
  return [...texts.values()].map((one) =>
    one.reduce((most, next) => (next.target.value_canonical > most.target.value_canonical ? next : most)),
  )
}

function revisions(statements: readonly Dated[]): PlacedDraft[] {
  const ordered = ofOneText(statements).toSorted(inTime)
  return ordered.slice(1).flatMap(({ target, said_on, is_replaced }, i) => {
    const before = ordered[i]!
    if (is_replaced || before.target.value_canonical === target.value_canonical) return []
    const way = before.target.value_canonical < target.value_canonical ? 'raised' : 'lowered'
    const message = `found ${target.indicator} ${target.value_text} for ${target.period_text ?? target.period_end} (${said_on}), expected ${before.target.value_text} as document ${before.target.doc_id} had said on ${before.said_on}: ${way}`
    return [atPlace(target, message, before.target.value_text, target.value_text)]
  })
}

function plansAgainstRevisions(all: readonly HeldDocument[]): PlacedDraft[] {
  const groups = groupBy(all.flatMap(datedOf), ({ target }) => `${target.area_name} ${statementKey(target)}`)
  return [...groups.values()].flatMap(revisions)
}

/** Holds a plan against what the same area had said before. */
export const PLAN_REVISION_CHECKS: readonly DatasetCheck[] = [
  {
    kind: 'target_revised',
    severity: 'info',
    subject: 'plan against its revision',
    promise:
      'An area that states a target again, in a later document or a later text of the same one, states the same value; where it does not, both are told.',
    finders: [{ slices: 'restated', find: plansAgainstRevisions }],
  },
]
