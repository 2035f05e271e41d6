import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readTables } from '../../parsers/tables/read.ts'
import type { Place } from '../../parsers/tables/table.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { hints } from './hints.ts'
import { keptOf, readingPage, readReading } from './reading-page.ts'

const folder = new URL('../golden/tables/', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8')
const readingOf = (text: string) => readTables(linesOf(text), hints)
const bare = (text: string): string => text.replace(/[\s|；]/g, '')
const standing = (text: string, place: Place | null): string => (place ? bare(text.slice(place.start, place.end)) : '')

describe('golden tables', () => {
  for (const name of readdirSync(folder).sort()) {
    it(`${name}: reads as expected`, () => {
      const actual = keptOf(readingOf(read(`${name}/input.txt`)))
      const expected = new URL(`${name}/tables.md`, folder)
      if (!existsSync(expected)) {
        expect(process.env.CI, `${name}/tables.md is missing; run the tests locally and commit it`).toBeFalsy()
        writeFileSync(expected, readingPage(actual))
      }
      expect(readReading(readingPage(actual))).toEqual(actual)
      expect(actual).toEqual(readReading(readFileSync(expected, 'utf8')))
    })

    it(`${name}: every place holds its cell`, () => {
      const text = read(`${name}/input.txt`)
      for (const { rows, places } of readingOf(text).tables) {
        const held = rows.map((cells, row) => cells.map((_, col) => standing(text, places.at(row, col))))
        expect(held).toEqual(rows.map((cells) => cells.map(bare)))
      }
    })
  }
})
