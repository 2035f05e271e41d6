import { byPeriod, periodDays } from '../../datasets/records/period.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import { periodName } from './period.ts'

/** The columns of targets that quotas are made from. */
export const QUOTA_COLUMNS = [
  'target_id',
  'table_id',
  'row',
  'indicator',
  'indicator_id',
  'measure',
  'status',
  'responsible',
  'responsible_kind',
  'value',
  'unit',
  'value_canonical',
  'period',
  'is_total',
  'is_part',
  'proof',
] as const satisfies readonly (keyof TargetRecord)[]

export type QuotaTarget = Pick<TargetRecord, (typeof QUOTA_COLUMNS)[number]>

/** What one table asks of units for one indicator: units down, periods across. */
export interface Quota {
  /** `table_id indicator measure unit`: what the address says. */
  key: string
  indicator: string
  measure: string
  unit: string | null
  proof: TargetRecord['proof']
  periods: QuotaPeriod[]
  units: { name: string; cells: (QuotaTarget | null)[] }[]
  /** The printed total of each period, null if none is printed. */
  totals: (QuotaTarget | null)[]
}

/** A column of quotas: a quarter, or the year itself. */
export interface QuotaPeriod {
  name: string
  year: string
  /** A half, quarter or month, null for the year's own figure. */
  part: string | null
}

/** 2024-Q1 is a part of 2024; a span of years stands for itself. */
function periodOf(target: QuotaTarget): QuotaPeriod {
  const name = periodName(target)
  const days = periodDays(name)
  const year = name.slice(0, 4)
  const isWithin = name.length > 4 && days?.start.startsWith(year) && days.end.startsWith(year)
  return isWithin ? { name, year, part: name.slice(5) } : { name, year: name, part: null }
}

function quotaOf(key: string, targets: readonly QuotaTarget[]): Quota {
  const { indicator, measure, unit, proof } = targets[0]!
  const named = new Map(targets.map((target) => [periodOf(target).name, periodOf(target)]))
  const periods = [...named.values()].sort((a, b) => byPeriod(a.name, b.name))
  const across = (own: readonly QuotaTarget[]) =>
    periods.map(({ name }) => own.find((target) => periodOf(target).name === name) ?? null)
  const names = [
    ...new Set(targets.flatMap(({ is_part, responsible }) => (is_part && responsible ? [responsible] : []))),
  ]
  return {
    ...{ key, indicator, measure: measure ?? 'unknown', unit, proof, periods },
    units: names.map((name) => ({
      name,
      cells: across(targets.filter(({ responsible, is_part }) => responsible === name && is_part)),
    })),
    totals: across(targets.filter(({ is_total }) => is_total)),
  }
}

/** The quotas in an area's targets, the widest table first: one for each table, indicator, measure and printed
 * unit with two bodies or more. */
export function quotasOf(targets: readonly QuotaTarget[]): Quota[] {
  const groups = new Map<string, QuotaTarget[]>()
  for (const target of targets) {
    if (target.table_id === null || target.status !== 'target') continue
    const key = [target.table_id, target.indicator, target.measure, target.unit ?? ''].join(' ').trimEnd()
    groups.set(key, [...(groups.get(key) ?? []), target])
  }
  return [...groups]
    .map(([key, own]) => quotaOf(key, own))
    .filter(({ units }) => units.length > 1)
    .sort(
      (a, b) => b.units.length - a.units.length || b.periods.length - a.periods.length || Number(a.key > b.key) - 0.5,
    )
}
