import { type Column, columnsOf, type SqlType } from '../../../datasets/records/column.ts'
import { referencesOf } from '../../../datasets/records/foreign-key.ts'
import { RECORDS } from '../../../datasets/records/index.ts'
import type { Artefact, Manifest, RecordArtefact } from '../manifest.ts'
import { jsonText, LICENCE, mediaTypeOf, SUBJECT } from './subject.ts'

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
  const [first] = files
  const path = files.map(({ file }) => file)
  return files.length === 1 ? { path: path[0], bytes: first!.bytes, hash: `sha256:${first!.sha256}` } : { path }
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
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: columnsOf(schema).map(field),
      primaryKey: key,
      ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    },
  }
}

const spreadsheet = (artefact: Artefact) => ({
  name: artefact.file.replace(/^csv\/(.+)\.csv$/, '$1-csv'),
  ...fileOf([artefact]),
  format: 'csv',
  mediatype: mediaTypeOf('.csv'),
  encoding: 'utf-8',
  description: 'Copy for spreadsheets: lists joined, text that would run as a formula behind an apostrophe.',
})

/** The package metadata of a release, `datapackage.json` of the Data Package standard v2: resources, fields, keys, hashes. */
export const dataPackage = ({ version, records }: Manifest, spreadsheets: readonly Artefact[]): string =>
  jsonText({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: SUBJECT.name,
    title: SUBJECT.title,
    description: SUBJECT.description,
    version,
    keywords: SUBJECT.keywords,
    contributors: [{ title: SUBJECT.creator, roles: ['creator'] }],
    licenses: [{ name: LICENCE.spdx, path: LICENCE.url, title: LICENCE.title }],
    resources: [...records.map(table), ...spreadsheets.map(spreadsheet)],
  })
