import { COLUMN_ROLES, type ColumnRole } from '../../datasets/records/column-role.ts'
import type { TargetRecord } from '../../datasets/records/target.ts'
import type { Proof } from '../../datasets/records/vocabulary.ts'
import type { Database } from '../database/duckdb.ts'
import { withDataset } from '../database/reader.ts'
import type { Rows } from '../database/rows.ts'
import { groupBy } from '../documents/group.ts'
import { UsageFault } from '../fault.ts'
import { asWritten, type Say } from '../language/say.ts'
import { formatRows, paddedText } from './format.ts'
import { pageDrawing, placeOnPage } from './page-place.ts'
import { numberWithUnit, whyText } from './why.ts'

/** How many ids an error lists. */
const OFFERED = 5
/** Rows of the table shown above and below the one that holds the cell. */
const CONTEXT_ROWS = 3

type Source = TargetRecord & {
  title: string | null
  doc_no: string | null
  url: string | null
  raw_sha256: string | null
  text_sha256: string | null
  /** Document that its file hangs on, and the number of the file there; null for a document of its own. */
  notice: string | null
  attachment_no: number | null
  /** The task it belongs to, with who answers; null if it belongs to none. */
  task: string | null
  section_path: string[] | null
  lead_units: string[] | null
  responsible_units: string[] | null
}

interface Cell {
  row: number
  col: number
  text: string
  header_path: string[]
}

const TARGET = `SELECT t.*, d.title, d.doc_no, d.url, d.raw_sha256, d.text_sha256,
    coalesce(n.title, d.parent_doc_id) AS notice, d.attachment_no,
    k.title AS task, k.section_path, k.lead_units, k.responsible_units
  FROM targets t LEFT JOIN latest_documents d USING (doc_id)
  LEFT JOIN latest_documents n ON n.doc_id = d.parent_doc_id LEFT JOIN tasks k ON k.task_id = t.task_id
  WHERE starts_with(t.target_id, $1) ORDER BY length(t.target_id), t.target_id LIMIT ${OFFERED + 1}`

const CELLS = `SELECT row, col, text, header_path FROM cells
  WHERE table_id = $1 AND row BETWEEN $2 AND $3 ORDER BY row, col`

const PROOFS: Record<Proof, string> = {
  proven: 'proven: printed totals bind every numeric column used, and all agree',
  consistent: 'consistent: shape, types and serial numbers agree, and no printed total contradicts',
  unproven: 'unproven: a best guess at the table; look at the source',
  contradicted: 'contradicted: a printed total disagrees with its parts; the findings name both figures',
}

/** A line of the answer: a label with what stands under it, said in parts; or a line as it is. */
type Line = string | { label: string; parts: readonly (string | null)[] }

const entry = (label: string, ...parts: (string | null)[]): Line => ({ label, parts })

/** Columns of a terminal that a label takes. */
const LABEL_WIDTH = 9

function lineText(line: Line, say: Say): string {
  if (typeof line === 'string') return line
  const parts = line.parts.filter((part) => part !== null).map(say)
  return `${paddedText(line.label === '' ? '' : say(line.label), LABEL_WIDTH)} ${parts.join(', ')}`
}

async function sourceOf(db: Database, id: string): Promise<Source> {
  const found = (await db.rows(TARGET, [id])).rows as unknown as Source[]
  const [first] = found
  if (!first || id === '') throw new UsageFault(`target "${id}": found none, expected a target_id or its beginning`)
  if (found.length === 1 || first.target_id === id) return first
  const ids = found.slice(0, OFFERED).map(({ target_id }) => target_id)
  const more = found.length > OFFERED ? ', …' : ''
  throw new UsageFault(`target "${id}": found several, expected one; give more of ${ids.join(', ')}${more}`)
}

/** The quote with its number in 【】. A number that stands there twice is marked twice: the offset tells which. */
function markedQuote({ quote, value_text }: Source): string[] {
  const parts = value_text === '' ? [quote] : quote.split(value_text)
  const marked = parts.join(`【${value_text}】`)
  if (parts.length === 1) return [quote, `(the figure ${value_text} is not part of the quote)`]
  return parts.length === 2 ? [marked] : [marked, `(${value_text} stands here ${parts.length - 1} times)`]
}

const marked = (is: boolean): string => (is ? '>' : '')

/**
 * Header paths by column with what each column is for: in a line each, because beside each other they are wider than any
 * screen.
 */
function legend(cells: readonly Cell[], roles: readonly ColumnRole[], target: Source, say: Say): string[] {
  const headers = new Map(cells.map(({ col, header_path }) => [col, header_path.join(' › ')]))
  return [...headers].map(([col, path]) => {
    const [mark, role] = [marked(col === target.col).padEnd(2), roles[col]]
    return `${mark}${say(`column ${String(col).padStart(2)} `)} ${path}${role ? `: ${say(COLUMN_ROLES[role])}` : ''}`
  })
}

function grid(cells: readonly Cell[], target: Source): Rows {
  const columns = [...new Set(cells.map(({ col }) => String(col)))]
  const rows = [...groupBy(cells, ({ row }) => row)].map(([row, ofRow]) => ({
    '': marked(row === target.row),
    row,
    ...Object.fromEntries(
      ofRow.map(({ col, text }) => [String(col), row === target.row && col === target.col ? `【${text}】` : text]),
    ),
  }))
  return { columns: ['', 'row', ...columns], rows }
}

