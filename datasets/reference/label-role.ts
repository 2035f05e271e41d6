/** What a word says of the label or header cell that it is, begins, ends or stands in. */
export const LABEL_ROLES = [
  'serial',
  'rank',
  'total',
  'subtotal',
  'total_header',
  'year_total',
  'whole',
  'unit_label',
  'force',
  'remark',
  'note',
  'indicator_label',
  'item_label',
  'group_label',
  'growth',
  'share',
  'increment',
  'level',
  'rate',
  'estimate',
  'side',
  'paper',
  'not_additive',
  'of_area',
  'of_mass',
  'of_length',
  'of_money',
  'first_header',
  'inner_header',
  'leaf_header',
  'sub_header',
  'never_first',
] as const
export type LabelRole = (typeof LABEL_ROLES)[number]

/** Where in a label a word stands. */
export const LABEL_MATCHES = ['whole', 'ending', 'beginning', 'within'] as const
