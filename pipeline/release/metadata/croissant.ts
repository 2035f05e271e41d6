import { type Column, columnsOf, type SqlType } from '../../../datasets/records/column.ts'
import { referencesOf } from '../../../datasets/records/foreign-key.ts'
import { RECORDS } from '../../../datasets/records/index.ts'
import type { Artefact, Manifest, RecordArtefact } from '../manifest.ts'
import { dayOf, jsonText, LANDING, LICENCE, SUBJECT } from './subject.ts'

/** The version that is conformed to, https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html */
const CROISSANT = 'http://mlcommons.org/croissant/1.1'

/** What the reference reader, mlcroissant, knows parquet by; the registered media type it validates and then cannot read. */
const ENCODING = 'application/x-parquet'

/** Terms of the vocabulary without their prefix, used here or not: the reference validator wants the context whole. */
const TERMS = [
  ...['arrayShape', 'citeAs', 'column', 'containedIn', 'equivalentProperty', 'extract', 'field', 'fileObject'],
  ...['fileProperty', 'fileSet', 'format', 'includes', 'isArray', 'isLiveDataset', 'jsonPath', 'key', 'md5'],
  ...['parentField', 'path', 'recordSet', 'references', 'regex', 'repeated', 'replace', 'samplingRate'],
  ...['separator', 'source', 'subField', 'transform'],
]

/** The context of appendix 1 of the specification. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  rai: 'http://mlcommons.org/croissant/RAI/',
  dct: 'http://purl.org/dc/terms/',
  conformsTo: 'dct:conformsTo',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  description: { '@container': '@language' },
  examples: { '@id': 'cr:examples', '@type': '@json' },
  name: { '@container': '@language' },
  ...Object.fromEntries(TERMS.map((term) => [term, `cr:${term}`])),
}

const DATA_TYPES: Record<SqlType, string> = {
  VARCHAR: 'sc:Text',
  'VARCHAR[]': 'sc:Text',
  INTEGER: 'sc:Integer',
  DOUBLE: 'sc:Float',
  BOOLEAN: 'sc:Boolean',
  DATE: 'sc:Date',
  TIMESTAMP: 'sc:DateTime',
}

const fileObject = ({ file, bytes, sha256 }: Artefact) => ({
  '@type': 'cr:FileObject',
  '@id': file,
  name: file,
  contentUrl: file,
  contentSize: `${bytes} B`,
  encodingFormat: ENCODING,
  sha256,
})

/** The files of a record, and, where they are several, the set of them. */
function distribution({ record, files }: RecordArtefact): object[] {
  if (files.length === 1) return files.map(fileObject)
  const set = { '@type': 'cr:FileSet', '@id': `${record}-files`, name: `${record}-files` }
  return [...files.map(fileObject), { ...set, encodingFormat: ENCODING, includes: `${record}/*.parquet` }]
}

function fieldOf({ record, files }: RecordArtefact, { name, type, description }: Column): object {
  const reference = referencesOf(record).find(({ column }) => column === name)
  const [only, ...others] = files
  const isOne = only && others.length === 0
  const from = isOne ? { fileObject: { '@id': only.file } } : { fileSet: { '@id': `${record}-files` } }
  return {
    '@type': 'cr:Field',
    '@id': `${record}/${name}`,
    name,
    description,
    dataType: DATA_TYPES[type],
    ...(type === 'VARCHAR[]' ? { isArray: true, arrayShape: '-1' } : {}),
    ...(reference ? { references: { field: { '@id': `${reference.record}/${name}` } } } : {}),
    source: { ...from, extract: { column: name } },
  }
}

function recordSet(artefact: RecordArtefact): object {
  const { schema, key, summary } = RECORDS[artefact.record]
  return {
    '@type': 'cr:RecordSet',
    '@id': artefact.record,
    name: artefact.record,
    description: summary,
    key: key.map((column) => ({ '@id': `${artefact.record}/${column}` })),
    field: columnsOf(schema).map((column) => fieldOf(artefact, column)),
  }
}

/** The metadata of a release for machine learning, `croissant.json` of Croissant 1.1: files, record sets, fields, references. */
export function croissant(manifest: Manifest): string {
  const day = dayOf(manifest)
  return jsonText({
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: CROISSANT,
    name: SUBJECT.name,
    description: SUBJECT.description,
    keywords: SUBJECT.keywords,
    inLanguage: SUBJECT.languages,
    version: manifest.version,
    ...(day ? { datePublished: day } : {}),
    url: LANDING,
    license: LICENCE.url,
    creator: { '@type': 'sc:Organization', name: SUBJECT.creator },
    citeAs: `${SUBJECT.creator}: ${SUBJECT.title}, version ${manifest.version}`,
    isLiveDataset: false,
    distribution: manifest.records.flatMap(distribution),
    recordSet: manifest.records.map(recordSet),
  })
}
