import { type Column, columnsOf, type SqlType } from '../../datasets/records/column.ts'
import { RECORDS } from '../../datasets/records/index.ts'
import type { Artefact, Manifest, RecordArtefact } from './manifest.ts'

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
  constraints: { required: !nullable, ...(values ? { enum: values } : {}) },
})

function resource({ record, files }: RecordArtefact) {
  const [{ file, bytes, sha256 }] = files as [Artefact]
  const { schema, key, summary } = RECORDS[record]
  return {
    name: record,
    path: file,
    format: 'parquet',
    description: summary,
    bytes,
    hash: `sha256:${sha256}`,
    schema: { fields: columnsOf(schema).map(field), primaryKey: key },
  }
}

/** The package metadata of a release, `datapackage.json` of the Data Package standard: resources, fields, keys, hashes. */
export function dataPackage({ version, records }: Manifest): string {
  const metadata = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'duibiao',
    title: 'Numeric targets from policy documents of Chinese government portals',
    version,
    resources: records.map(resource),
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}
