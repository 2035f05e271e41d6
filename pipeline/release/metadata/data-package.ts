import { type Column, columnsOf, type SqlType } from '../../../datasets/records/column.ts'
import { referencesOf } from '../../../datasets/records/foreign-key.ts'
import { RECORDS, type RecordName } from '../../../datasets/records/index.ts'
import { SHOWN_SEPARATOR } from '../../database/csv.ts'
import type { DerivedData } from '../derived-data.ts'
import { type Artefact, csvFile, type Manifest, type RecordArtefact } from '../manifest.ts'
import type { ViewFiles } from '../view-files.ts'
import { jsonText, LICENCE, mediaTypeOf, SUBJECT } from './subject.ts'

const TABLE_SCHEMA = 'https://datapackage.org/profiles/2.0/tableschema.json'

/** Field types of the Table Schema standard, https://datapackage.org/standard/table-schema/ */
const FIELD_TYPES: Record<SqlType, string> = {
  VARCHAR: 'string',
  'VARCHAR[]': 'array',
  INTEGER: 'integer',
  DOUBLE: 'number',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'datetime',
}

const field = ({ name, type, nullable, description, values }: Column) => ({
  name,
  type: FIELD_TYPES[type],
  description,
  // Of a list the standard's enum would allow whole lists, and not their entries.
  constraints: { required: !nullable, ...(values && type !== 'VARCHAR[]' ? { enum: values } : {}) },
})

/** Size and hash are of one file; of several the standard has no place for them, and SHA256SUMS has. */
function fileOf(files: readonly Artefact[]) {
  const [only, ...others] = files
  if (!only || others.length > 0) return { path: files.map(({ file }) => file) }
  return { path: only.file, bytes: only.bytes, hash: `sha256:${only.sha256}` }
}

function table({ record, files }: RecordArtefact) {
  const { schema, key, summary } = RECORDS[record]
  const foreignKeys = referencesOf(record).map((reference) => ({
    fields: [reference.column],
    reference: { resource: reference.record, fields: [reference.column] },
  }))
  return {
    name: record,
    type: 'table',
    ...fileOf(files),
    format: 'parquet',
    mediatype: mediaTypeOf('.parquet'),
    description: summary,
    schema: {
      $schema: TABLE_SCHEMA,
      fields: columnsOf(schema).map(field),
      primaryKey: key,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  }
}

/**
 * A list in a CSV field: the entries joined as for human eyes. The standard's own type for it, list, is refused with the whole
 * package by frictionless 5.19, which is what most readers check a package with.
 */
const joined = ({ description, ...field }: { name: string; description: string }) => ({
  ...field,
  type: 'string',
  description: `${description}; entries joined by "${SHOWN_SEPARATOR}"`,
})

/** CSV tells an empty text or list from none in nothing: what may be empty cannot be required there. */
function inCsv(column: Column) {
  const { constraints, ...said } = field(column)
  if (column.type === 'VARCHAR[]') return joined(said)
  return column.type === 'VARCHAR' && !column.values ? said : { ...said, constraints }
}

const csvOf = (artefact: Artefact, fields: readonly object[]) => ({
  name: artefact.file.replace(/^csv\/(.+)\.csv$/, '$1-csv'),
  type: 'table',
  ...fileOf([artefact]),
  format: 'csv',
  mediatype: mediaTypeOf('.csv'),
  encoding: 'utf-8',
  description: 'Copy for spreadsheets: lists joined, text that would run as a formula behind an apostrophe.',
  schema: { $schema: TABLE_SCHEMA, fields },
})

function spreadsheet(artefact: Artefact): object {
  const record = Object.keys(RECORDS).find((name) => csvFile(name as RecordName) === artefact.file) as RecordName
  return csvOf(artefact, columnsOf(RECORDS[record].schema).map(inCsv))
}

/** A column of a view, of which the schema of a record says nothing. */
const viewField = ({ name, type, comment }: ViewFiles['columns'][number]) => ({
  name,
  type: FIELD_TYPES[type as SqlType],
  description: comment,
})

const viewInCsv = (column: ViewFiles['columns'][number]) =>
  column.type === 'VARCHAR[]' ? joined(viewField(column)) : viewField(column)

const viewTables = ({ view, comment, columns, parquet, csv }: ViewFiles): object[] => [
  {
    name: view,
    type: 'table',
    ...fileOf([parquet]),
    format: 'parquet',
    mediatype: mediaTypeOf('.parquet'),
    description: comment,
    schema: { $schema: TABLE_SCHEMA, fields: columns.map(viewField) },
  },
  csvOf(csv, columns.map(viewInCsv)),
]

const deltaTable = (delta: Artefact): object => ({
  name: 'delta',
  type: 'table',
  ...fileOf([delta]),
  format: 'parquet',
  mediatype: mediaTypeOf('.parquet'),
  description: 'Targets that were added, modified or deleted since the last release; a modified one in both states.',
  schema: {
    $schema: TABLE_SCHEMA,
    fields: [
      { name: 'change', type: 'string', description: 'ADD, MOD or DEL' },
      { name: 'state', type: 'string', description: 'before or after the change' },
      ...columnsOf(RECORDS.targets.schema).map(field),
    ],
  },
})

/** The package metadata of a release, `datapackage.json` of the Data Package standard v2: resources, fields, keys, hashes. */
export const dataPackage = ({ version, records }: Manifest, { spreadsheets, views, delta }: DerivedData): string =>
  jsonText({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: SUBJECT.name,
    title: SUBJECT.title,
    description: SUBJECT.description,
    version,
    keywords: SUBJECT.keywords,
    contributors: [{ title: SUBJECT.creator, roles: ['creator'] }],
    licenses: [{ name: LICENCE.spdx, path: LICENCE.url, title: LICENCE.title }],
    resources: [
      ...records.map(table),
      ...views.flatMap(viewTables),
      ...spreadsheets.map(spreadsheet),
      deltaTable(delta),
    ],
  })
