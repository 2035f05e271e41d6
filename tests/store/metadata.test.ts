import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { columnsOf } from '../../datasets/records/column.ts'
import { RECORDS, type RecordName } from '../../datasets/records/index.ts'
import { PLACES } from '../../pipeline/folder/place.ts'
import { artefactsOf, type Manifest, readManifest } from '../../pipeline/release/manifest.ts'
import { croissant } from '../../pipeline/release/metadata/croissant.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { published } from '../fixtures/standing.ts'

type Node = Record<string, unknown>

const RULES = join(import.meta.dirname, '..', 'fixtures', 'rules')
const BASE = 'https://example.org/release/'
const NAMES = Object.keys(RECORDS) as RecordName[]

let folder: string
let manifest: Manifest
beforeAll(async () => {
  const { dir, versions } = await published(smallDataset())
  folder = join(dir, PLACES.published, versions[0]!)
  manifest = await readManifest(folder)
})

const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')

function validator(file: string): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false })
  formats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(join(RULES, file), 'utf8')))
}

/** What JSON-LD makes of a file, without asking the network for anything. */
async function expanded(file: string): Promise<Node[]> {
  const documentLoader = (url: string): never => {
    throw new Error(`found a context to be fetched from ${url}, expected all of it in the file`)
  }
  // Safe mode refuses what expansion would drop; the types do not know it yet.
  const options = { base: BASE, documentLoader, safe: true }
  const nodes: unknown = await jsonld.expand(JSON.parse(textOf(file)), options)
  return nodes as Node[]
}

/** Every object within a value, itself included. */
function objectsIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.values(value).flatMap(objectsIn)]
}

