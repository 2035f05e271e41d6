/** The fields of which the column `context` of a target tells, in its order. */
export const CONTEXT_FIELDS = [
  'indicator',
  'comparator',
  'unit',
  'measure',
  'status',
  'period',
  'area',
  'responsible',
] as const
export type ContextField = (typeof CONTEXT_FIELDS)[number]

/** Which level of a document gave a field, by which words; empty words if it is only assumed. */
export interface SaidOrigin {
  level: string
  words: string
}

/**
 * What the column `context` says; fields without a value, and those that nothing says, are left out. `also` is where the same
 * is said a second time.
 */
export type SaidContext = Partial<Record<ContextField | 'also', SaidOrigin>>

/** The column read back. */
export const saidContext = (column: string): SaidContext => JSON.parse(column) as SaidContext
