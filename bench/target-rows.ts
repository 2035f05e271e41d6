import { type DatasetRows, emptyDataset } from '../datasets/records/index.ts'
import type { TargetRecord } from '../datasets/records/target.ts'
import { readReference } from '../datasets/reference/index.ts'
import { derivedColumns, type StatedTarget } from '../pipeline/targets/derived-columns.ts'

/** Targets that one document states. */
const PER_DOCUMENT = 50
const MEASURES = ['level', 'increment', 'growth', 'share'] as const
const UNITS = ['家', '亿元', '万人', '%', '个']

/** The same numbers from the same seed: a linear congruence is chance enough for figures. */
function* figures(): Generator<number> {
  for (let state = 1; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0) yield state >>> 8
}

const docOf = (at: number): string => `doc${String(Math.floor(at / PER_DOCUMENT)).padStart(37, '0')}`

/** Made-up targets: documents of all areas in turn, every quote another, half of them from tables. */
export function* targetRows(n: number): Generator<TargetRecord> {
  const { areas, indicators, units, period_words } = readReference()
  const districts = areas.filter(({ code }) => code?.startsWith('50'))
  const chance = figures()
  const next = (below: number): number => chance.next().value % below
  for (let at = 0; at < n; at++) {
    const doc_id = docOf(at)
    const area = districts[Math.floor(at / PER_DOCUMENT) % districts.length]!
    const indicator = indicators[next(indicators.length)]!
    const year = 2021 + next(10)
    const value = next(100_000) / 10
    const unit = UNITS[next(UNITS.length)]!
    const isCell = next(2) === 0
    const value_text = `${value}${unit}`
    const stated: StatedTarget = {
      target_id: `${doc_id}:${at % PER_DOCUMENT}:${value}`,
      doc_id,
      task_id: null,
      area_code: area.code,
      area_name: area.name,
      responsible: isCell ? `第${next(900)}街道办事处` : null,
      responsible_code: null,
      responsible_kind: isCell ? 'township' : null,
      indicator: indicator.zh,
      indicator_id: indicator.id,
      scope: null,
      measure: MEASURES[next(MEASURES.length)]!,
      status: 'target',
      bindingness: 'plain',
      comparator: '>=',
      value,
      value_high: null,
      unit,
      value_text,
      period_start: `${year}-01-01`,
      period_end: `${year}-12-31`,
      freq: 'A',
      period_text: `${year}年`,
      baseline_period: null,
      is_total: false,
      is_part: false,
      source_kind: isCell ? 'table' : 'prose',
      table_id: isCell ? `${doc_id}#1` : null,
      row: isCell ? at % PER_DOCUMENT : null,
      col: isCell ? 1 : null,
      file_place: null,
      first_line: 10 + (at % PER_DOCUMENT),
      span_start: 400 + 40 * (at % PER_DOCUMENT),
      span_end: 404 + 40 * (at % PER_DOCUMENT),
      quote: `到${year}年，全区${indicator.zh}达到${value_text}，其中第${next(1_000_000)}批重点项目${next(1000)}个`,
      proof: isCell ? 'consistent' : null,
      derived_from: null,
      correction: null,
      rule: isCell ? 'table.cell' : 'prose.reach',
      context: '{}',
    }
    yield { ...stated, ...derivedColumns(stated, { indicators, units, period_words }) }
  }
}

/** A dataset of nothing but so many targets. */
export const targetDataset = (n: number): DatasetRows => ({ ...emptyDataset(), targets: targetRows(n) })
