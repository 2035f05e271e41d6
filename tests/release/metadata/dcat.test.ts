import { expect, it } from 'vitest'
import { dcat } from '../../../pipeline/release/metadata/dcat.ts'
import { DERIVED, manifestOf } from './made-release.ts'

const entryOf = (version: string) => JSON.parse(dcat(manifestOf(version), DERIVED))

it('offers every data file with its type, size and hash, those of a record in several files each', () => {
  const entry = entryOf('2031.03.05-0a1b2c3d')
  expect(entry['dcat:distribution'].map((one: Record<string, unknown>) => one['@id'])).toEqual([
    'units/units.parquet',
    'targets/1.parquet',
    'targets/2.parquet',
    'csv/targets.csv',
    'views/compare/compare.parquet',
    'csv/compare.csv',
    'delta.parquet',
  ])
  expect(entry['dcat:distribution'][2]).toMatchObject({
    'dcat:byteSize': '30',
    'dcat:mediaType': 'https://www.iana.org/assignments/media-types/application/vnd.apache.parquet',
    'spdx:checksum': { 'spdx:checksumValue': 'a'.repeat(64) },
  })
})

it('says when it was issued, but for an empty dataset, which has no day', () => {
  expect(entryOf('2031.03.05-0a1b2c3d')).toMatchObject({
    'dct:issued': '2031-03-05',
    'dcat:version': '2031.03.05-0a1b2c3d',
  })
  expect(entryOf('0000.00.00-0a1b2c3d')).not.toHaveProperty(['dct:issued'])
})

it('is in both languages, and says of the dataset in which it is', () => {
  const entry = entryOf('2031.03.05-0a1b2c3d')
  for (const term of ['dct:title', 'dct:description'])
    expect(entry[term].map((one: Record<string, unknown>) => one['@language'])).toEqual(['en', 'zh'])
  expect(entry['dct:language'].map((iri: string) => iri.slice(-2))).toEqual(['zh', 'en'])
})
