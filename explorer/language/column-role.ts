import { COLUMN_ROLES, type ColumnRole } from '../../datasets/records/column-role.ts'
import type { Speech } from './speech.ts'

/** What stands in a column of each role, in Chinese; the English is that of the record. */
const IN_CHINESE: Record<ColumnRole, string> = {
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

const isKnown = (role: string): role is ColumnRole => Object.hasOwn(COLUMN_ROLES, role)

/** What stands in a column of a role; the role itself where an older page reads a newer release. */
export function columnMeaning(role: string, { lang }: Speech): string {
  if (!isKnown(role)) return role
  return lang === 'zh' ? IN_CHINESE[role] : COLUMN_ROLES[role]
}
