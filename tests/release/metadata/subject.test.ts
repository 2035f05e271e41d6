import { expect, it } from 'vitest'
import { dayOf, jsonText, mediaTypeOf } from '../../../pipeline/release/metadata/subject.ts'

it('knows the day of a release by its version, and that an empty one has none', () => {
  expect(dayOf({ version: '2031.03.05-0a1b2c3d' })).toBe('2031-03-05')
  expect(dayOf({ version: '0000.00.00-0a1b2c3d' })).toBeNull()
})

it.each([
  ['targets/targets.parquet', 'application/vnd.apache.parquet'],
  ['csv/targets.csv', 'text/csv'],
  ['.csv', 'text/csv'],
  ['a.parquet.csv', 'text/csv'],
])('knows the media type of %s', (file, type) => {
  expect(mediaTypeOf(file)).toBe(type)
})

it.each(['a.txt', 'a.csv.gz', ''])('refuses "%s", whose type nobody has told', (file) => {
  expect(() => mediaTypeOf(file)).toThrow(TypeError)
  expect(() => mediaTypeOf(file)).toThrow(`${file}: found no media type for it, expected one of parquet,csv`)
})

it('writes JSON for eyes, with an end of line', () => {
  expect(jsonText({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n')
})
