import { CONTEXT_FIELDS, type ContextField, saidContext } from '../../datasets/records/said-context.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import type { Rows } from '../database/rows.ts'
import { UsageFault } from '../fault.ts'
import { asWritten, type Say, spokenRows } from '../language/say.ts'
import { formatRows } from './format.ts'

/** A number with its unit; two numbers for a range. */
export function numberWithUnit(value: number, high: number | null, unit: string | null): string {
  const figure = high === null ? String(value) : `${value} to ${high}`
  return unit === null ? figure : `${figure} ${unit}`
}

/** What each field says, as people read it; null for a field that a target need not have. */
const SAID: Readonly<Record<ContextField, (target: TargetRecord) => string | null>> = {
  indicator: ({ indicator, indicator_id }) => (indicator_id === null ? indicator : `${indicator} (${indicator_id})`),
  comparator: ({ comparator }) => comparator,
  unit: ({ unit }) => unit,
  measure: ({ measure }) => measure,
  status: ({ status }) => status,
  period: ({ period }) => period ?? 'none',
  area: ({ area_name, scope }) => [area_name ?? 'unknown', scope].filter((part) => part !== null).join(', '),
  responsible: ({ responsible }) => responsible,
}

/** Says of every field of a target which level of the document gave it, by which words. */
export function whyRows(target: TargetRecord): Rows {
  const context = saidContext(target.context)
  const rows = CONTEXT_FIELDS.flatMap((field) => {
    const said = SAID[field](target)
    if (said === null) return []
    const origin = context[field]
    return [{ field, says: said, from: origin?.level ?? 'none', words: origin ? origin.words || '(assumed)' : '' }]
  })
  const { also } = context
  const twice = also ? [{ field: 'also', says: 'the same', from: also.level, words: also.words }] : []
  return { columns: ['field', 'says', 'from', 'words'], rows: [...rows, ...twice] }
}

/** The same as text for a terminal. */
export const whyText = (target: TargetRecord, say: Say = asWritten): string =>
  formatRows(spokenRows(whyRows(target), say), 'table')

/**
 * What `parse --why N` prints of the N-th target, counted from 1: its figure with line, sentence and rule, then where each field
 * comes from. Throws UsageFault if there is no such target.
 */
export function explainedWhy(targets: readonly TargetRecord[], nth: string): string {
  const target = /^[1-9]\d*$/.test(nth) ? targets[Number(nth) - 1] : undefined
  if (!target)
    throw new UsageFault(`--why ${nth}: found ${targets.length} targets, expected the number of one, counted from 1`)
  const { indicator, value, value_high, unit, value_text, first_line, quote, rule } = target
  const figure = `${indicator}: ${numberWithUnit(value, value_high, unit)}, printed as ${value_text}`
  return `target ${nth} of ${targets.length}, line ${first_line}, rule ${rule}\n${figure}\n${quote}\n\n${whyText(target)}`
}
