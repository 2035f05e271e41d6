import { columnsOf } from './column.ts'
import { RECORDS, type RecordName } from './index.ts'

/** Records that say what a column means before others do that have one of the same name. */
const FIRST: readonly RecordName[] = ['targets', 'documents', 'areas']

const names = Object.keys(RECORDS) as RecordName[]
const described = [...FIRST, ...names.filter((name) => !FIRST.includes(name))].flatMap((record) =>
  columnsOf(RECORDS[record].schema).map(({ name, description }) => [name, description] as const),
)

/** What a column means wherever it stands, by its name: as the first record that has it says. */
export const MEANINGS: ReadonlyMap<string, string> = new Map(described.toReversed())
