import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type CsvKind, parseCsv } from '../../datasets/reference/csv.ts'
import { cueCsv } from '../../datasets/reference/cue.ts'
import {
  day,
  decimal,
  digits,
  list,
  optionalDay,
  optionalDigits,
  optionalText,
  text,
  wordAmong,
} from '../../datasets/reference/field.ts'

const schema = z.strictObject({
  name: text,
  code: optionalDigits(3),
  factor: decimal,
  kind: wordAmong(['street', 'town']),
  aliases: list,
  since: optionalDay,
  note: optionalText,
})
const kind: CsvKind<typeof schema> = { file: 'things.csv', schema, key: ['name'] }
const HEADER = 'name,code,factor,kind,aliases,since,note'
const GOOD = '梁,012,0.5,town,a|b,2025-11-06,'

describe('parseCsv', () => {
  it('reads typed rows in file order', () => {
    expect(parseCsv(kind, `${HEADER}\n${GOOD}\n渝,,-2,street,,,"one, two"\n`)).toEqual([
      { name: '梁', code: '012', factor: 0.5, kind: 'town', aliases: ['a', 'b'], since: '2025-11-06', note: null },
      { name: '渝', code: null, factor: -2, kind: 'street', aliases: [], since: null, note: 'one, two' },
    ])
  })

  it('takes the columns in any order', () => {
    const [row] = parseCsv(kind, 'note,since,aliases,kind,factor,code,name\nx,,,town,1,,梁\n')
    expect(row).toMatchObject({ name: '梁', note: 'x' })
  })

  it.each([
    ['an empty file', '', 'line 1, column name: found "", expected name,code,'],
    ['an unknown column', `${HEADER},colour\n`, 'line 1, column 8: found "colour", expected a column of name,'],
    ['a repeated column', `${HEADER},name\n`, 'line 1, column 8: found "name", expected no column twice'],
    ['a missing column', 'name,code\n', 'line 1, column factor: found "name,code", expected name,code,factor'],
    ['a missing field', `${HEADER}\n梁,012,0.5\n`, 'line 2, column factor: found "3 fields", expected 7 fields'],
    ['a field too many', `${HEADER}\n${GOOD},x\n`, 'line 2, column note: found "8 fields", expected 7 fields'],
    ['an empty text', `${HEADER}\n,012,0.5,town,,,\n`, 'line 2, column name: found "", expected a non-empty text'],
    ['a short code', `${HEADER}\n梁,12,0.5,town,,,\n`, 'column code: found "12", expected 3 digits or an empty field'],
    ['no number', `${HEADER}\n梁,,1e3,town,,,\n`, 'column factor: found "1e3", expected a decimal number'],
    ['another word', `${HEADER}\n梁,,1,city,,,\n`, 'column kind: found "city", expected one of street, town'],
    [
      'an empty member',
      `${HEADER}\n梁,,1,town,a||b,,\n`,
      'column aliases: found "a||b", expected no empty list member',
    ],
    ['a repeated member', `${HEADER}\n梁,,1,town,a|a,,\n`, 'column aliases: found "a|a", expected no member twice'],
    ['no such day', `${HEADER}\n梁,,1,town,,2025-02-30,\n`, 'column since: found "2025-02-30", expected a day'],
    ['blanks at an end', `${HEADER}\n梁,,1,town,,, x\n`, 'column note: found " x", expected no blanks at the ends'],
    [
      'a repeated key',
      `${HEADER}\n${GOOD}\n${GOOD}\n`,
      'line 3, column name: found "梁", expected a key of its own (line 2',
    ],
    ['an open quote', `${HEADER}\n"梁,,1,town,,,\n`, 'no well-formed CSV'],
  ])('refuses %s', (_, csv, message) => {
    expect(() => parseCsv(kind, csv)).toThrow(`things.csv`)
    expect(() => parseCsv(kind, csv)).toThrow(message)
  })

  it('counts the lines of the file, blank ones included', () => {
    expect(() => parseCsv(kind, `${HEADER}\n\n${GOOD}\n\n梁,,x,town,,,\n`)).toThrow('line 5, column factor')
  })

  it('reads back what it was written from', () => {
    const word = fc.stringMatching(/^[a-z\u4e00-\u9fa5]{1,6}$/)
    const rows = fc.uniqueArray(
      fc.record({ name: word, factor: fc.integer(), aliases: fc.uniqueArray(word, { maxLength: 4 }) }),
      { selector: (row) => row.name },
    )
    const written = z.strictObject({ name: text, factor: decimal, aliases: list })
    fc.assert(
      fc.property(rows, (expected) => {
        const lines = expected.map((row) => `${row.name},${row.factor},${row.aliases.join('|')}`)
        const csv = ['name,factor,aliases', ...lines].join('\n')
        expect(parseCsv({ file: 'words.csv', schema: written, key: ['name'] }, csv)).toEqual(expected)
      }),
    )
  })
})

describe('fields', () => {
  it('requires all digits and real days', () => {
    expect(digits(2).safeParse('1a').success).toBe(false)
    expect(digits(2).parse('07')).toBe('07')
    expect(day.safeParse('').success).toBe(false)
  })
})

describe('cues', () => {
  it.each([
    ['确保,bindingness,maybe,', 'column value: found "maybe", expected one of ensure, strive, plain'],
    ['确保,bindingness,,', 'column value: found "", expected one of ensure'],
    ['培育,verb,target,', 'column value: found "target", expected an empty field in the role verb'],
  ])('refuses %s', (line, message) => {
    expect(() => parseCsv(cueCsv, `word,role,value,note\n${line}\n`)).toThrow(message)
  })
})
