import { z } from 'zod'

/** What a column of a table may be for, with what stands in it. */
export const COLUMN_ROLES = {
  serial: 'serial numbers',
  group: 'what groups the rows',
  label: 'what the rows are about',
  unit: 'units of the rows',
  note: 'words about the rows',
  lead: 'who leads',
  responsible: 'who answers',
  support: 'who assists',
  person: 'who is in charge',
  period: 'when a row is due, or what period it is about',
  attribute: 'how a row binds, or from which side',
  baseline: 'what goals are compared with',
  target: 'what is to be reached',
  quota: 'what each place or body has to reach',
  actual: 'what was reached',
  rate: 'what part of a goal is done',
  progress: 'how far things have come, in words',
  paid: 'money that was paid',
  rank: 'ranks',
  remark: 'remarks',
  standard: 'prices or points, which nobody has to reach',
  figure: 'figures of which the header does not say what they are',
} as const satisfies Record<string, string>

/** What a column of a table is for. */
export type ColumnRole = keyof typeof COLUMN_ROLES
export const columnRole = z.enum(Object.keys(COLUMN_ROLES) as ColumnRole[])
