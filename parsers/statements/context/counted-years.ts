import { isRead, type NamedPeriod, type Period } from '../../values/period.ts'

/** 这五年, 五年来, 过去的五年: years that are counted and not named. */
const COUNTED = /^(?:[这近]|过去|最近)?的?(?<count>[二三四五六])年(?:来|间|以来)?$/
const COUNTS: Readonly<Record<string, number>> = { 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 }

const lengthOf = ({ start, end }: Period): number => Number(end.slice(0, 4)) - Number(start!.slice(0, 4)) + 1

/** Counted years are those that a heading or passage names, if they are as many: 这五年 below “十四五”时期工作回顾. */
export function settledYears(named: NamedPeriod, years: Period | null): NamedPeriod {
  const count = COUNTED.exec(named.text)?.groups?.count
  if (years === null || count === undefined || lengthOf(years) !== COUNTS[count]) return named
  const { text, from, to } = named
  const rule = isRead(named) ? named.rule : 'these_years'
  return { kind: 'in', start: years.start, end: years.end, freq: 'X', text, from, to, rule, is_assumed: false }
}
