import type { DocumentRecord } from '../datasets/records/document.ts'
import { type Dataset, emptyDataset } from '../datasets/records/index.ts'
import type { CellRecord, TableRecord } from '../datasets/records/table.ts'
import type { TargetRecord } from '../datasets/records/target.ts'
import type { Area, Indicator, Reference } from '../datasets/reference/index.ts'
import { identityOf } from '../pipeline/documents/identity.ts'
import { areaRow } from '../pipeline/documents/reference-rows.ts'
import { derivedColumns, type StatedTarget } from '../pipeline/targets/derived-columns.ts'
import { findingsOf } from './explorer-findings.ts'

const ROWS_OF_TABLE = 20
/** Room for any quote. */
const LINE_LENGTH = 100
/** Sentences stand on lines 1 to 200, tables below them. */
const N_SENTENCE_LINES = 200
const TABLE_LINE = N_SENTENCE_LINES + 1
/** Header paths: the figures stand below a year. */
const HEADERS = [['序号'], ['责任单位'], ['2024年', '新增']]
/** What the columns are for. */
const ROLES = ['serial', 'label', 'quota'] as const
const FIGURE_COLUMN = 2
/** The last row of a table is the sum of the others. */
const TOTAL_ROW = ROWS_OF_TABLE - 1
const TOTAL = '合计'
const FIRST_YEAR = 2021
/** So few of the registry that each comes back in other years. */
const N_INDICATORS = 120
const YEARS = 10

/** A stand-in for chance that is the same on every machine. */
const figureOf = (seed: number): number => 10 + ((seed * 7919) % 4993)

function documentOf(area: Area, ordinal: number): DocumentRecord {
  const doc_id = `${area.slug}-${String(ordinal).padStart(4, '0')}`
  return {
    ...{ doc_id, revision: 1, url: `https://example.invalid/${doc_id}.html`, portal_id: null },
    ...{ area_code: area.code, area_name: area.name, area_inferred: false, area_evidence: null },
    ...{
      title: `${area.name}第${ordinal}号行动计划`,
      doc_no: `${area.short}府发〔2024〕${ordinal}号`,
      index_no: null,
      issuer: null,
      publisher: null,
    },
    ...{ topic: null, genre: '通知', written_on: '2024-03-01', published_on: '2024-03-20', validity: null },
    ...{
      plan_start: null,
      plan_end: null,
      source_tier: 'official',
      withdrawn_on: null,
      parent_doc_id: null,
      attachment_no: null,
      copy_of: null,
    },
    ...{ raw_sha256: 'a'.repeat(64), text_sha256: 'b'.repeat(64) },
    ...{ first_seen: '2024-04-01T08:00:00.000Z', last_seen: '2024-05-01T08:00:00.000Z' },
  }
}

function targetOf(
  { doc_id, area_code, area_name }: DocumentRecord,
  indicator: Indicator,
  year: number,
  seed: number,
): StatedTarget {
  const value = figureOf(seed)
  const line = 1 + (seed % N_SENTENCE_LINES)
  const quote = `到${year}年，${indicator.zh}达到${value}以上。`
  const span_start = line * LINE_LENGTH + quote.lastIndexOf(String(value))
  return {
    ...{ target_id: identityOf(seed), doc_id, task_id: null, area_code, area_name },
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
    ...{
      is_total: false,
      is_part: false,
      source_kind: 'prose',
      table_id: null,
      row: null,
      col: null,
      file_place: null,
      first_line: line,
    },
    ...{ span_start, span_end: span_start + String(value).length, quote },
    ...{ proof: null, derived_from: null, correction: null, rule: 'prose.reach', context: '{}' },
  }
}

/** A document's table, one row per unit, with the line that each row stands on. */
interface BenchTable {
  table: TableRecord
  cells: CellRecord[]
  targets: StatedTarget[]
}

