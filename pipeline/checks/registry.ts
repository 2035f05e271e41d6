import type { DocumentRows } from '../documents/revision.ts'
import { at, type DocumentCheck, type FindingDraft } from './check.ts'

function unknownIndicators({ targets }: DocumentRows): FindingDraft[] {
  const unknown = targets.filter(({ indicator_id }) => indicator_id === null)
  const first = new Map(unknown.toReversed().map((target) => [target.indicator, target]))
  return [...first.values()].map((target) =>
    at(
      target,
      `found the indicator ${target.indicator}, expected a name in indicators.csv; add a row`,
      null,
      target.indicator,
    ),
  )
}

/** Checks that hold names against the registries. */
export const REGISTRY_CHECKS: readonly DocumentCheck[] = [
  {
    kind: 'indicator_unknown',
    severity: 'info',
    subject: 'indicator against registry',
    promise: 'Every indicator is a row of the registry.',
    find: unknownIndicators,
  },
]
