import type { DocumentRecord } from '../datasets/records/document.ts'
import { type Dataset, RECORDS, type RecordName } from '../datasets/records/index.ts'
import type { TargetRecord } from '../datasets/records/target.ts'
import type { Area, Indicator, Reference } from '../datasets/reference/index.ts'

const ROWS_OF_TABLE = 20
/** Room for any quote. */
const LINE_LENGTH = 100
const FIRST_YEAR = 2021
const YEARS = 10

/** A stand-in for chance that is the same on every machine. */
const figureOf = (seed: number): number => 10 + ((seed * 7919) % 4993)

function documentOf(area: Area, ordinal: number): DocumentRecord {
  const doc_id = `${area.slug}-${String(ordinal).padStart(4, '0')}`
  return {
    ...{ doc_id, revision: 1, url: `https://example.invalid/${doc_id}.html`, portal_id: null },
    ...{ area_code: area.code, area_name: area.name, area_inferred: false, area_evidence: null },
    ...{ title: `${area.name}第${ordinal}号行动计划`, doc_no: null, index_no: null, issuer: null, publisher: null },
    ...{ topic: null, genre: '通知', written_on: '2024-03-01', published_on: '2024-03-20', validity: null },
    ...{ plan_start: null, plan_end: null, source_tier: 'official', withdrawn_on: null, copy_of: null },
    ...{ raw_sha256: 'a'.repeat(64), text_sha256: 'b'.repeat(64) },
    ...{ first_seen: '2024-04-01T08:00:00.000Z', last_seen: '2024-05-01T08:00:00.000Z' },
  }
}

function targetOf(
  { doc_id, area_code, area_name }: DocumentRecord,
  indicator: Indicator,
  year: number,
  seed: number,
): TargetRecord {
  const value = figureOf(seed)
  const line = 1 + (seed % 200)
  const quote = `到${year}年，${indicator.zh}达到${value}以上。`
  const span_start = line * LINE_LENGTH + quote.lastIndexOf(String(value))
  return {
    ...{ target_id: seed.toString(16).padStart(16, '0'), doc_id, task_id: null, area_code, area_name },
    ...{ responsible: null, responsible_code: null, responsible_kind: null, indicator: indicator.zh },
    ...{ indicator_id: indicator.id, scope: null, measure: indicator.measure, status: 'target', bindingness: 'plain' },
    ...{
      comparator: '>=',
      value,
      value_high: null,
      unit: indicator.unit,
      value_text: `${value}${indicator.unit ?? ''}`,
    },
    ...{ period_start: null, period_end: `${year}-12-31`, freq: 'A', period_text: `${year}年`, baseline_period: null },
    ...{ is_total: false, source_kind: 'prose', table_id: null, row: null, col: null, first_line: line },
    ...{ span_start, span_end: span_start + String(value).length, quote },
    ...{ proof: null, derived_from: null, correction: null, rule: 'prose.reach' },
  }
}

/** The cells of a document's table, as targets: one row per unit. */
function tableTargets(source: DocumentRecord, indicator: Indicator, seed: number): TargetRecord[] {
  return Array.from({ length: ROWS_OF_TABLE }, (_, row) => ({
    ...targetOf(source, indicator, FIRST_YEAR, seed + row),
    ...{ measure: 'increment', responsible: `第${row}街道`, responsible_kind: 'township', source_kind: 'table' },
    ...{
      table_id: `${source.doc_id}-t001`,
      row,
      col: 2,
      period_end: '2024-12-31',
      proof: 'proven',
      rule: 'table.cell',
    },
  }))
}

/** A dataset of about `n_targets` targets over all districts and indicators, half of them sentences, half table cells. */
export function benchDataset(n_targets: number, { areas, indicators }: Reference): Dataset {
  const empty = Object.fromEntries(Object.keys(RECORDS).map((record) => [record as RecordName, []]))
  const dataset = empty as unknown as Dataset
  const districts = areas.filter(({ kind }) => kind !== 'zone')
  for (let ordinal = 0; dataset.targets.length < n_targets; ordinal++) {
    // Each indicator comes back in another year, so that there are periods to choose from.
    const year = FIRST_YEAR + (Math.floor(ordinal / 3) % YEARS)
    for (const area of districts) {
      const source = documentOf(area, ordinal)
      dataset.documents.push(source)
      for (let n = 0; n < ROWS_OF_TABLE; n++) {
        const indicator = indicators[(ordinal * ROWS_OF_TABLE + n) % indicators.length]!
        dataset.targets.push(targetOf(source, indicator, year, dataset.targets.length))
      }
      const table = tableTargets(source, indicators[ordinal % indicators.length]!, dataset.targets.length)
      dataset.targets.push(...table)
    }
  }
  const lines = dataset.targets.map(({ doc_id, first_line: line, quote: text }) => ({
    doc_id,
    line,
    start: line * LINE_LENGTH,
    text,
  }))
  dataset.lines = [...new Map(lines.map((line) => [`${line.doc_id} ${line.line}`, line])).values()]
  return dataset
}