describe('datapackage.json', () => {
  it('keeps to the rules of Data Package 2.0', () => {
    const validate = validator('data-package.schema.json')
    expect(validate(JSON.parse(textOf('datapackage.json'))), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each([
    ['no resources', (it: Node) => delete it.resources],
    ['a path that leaves the folder', (it: Node) => ((it.resources as Node[])[0]!.path = '../x')],
    ['a hash of no form', (it: Node) => ((it.resources as Node[])[0]!.hash = 'abc')],
    ['a resource with neither path nor data', (it: Node) => delete (it.resources as Node[])[0]!.path],
    ['a field of unknown type', (it: Node) => (objectsIn(it).find(({ constraints }) => constraints)!.type = 'text')],
  ])('would be refused with %s', (_, spoil) => {
    const spoilt = JSON.parse(textOf('datapackage.json'))
    spoil(spoilt)
    expect(validator('data-package.schema.json')(spoilt)).toBe(false)
  })

  it('describes every column of every record, with keys that exist', () => {
    const resources = JSON.parse(textOf('datapackage.json')).resources as Node[]
    for (const name of NAMES) {
      const { schema, path, bytes } = resources.find((one) => one.name === name) as Node & { schema: Node }
      const fields = (schema.fields as Node[]).map((field) => field.name)
      expect(fields).toEqual(columnsOf(RECORDS[name].schema).map((column) => column.name))
      expect(schema.primaryKey).toEqual(RECORDS[name].key)
      expect(readFileSync(join(folder, path as string))).toHaveLength(bytes as number)
      for (const { fields: own, reference } of (schema.foreignKeys ?? []) as { fields: string[]; reference: Node }[]) {
        const other = resources.find((one) => one.name === reference.resource) as { schema: Node }
        expect(other.schema.primaryKey).toEqual(reference.fields)
        expect(fields).toEqual(expect.arrayContaining(own))
      }
    }
  })
})

/** Whether a cell of CSV is what a field of Table Schema says. */
function isOfField(
  text: string,
  { type, constraints }: { type: string; constraints?: { required?: boolean; enum?: string[] } },
): boolean {
  if (text === '') return constraints?.required !== true
  if (constraints?.enum) return constraints.enum.includes(text)
  const forms: Readonly<Record<string, RegExp>> = {
    integer: /^-?\d+$/,
    number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i,
    boolean: /^(true|false)$/,
    date: /^\d{4}-\d\d-\d\d$/,
    datetime: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  }
  return forms[type]?.test(text) ?? true
}

describe('the copies in CSV', () => {
  it('have a schema each, which their header and every cell keep to', () => {
    const resources = JSON.parse(textOf('datapackage.json')).resources as Node[]
    const copies = resources.filter(({ path }) => String(path).endsWith('.csv'))
    expect(copies.length).toBeGreaterThan(NAMES.length)
    for (const { path, schema } of copies as { path: string; schema: { fields: { name: string; type: string }[] } }[]) {
      const [header, ...rows] = parse(textOf(path), { bom: true }) as string[][]
      expect(header, path).toEqual(schema.fields.map(({ name }) => name))
      const wrong = rows.flatMap((row) => row.filter((text, at) => !isOfField(text, schema.fields[at]!)))
      expect(wrong, path).toEqual([])
    }
    const fieldOf = (name: string, column: string) =>
      (resources.find((one) => one.name === name) as { schema: { fields: Node[] } }).schema.fields.find(
        (one) => one.name === column,
      )!
    // An empty text is a text in parquet, and nothing in CSV.
    expect(fieldOf('text', 'text').constraints).toMatchObject({ required: true })
    expect(fieldOf('text-csv', 'text').constraints).toBeUndefined()
    expect(fieldOf('tasks-csv', 'lead_units').constraints).toBeUndefined()
    expect(fieldOf('targets-csv', 'status').constraints).toMatchObject({ required: true })
    const targets = textOf('csv/targets.csv')
    expect(targets, 'a sign alone, which is no formula').toMatch(/,=,/)
  })
})

describe('croissant', () => {
  it('is made of the manifest alone', () => {
    expect(croissant(manifest)).toBe(textOf('croissant.json'))
  })

  const CR = 'http://mlcommons.org/croissant/'
  const SC = 'https://schema.org/'
  const REQUIRED = ['name', 'description', 'license', 'url', 'creator', 'datePublished', 'distribution']
  const idsOf = (value: unknown): string[] => (value as Node[]).map((node) => node['@id'] as string)
  const ofType = (nodes: Node[], type: string): Node[] =>
    nodes.filter((node) => (node['@type'] as string[] | undefined)?.includes(CR + type))

  it('has what the specification requires of a dataset', async () => {
    const [dataset] = await expanded('croissant.json')
    expect(dataset!['@type']).toEqual([`${SC}Dataset`])
    for (const property of REQUIRED) expect(dataset![SC + property], property).toBeDefined()
    expect(dataset!['http://purl.org/dc/terms/conformsTo']).toMatchObject([{ '@value': `${CR}1.1` }])
    for (const one of ['name', 'url', 'datePublished', 'version']) expect(dataset![SC + one], one).toHaveLength(1)
  })

  it('has unique ids, and every reference leads to one', async () => {
    const nodes = objectsIn(await expanded('croissant.json')).filter((node) => '@id' in node)
    const defined = nodes.filter((node) => Object.keys(node).length > 1).map((node) => node['@id'] as string)
    expect(new Set(defined).size).toBe(defined.length)
    const types = nodes.filter((node) => (node['@id'] as string).startsWith(BASE))
    for (const node of types) expect(defined).toContain(node['@id'])
  })

  it('names every file with hash, size and media type, and every field with its column, type and source', async () => {
    const nodes = objectsIn(await expanded('croissant.json'))
    const files = ofType(nodes, 'FileObject')
    expect(idsOf(files)).toEqual(manifest.records.flatMap((one) => one.files.map(({ file }) => BASE + file)))
    for (const file of files) {
      for (const one of ['name', 'contentUrl', 'contentSize', 'encodingFormat', 'sha256'])
        expect(file[SC + one], one).toHaveLength(1)
      // The one name of parquet that the reference reader knows.
      expect(file[`${SC}encodingFormat`]).toMatchObject([{ '@value': 'application/x-parquet' }])
    }
    expect(idsOf(ofType(nodes, 'RecordSet'))).toEqual(NAMES.map((name) => BASE + name))
    const fields = ofType(nodes, 'Field')
    expect(idsOf(fields)).toEqual(
      NAMES.flatMap((name) => columnsOf(RECORDS[name].schema).map((column) => `${BASE}${name}/${column.name}`)),
    )
    for (const field of fields) {
      const [source] = field[`${CR}source`] as Node[]
      expect(idsOf(files)).toContain(idsOf(source![`${CR}fileObject`])[0])
      expect(objectsIn(source).some((node) => `${CR}column` in node)).toBe(true)
      expect(idsOf(field[`${CR}dataType`])[0]).toMatch(
        /^https:\/\/schema\.org\/(?:Text|Integer|Float|Boolean|Date|DateTime)$/,
      )
    }
  })
})

describe('dcat.jsonld', () => {
  const DCAT = 'http://www.w3.org/ns/dcat#'
  const DCT = 'http://purl.org/dc/terms/'

  it('is a dataset whose every property is an IRI of a vocabulary', async () => {
    const nodes = await expanded('dcat.jsonld')
    expect(nodes).toHaveLength(1)
    expect(nodes[0]).toMatchObject({ '@id': BASE, '@type': [`${DCAT}Dataset`] })
    const keys = objectsIn(nodes).flatMap(Object.keys)
    for (const key of keys) expect(key).toMatch(/^(?:@\w+|https?:\/\/[^\s]+)$/)
    expect((nodes[0]![`${DCT}title`] as Node[]).map((title) => title['@language'])).toEqual(['en', 'zh'])
    expect(nodes[0]![`${DCT}issued`]).toEqual([
      { '@type': 'http://www.w3.org/2001/XMLSchema#date', '@value': '2024-06-02' },
    ])
  })

  it('has a distribution for every file of records, with address, size and hash', async () => {
    const [dataset] = await expanded('dcat.jsonld')
    const data = artefactsOf(manifest).filter(({ file }) => /^(?!explorer\/).*\.(?:parquet|csv)$/.test(file))
    const found = (dataset![`${DCAT}distribution`] as Node[]).map((node) => ({
      type: node['@type'],
      url: node[`${DCAT}downloadURL`],
      bytes: node[`${DCAT}byteSize`],
      hash: objectsIn(node).find((one) => 'http://spdx.org/rdf/terms#checksumValue' in one)?.[
        'http://spdx.org/rdf/terms#checksumValue'
      ],
    }))
    const XSD = 'http://www.w3.org/2001/XMLSchema#'
    expect(found).toEqual(
      data.map(({ file, bytes, sha256 }) => ({
        type: [`${DCAT}Distribution`],
        url: [{ '@id': BASE + file }],
        bytes: [{ '@type': `${XSD}nonNegativeInteger`, '@value': String(bytes) }],
        hash: [{ '@type': `${XSD}hexBinary`, '@value': sha256 }],
      })),
    )
  })
})

describe('CITATION.cff', () => {
  it('keeps to the rules of the Citation File Format 1.2.0', () => {
    const validate = validator('citation.schema.json')
    const citation = parseYaml(textOf('CITATION.cff'))
    expect(validate(citation), JSON.stringify(validate.errors)).toBe(true)
    expect(citation).toMatchObject({ type: 'dataset', version: manifest.version, 'date-released': '2024-06-02' })
    expect(validate({ ...citation, authors: [] })).toBe(false)
    expect(validate({ ...citation, licence: 'x' })).toBe(false)
  })
})

describe('the files for people', () => {
  it('name every record and every other file of the release, in both languages', () => {
    for (const card of ['README.md', 'README.zh-CN.md']) {
      const text = textOf(card)
      for (const { files } of manifest.records) for (const { file } of files) expect(text).toContain(file)
      for (const { file } of manifest.derived) {
        if (!file.includes('/') && !file.startsWith('README')) expect(text, `${card} names ${file}`).toContain(file)
      }
    }
    expect(textOf('LICENSE.md')).toMatch(/CC-BY-4\.0[\s\S]*著作权法/)
  })
})
