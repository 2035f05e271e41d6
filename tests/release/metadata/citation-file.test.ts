import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { citationFile } from '../../../pipeline/release/metadata/citation-file.ts'
import { SUBJECT } from '../../../pipeline/release/metadata/subject.ts'
import { manifestOf } from './made-release.ts'

const VERSION = '2031.03.05-0a1b2c3d'

it('is YAML that says what to cite, in what version, and by whom', () => {
  expect(parse(citationFile(manifestOf(VERSION)))).toMatchObject({
    'cff-version': '1.2.0',
    type: 'dataset',
    title: SUBJECT.title,
    authors: [{ name: SUBJECT.creator }],
    version: VERSION,
    license: 'CC-BY-4.0',
    keywords: SUBJECT.keywords,
  })
})

it('has the day of the release, and leaves it out where the dataset is empty', () => {
  expect(citationFile(manifestOf(VERSION))).toContain('\ndate-released: "2031-03-05"\n')
  expect(citationFile(manifestOf('0000.00.00-0a1b2c3d'))).not.toContain('date-released')
})

it('keeps a version that YAML would take for a number a text', () => {
  expect(parse(citationFile(manifestOf('2031.03.05-12345678'))).version).toBe('2031.03.05-12345678')
})