async function tablePart(db: Database, target: Source, say: Say): Promise<Line[]> {
  if (target.table_id === null || target.row === null) return []
  const { rows } = await db.rows(
    'SELECT title, unit, method, n_rows, column_roles, first_line, last_line FROM tables WHERE table_id = $1',
    [target.table_id],
  )
  const [table] = rows
  const cells = await db.rows(CELLS, [target.table_id, target.row - CONTEXT_ROWS, target.row + CONTEXT_ROWS])
  const about = table
    ? [
        (table.title as string | null) ?? 'without a title',
        `${table.n_rows} rows`,
        `lines ${table.first_line}–${table.last_line}`,
        `read as ${table.method}`,
      ]
    : [target.table_id]
  const unit = table?.unit ? [entry('unit', table.unit as string)] : []
  return [
    entry('table', ...about),
    ...unit,
    '',
    ...legend(cells.rows as unknown as Cell[], (table?.column_roles ?? []) as ColumnRole[], target, say),
    '',
    formatRows(grid(cells.rows as unknown as Cell[], target), 'table').trimEnd(),
  ]
}

function periodParts({ period, period_start, period_end, freq, period_text }: Source): (string | null)[] {
  const span =
    period_end === null ? 'no period' : period_start === null ? `by ${period_end}` : `${period_start} to ${period_end}`
  return [period, span, freq && `freq ${freq}`, period_text && `printed as ${period_text}`]
}

function valueParts({ comparator, value, value_high, unit, ...target }: Source): string[] {
  const printed = numberWithUnit(value, value_high, unit)
  const { value_canonical, value_high_canonical, unit_canonical } = target
  const canonical =
    value_canonical === null ? null : numberWithUnit(value_canonical, value_high_canonical, unit_canonical)
  const same = canonical === printed ? [] : [canonical === null ? 'not ranked: unit unknown' : `= ${canonical}`]
  return [value_high === null ? `${comparator} ${printed}` : printed, ...same]
}

function aboutPart(target: Source): Line[] {
  return [
    entry('target', target.target_id),
    entry('indicator', target.indicator, target.indicator_id ?? 'not registered'),
    entry('value', ...valueParts(target), `printed as ${target.value_text}`),
    entry(
      'kind',
      target.measure ?? 'measure unknown',
      target.status,
      target.bindingness,
      target.is_total ? 'total over units' : null,
    ),
    entry('period', ...periodParts(target)),
    entry('area', target.area_name ?? 'unknown', target.area_code),
    ...(target.responsible === null ? [] : [entry('body', target.responsible, target.responsible_code)]),
  ]
}

/** The task that a target belongs to, and who answers for it: those that lead, and the others. */
function taskPart({ task, section_path, lead_units, responsible_units }: Source): Line[] {
  if (section_path === null) return []
  const title = [...section_path, ...(task === null ? [] : [task])].join(' › ')
  return [
    ...(title === '' ? [] : [entry('task', title)]),
    ...(lead_units?.length ? [entry('lead', lead_units.join('、'))] : []),
    ...(responsible_units?.length ? [entry('others', responsible_units.join('、'))] : []),
  ]
}

/** `onPage` says where on its page a figure of a file is printed, null if that is not known. */
function provenancePart(target: Source, onPage: string | null): Line[] {
  const { first_line, span_start, span_end } = target
  return [
    entry('document', target.title ?? target.doc_id, target.doc_no),
    ...(target.notice === null ? [] : [entry('hangs on', target.notice, `as its file ${target.attachment_no}`)]),
    entry('address', target.url ?? 'none: an imported file'),
    ...(target.file_place === null ? [] : [entry('in file', target.file_place, onPage)]),
    entry('place', `line ${first_line}, characters ${span_start} to ${span_end} of the extracted text`),
    entry('proof', target.proof === null ? 'a sentence: nothing to add up' : PROOFS[target.proof]),
    entry('rule', target.rule, target.derived_from && `computed as ${target.derived_from}`),
    entry('raw', `sha256 ${target.raw_sha256 ?? 'unknown'}`),
    entry('text', `sha256 ${target.text_sha256 ?? 'unknown'}`),
  ]
}

/** Says where a target of the record tables and views of `db` comes from. See explainTarget. */
export async function explainedIn(db: Database, id: string, say: Say = asWritten): Promise<string> {
  const target = await sourceOf(db, id)
  const lines: Line[] = [
    ...aboutPart(target),
    ...taskPart(target),
    ...provenancePart(target, await placeOnPage(db, target)),
    ...markedQuote(target).map((line, at) => entry(at === 0 ? 'quote' : '', line)),
    '',
    whyText(target, say).trimEnd(),
    '',
    ...(await tablePart(db, target, say)),
  ]
  return `${lines
    .map((line) => lineText(line, say))
    .join('\n')
    .trimEnd()}\n`
}

/**
 * Says where a target comes from: what it states, its document, line, hashes and rule, the sentence with the number in
 * 【】, which level gave each field, and for a cell its table with header path, row and cell marked. `id` is a target_id or a unique beginning of one.
 * Throws UsageFault for an unknown or ambiguous id, InputFault where there is no database yet.
 */
export const explainTarget = (dataDir: string, id: string, say: Say = asWritten): Promise<string> =>
  withDataset(dataDir, (db) => explainedIn(db, id, say))

/** The page on which a target is printed, as SVG. Throws UsageFault for a target of what has no pages. */
export async function drawnIn(db: Database, id: string): Promise<string> {
  const drawing = await pageDrawing(db, await sourceOf(db, id))
  if (drawing === null)
    throw new UsageFault(
      `target "${id}": found a source without pages, expected a page of a PDF or OFD; explain it as text`,
    )
  return drawing
}

/** The same from the dataset that is kept in a folder. */
export const drawTarget = (dataDir: string, id: string): Promise<string> =>
  withDataset(dataDir, (db) => drawnIn(db, id))
