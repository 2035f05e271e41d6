import type { ColumnRole } from '../../../../datasets/records/column-role.ts'
import type { Table } from '../../../tables/table.ts'
import type { Task } from '../../../tasks/task.ts'
import { endsLikeBody, ledNote, type UnitNote, unitsIn } from '../../../tasks/unit-note.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isOfBodies } from '../columns/role.ts'
import type { TableUses } from '../columns/table-uses.ts'
import type { RowLabel } from './row-label.ts'

/**
 * 区财政局 区税务局: a blank parts names that end like bodies, and so does nothing before the next level:
 * 县发改局县商务局, 县水务局县护城河指挥部, 县教科局各乡镇.
 */
const BETWEEN =
  /(?<=[局委办部厅院府会镇乡道司团社])\s+(?=\S{2})|(?<=\S{2}(?:局|委|办|厅|联|中心|公司|指挥部|管委会|集团))(?=(?:[县区市省州](?!级|直|内|域|属)\S{2,10}(?:局|委|办|厅|联|中心|公司|指挥部|管委会|集团)|各(?:乡|镇|街道|县|区|市)))/g
/** Remarks name nobody. */
const REMARK = /[（(][^（()）]{4,30}[)）]/g
/** What stands in an empty cell of bodies. */
const NOBODY = /^[-—–/\\无]*$/

type IsPerson = (text: string) => boolean

const BRACKET = /[（(][^（()）]*[)）]/g
/** 县民政局周远山: a blank between them is lost where cells are tidied. */
const WITH_PERSON = /^(.+[局委办部厅院府会镇乡道])(\p{Script=Han}{2,3})$/u

/** A name without the person after it; persons are never published. */
function withoutPerson(name: string, isPerson: IsPerson): string {
  const bare = name.replace(BRACKET, (all) => (isPerson(all.slice(1, -1)) ? '' : all))
  const [, body, person] = WITH_PERSON.exec(bare) ?? []
  return body !== undefined && isPerson(person!) && endsLikeBody(body) ? body : bare
}

const namesIn = (text: string, isPerson: IsPerson): string[] =>
  unitsIn(text.replace(REMARK, '').replace(BETWEEN, '、'))
    .map((name) => withoutPerson(name, isPerson))
    .filter((name) => !NOBODY.test(name) && !isPerson(name))

/** 牵头单位及责任人: bodies, and persons, who are never published. */
const AND_PERSONS = /(?:责任|负责|联系|经办|承办)人|领导|电话/

/** The bodies in a column that names persons as well. */
const bodiesAmong = (text: string, isPerson: IsPerson): string[] =>
  namesIn(text.replace(BRACKET, '、'), isPerson).filter(endsLikeBody)

/** What reads the cells of a column of bodies; one of them may say itself who leads: 县住建局牵头，县财政局配合. */
function readerOf(header: string, role: ColumnRole, isPerson: IsPerson): (text: string) => UnitNote {
  const namesPersons = AND_PERSONS.test(header.replace(/\s/g, ''))
  const names = (text: string): string[] => (namesPersons ? bodiesAmong : namesIn)(text, isPerson)
  const noted = (text: string): UnitNote =>
    role === 'lead'
      ? { lead_units: names(text), responsible_units: [] }
      : { lead_units: [], responsible_units: names(text) }
  return (text) => (!namesPersons && text.includes('牵头') ? ledNote(text) : null) ?? noted(text)
}

/** A column of bodies, with what reads its cells. */
interface BodyColumn {
  col: number
  read: (text: string) => UnitNote
}

const bodyColumns = (table: Table, { columns }: TableUses, isPerson: IsPerson): BodyColumn[] =>
  columns.flatMap(({ role }, col) =>
    isOfBodies(role) ? [{ col, read: readerOf(table.columns[col]!.at(-1) ?? '', role, isPerson) }] : [],
  )

/** Those whom the columns of bodies name in a row, each once. */
function bodiesOf(cells: readonly string[], readers: readonly BodyColumn[]): UnitNote {
  const notes = readers.map(({ col, read }) => read(cells[col] ?? ''))
  return {
    lead_units: [...new Set(notes.flatMap((note) => note.lead_units))],
    responsible_units: [...new Set(notes.flatMap((note) => note.responsible_units))],
  }
}

function linesOf({ places, columns }: Table, row: number): { first_line: number; last_line: number } | null {
  const found = columns.flatMap((_, col) => places.at(row, col) ?? [])
  if (found.length === 0) return null
  return {
    first_line: Math.min(...found.map(({ first_line }) => first_line)),
    last_line: Math.max(...found.map(({ last_line }) => last_line)),
  }
}

/** What each row of a table with columns of bodies sets them to do; null for rows that name nobody. */
export function rowTasks(
  table: Table,
  sense: TableUses,
  labels: readonly RowLabel[],
  { isPerson }: Lexicon,
): (Task | null)[] {
  const bodies = bodyColumns(table, sense, isPerson)
  if (bodies.length === 0) return table.rows.map(() => null)
  return table.rows.map((cells, row) => {
    const { lead_units, responsible_units } = bodiesOf(cells, bodies)
    const lines = lead_units.length + responsible_units.length > 0 ? linesOf(table, row) : null
    if (lines === null || table.total_rows.includes(row)) return null
    const section_path = table.title === null ? [] : [table.title]
    return { section_path, title: labels[row]!.name || null, lead_units, responsible_units, ...lines }
  })
}
