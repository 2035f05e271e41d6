import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { referenceOf } from '../../pipeline/folder/own-reference.ts'
import { dataDir } from '../store/directory.ts'

/** A data folder with own rows of a table. */
function withTable(name: string, text: string): string {
  const data = dataDir()
  mkdirSync(join(data, 'reference'))
  writeFileSync(join(data, 'reference', name), text)
  return data
}

it('has the tables of the program where a data folder adds none, or is not there', () => {
  const { units } = readReference()
  expect(referenceOf(dataDir()).units).toEqual(units)
  expect(referenceOf(join(dataDir(), 'not-there')).units).toEqual(units)
})

it('has the rows of the data folder beside those of the program', () => {
  const { units } = readReference()
  const own = referenceOf(
    withTable('units.csv', 'unit,canonical,factor,dimension,spelled,alone,unless,note\n花格,花格,1,count,yes,yes,,\n'),
  )
  expect(units.some(({ unit }) => unit === '花格')).toBe(false)
  expect(own.units).toHaveLength(units.length + 1)
  expect(own.units.find(({ unit }) => unit === '花格')).toMatchObject({
    canonical: '花格',
    factor: 1,
    dimension: 'count',
  })
})

it('tells a table that is wrong as a fault of input, with its file', () => {
  const data = withTable('units.csv', 'no,such,columns\n1,2,3\n')
  expect(() => referenceOf(data)).toThrow(InputFault)
  expect(() => referenceOf(data)).toThrow(/units\.csv/)
})
