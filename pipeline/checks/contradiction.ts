import { groupBy } from '../documents/group.ts'
import type { DocumentRows } from '../documents/revision.ts'
import { at, type DocumentCheck, type FindingDraft, isMeasured, type MeasuredTarget } from './check.ts'
import { canAgree, canonicalInterval } from './interval.ts'
import { isOwn, statementKey } from './statement-key.ts'

const isSame = (a: MeasuredTarget, b: MeasuredTarget): boolean =>
  a.value_canonical === b.value_canonical && a.comparator === b.comparator

/** Two stocks promised for one day: the same statement twice agrees, anything else contradicts. */
function contradictions({ targets }: DocumentRows): FindingDraft[] {
  const stated = new Map<string, MeasuredTarget>()
  return targets.filter(isMeasured).flatMap((target) => {
    const { indicator_id, measure, status, period_end, unit_canonical, is_total } = target
    if (!indicator_id || measure !== 'level' || status !== 'target' || !period_end || is_total || !isOwn(target))
      return []
    const key = [indicator_id, target.indicator, period_end, unit_canonical].join(' ')
    const other = stated.get(key)
    if (!other) stated.set(key, target)
    if (!other || isSame(other, target)) return []
    const message = `found ${target.indicator} ${target.value_text}, expected ${other.value_text} as on line ${other.first_line}`
    return [at(target, message, other.value_text, target.value_text)]
  })
}

/** The greatest of several totals: the others are subtotals. */
const greatest = (totals: readonly MeasuredTarget[]): MeasuredTarget =>
  totals.reduce((most, total) => (total.value_canonical > most.value_canonical ? total : most))

function againstSentence(table: readonly MeasuredTarget[], sentence: MeasuredTarget): FindingDraft[] {
  const total = greatest(table)
  if (canAgree(canonicalInterval(total), canonicalInterval(sentence))) return []
  const message = `found ${total.indicator} ${total.value_text} in the table, expected ${sentence.value_text} as the sentence on line ${sentence.first_line} says`
  return [at(total, message, sentence.value_text, total.value_text)]
}

/** A table's own figure for the area beside what a sentence of the same document says of it. */
function tablesAgainstSentences({ targets, document }: DocumentRows): FindingDraft[] {
  const own = targets.filter(isMeasured).filter((target) => isOwn(target) && target.area_name === document.area_name)
  const byKey = groupBy(own, (target) => statementKey(target) ?? '')
  byKey.delete('')
  return [...byKey.values()].flatMap((group) => {
    const sentence = group.find(({ source_kind }) => source_kind === 'prose')
    if (!sentence) return []
    const tables = groupBy(
      group.filter(({ source_kind }) => source_kind === 'table'),
      ({ table_id }) => table_id,
    )
    return [...tables.values()].flatMap((table) => againstSentence(table, sentence))
  })
}

/** Checks that hold one statement of a document against another about the same. */
export const CONTRADICTION_CHECKS: readonly DocumentCheck[] = [
  {
    kind: 'targets_contradict',
    severity: 'warning',
    subject: 'statement against statement',
    promise: 'No document states two different levels of one indicator for one day.',
    find: contradictions,
  },
  {
    kind: 'table_contradicts_sentence',
    severity: 'warning',
    subject: 'table against sentence',
    promise:
      'What a table gives for the whole area can be true together with what a sentence of the document says: level against level, increment against increment, for the same indicator, period and canonical unit.',
    find: tablesAgainstSentences,
  },
]