function tableOf(source: DocumentRecord, indicator: Indicator, seed: number): BenchTable {
  const table_id = `${source.doc_id}-t001`
  const table: TableRecord = {
    ...{ table_id, doc_id: source.doc_id, ordinal: 1, title: `${indicator.zh}任务分解表`, unit: indicator.unit },
    ...{
      n_rows: ROWS_OF_TABLE,
      n_cols: HEADERS.length,
      column_roles: [...ROLES],
      method: 'delimited',
      proof: 'proven',
    },
    ...{ first_line: TABLE_LINE, last_line: TABLE_LINE + ROWS_OF_TABLE - 1 },
  }
  const plain = Array.from({ length: ROWS_OF_TABLE }, (_, row) => targetOf(source, indicator, FIRST_YEAR, seed + row))
  const sum = plain.slice(0, TOTAL_ROW).reduce((all, { value }) => all + value!, 0)
  const targets = plain.map((stated, row): StatedTarget => {
    const is_total = row === TOTAL_ROW
    const target = is_total ? { ...stated, value: sum } : stated
    const first_line = TABLE_LINE + row
    const texts = rowTexts(target, row)
    const span_start = first_line * LINE_LENGTH + texts.slice(0, FIGURE_COLUMN).join('\t').length + 1
    return {
      ...target,
      ...{
        measure: 'increment',
        responsible: is_total ? null : texts[1]!,
        responsible_kind: is_total ? null : 'township',
        is_total,
        is_part: !is_total,
        source_kind: 'table',
      },
      ...{
        table_id,
        row,
        col: FIGURE_COLUMN,
        period_end: '2024-12-31',
        proof: 'proven',
        rule: 'table.cell',
        context: '{}',
      },
      ...{ value_text: String(target.value), first_line, span_start, quote: texts.join('\t') },
      span_end: span_start + String(target.value).length,
    }
  })
  const cells = targets.flatMap((target, row) =>
    rowTexts(target, row).map(
      (text, col): CellRecord => ({
        ...{ table_id, row, col, text, header_path: HEADERS[col]!, is_total: row === TOTAL_ROW },
        ...{ first_line: target.first_line, last_line: target.first_line },
      }),
    ),
  )
  return { table, cells, targets }
}

const rowTexts = ({ value }: StatedTarget, row: number): string[] =>
  row === TOTAL_ROW ? [TOTAL, TOTAL, String(value)] : [String(row + 1), `第${row}街道`, String(value)]

/** A dataset of about `n_targets` targets over all districts and indicators, half of them sentences, half table cells. */
export function benchDataset(n_targets: number, { areas, indicators: all, units, period_words }: Reference): Dataset {
  const indicators = all.slice(0, N_INDICATORS)
  const dataset = emptyDataset()
  const districts = areas.filter(({ kind, code }) => kind !== 'zone' && (code === null || code.startsWith('50')))
  const whole = (stated: StatedTarget): TargetRecord => ({
    ...stated,
    ...derivedColumns(stated, { indicators, units, period_words }),
  })
  for (let ordinal = 0; dataset.targets.length < n_targets; ordinal++) {
    // Each indicator comes back in another year, so that there are periods to choose from.
    const year = FIRST_YEAR + (Math.floor(ordinal / 3) % YEARS)
    for (const area of districts) {
      const source = documentOf(area, ordinal)
      dataset.documents.push(source)
      for (let n = 0; n < ROWS_OF_TABLE; n++) {
        const indicator = indicators[(ordinal * ROWS_OF_TABLE + n) % indicators.length]!
        dataset.targets.push(whole(targetOf(source, indicator, year, dataset.targets.length)))
      }
      const read = tableOf(source, indicators[ordinal % indicators.length]!, dataset.targets.length)
      dataset.tables.push(read.table)
      dataset.cells.push(...read.cells)
      dataset.targets.push(...read.targets.map(whole))
    }
  }
  dataset.areas = districts.map(areaRow)
  dataset.findings = dataset.documents.flatMap(findingsOf)
  const lines = dataset.targets.map(({ doc_id, first_line: line, quote: text }) => ({
    doc_id,
    line,
    start: line * LINE_LENGTH,
    text,
  }))
  dataset.text = [...new Map(lines.map((line) => [`${line.doc_id} ${line.line}`, line])).values()]
  return dataset
}
