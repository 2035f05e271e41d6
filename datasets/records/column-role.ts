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

/** What stands in a column of each role, in Chinese. */
export const COLUMN_ROLES_IN_CHINESE: Record<ColumnRole, string> = {
  serial: '序号',
  group: '各行的归类',
  label: '各行说的是什么',
  unit: '各行的计量单位',
  note: '对各行的说明',
  lead: '牵头的单位',
  responsible: '负责的单位',
  support: '配合的单位',
  person: '负责人',
  period: '各行的时限或期间',
  attribute: '各行的约束程度或方向',
  baseline: '用来比较的基数',
  target: '要达到的数值',
  quota: '各地、各单位要达到的数值',
  actual: '已达到的数值',
  rate: '目标已完成的比例',
  progress: '进展情况的文字',
  paid: '已支付的资金',
  rank: '名次',
  remark: '备注',
  standard: '价格或分值，不是要达到的数',
  figure: '表头未说明是什么的数值',
}
