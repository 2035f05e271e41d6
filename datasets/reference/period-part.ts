/** Roles of the words that name a part of a date. */
export const PART_ROLES = [
  'year',
  'text_year',
  'month',
  'quarter',
  'half',
  'third',
  'month_offset',
  'quarter_offset',
  'text_month',
  'text_quarter',
] as const
