import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { ROW_TEMPLATES } from '../../../crawlers/platforms/lists/row-template.ts'
import { trs } from '../../../crawlers/platforms/trs.ts'
import { portalWith } from '../portal.ts'

const folder = new URL('../../golden/lists/', import.meta.url)
const cases = readdirSync(folder).sort()

const url = 'https://www.portal.example/zwgk/zcwj/qtwj/'
const portal = portalWith({ lists: [{ url, observed: true }] })

const htmlOf = (name: string): string => readFileSync(new URL(`${name}/input.html`, folder), 'utf8')
const readCase = (name: string): unknown => trs.readListing(portal, trs.begin(portal)[0]!, { url, html: htmlOf(name) })

describe('golden lists', () => {
  it.each(ROW_TEMPLATES)('have rows of the form $row', ({ row }) => {
    expect(cases.filter((name) => load(htmlOf(name))(row).length > 0)).not.toEqual([])
  })

  it.each(cases)('%s', (name) => {
    const actual = readCase(name)
    const file = new URL(`${name}/expected.json`, folder)
    if (!existsSync(file) || process.env.UPDATE_GOLDEN === '1') {
      expect(process.env.CI, `${name}/expected.json is missing; run the test locally, read it, commit it`).toBeFalsy()
      writeFileSync(file, `${JSON.stringify(actual, null, 2)}\n`)
    }
    expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })
})
