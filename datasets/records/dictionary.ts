import { type Column, columnsOf } from './column.ts'
import { RECORDS, type RecordName, SCHEMA_VERSION } from './index.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')
const code = (text: string): string => `\`${text}\``

const HEAD = ['column', 'type', 'null', 'description', 'allowed values']

function columnRow(column: Column): string {
  const values = column.values?.map((value) => code(cell(value))).join(' ') ?? ''
  const parts = [code(column.name), column.type, column.nullable ? 'yes' : '', cell(column.description), values]
  return `| ${parts.join(' | ')} |`
}

function section(record: RecordName): string {
  const { schema, key, summary } = RECORDS[record]
  return [
    `## ${record}`,
    '',
    `${summary} Key: ${key.map(code).join(', ')}.`,
    '',
    `| ${HEAD.join(' | ')} |`,
    `| ${HEAD.map(() => '---').join(' | ')} |`,
    ...columnsOf(schema).map(columnRow),
    '',
  ].join('\n')
}

/** The data dictionary as Markdown: every record with its key, every column with type, meaning and allowed values. */
export function dictionaryMarkdown(): string {
  const names = Object.keys(RECORDS) as RecordName[]
  return [
    '# Data dictionary',
    '',
    `Schema version ${SCHEMA_VERSION}. Derived from the record schemas in \`datasets/records\`; do not edit by hand.`,
    '',
    'Lines are 1-based and offsets count UTF-16 units of the extracted text. Dates are ISO 8601, times are UTC.',
    '',
    names.map(section).join('\n'),
  ].join('\n')
}
