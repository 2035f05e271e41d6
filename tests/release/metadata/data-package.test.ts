import { expect, it } from 'vitest'
import { columnsOf } from '../../../datasets/records/column.ts'
import { RECORDS } from '../../../datasets/records/index.ts'
import { dataPackage } from '../../../pipeline/release/metadata/data-package.ts'
import { DERIVED, manifestOf } from './made-release.ts'

interface Field {
  name: string
  type: string
  constraints?: { required: boolean; enum?: string[] }
  delimiter?: string
}
interface Resource {
  name: string
  path: string | string[]
  hash?: string
  bytes?: number
  schema: { fields: Field[]; primaryKey?: string[]; foreignKeys?: object[] }
}

const { resources } = JSON.parse(dataPackage(manifestOf('2031.03.05-0a1b2c3d'), DERIVED)) as { resources: Resource[] }
const resource = (name: string): Resource => resources.find((one) => one.name === name)!
const field = (name: string, column: string): Field => resource(name).schema.fields.find((one) => one.name === column)!

it('describes records, views, copies for spreadsheets and the delta', () => {
  expect(resources.map(({ name }) => name)).toEqual([
    ...['units', 'targets', 'compare', 'compare-csv', 'targets-csv', 'delta'],
  ])
})

it('has size and hash of one file, and of several only their paths', () => {
  expect(resource('units')).toMatchObject({ path: 'units/units.parquet', bytes: 10, hash: `sha256:${'a'.repeat(64)}` })
  expect(resource('targets').path).toEqual(['targets/1.parquet', 'targets/2.parquet'])
  expect(resource('targets')).not.toHaveProperty('hash')
})

it('gives every column its type, and the words that it may hold', () => {
  const columns = columnsOf(RECORDS.targets.schema)
  expect(resource('targets').schema.fields.map(({ name }) => name)).toEqual(columns.map(({ name }) => name))
  expect(field('targets', 'value')).toMatchObject({ type: 'number', constraints: { required: true } })
  expect(field('targets', 'status').constraints!.enum).toContain('target')
  expect(field('targets', 'area_code').constraints).toEqual({ required: false })
})

it('names the key of a record, and foreign keys of those that have any', () => {
  expect(resource('targets').schema).toMatchObject({ primaryKey: RECORDS.targets.key, foreignKeys: expect.any(Array) })
  expect(resource('units').schema).not.toHaveProperty('foreignKeys')
})

it('requires no text in CSV, where an empty one and none look the same, and joins lists', () => {
  expect(field('targets', 'indicator').constraints!.required).toBe(true)
  expect(field('targets-csv', 'indicator')).not.toHaveProperty('constraints')
  expect(field('targets-csv', 'value').constraints!.required).toBe(true)
  expect(field('targets-csv', 'status').constraints!.enum).toContain('target')
  expect(field('compare', 'notes')).toMatchObject({ type: 'array' })
  expect(field('compare-csv', 'notes')).toMatchObject({ type: 'string' })
  expect(field('compare-csv', 'value')).toEqual(field('compare', 'value'))
})
