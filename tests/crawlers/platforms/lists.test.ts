import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { trs } from '../../../crawlers/platforms/trs.ts'
import { portalWith } from '../portal.ts'

const folder = new URL('../../golden/lists/', import.meta.url)
const cases = readdirSync(folder).sort()

const url = 'https://www.portal.example/zwgk/zcwj/qtwj/'
const portal = portalWith({ lists: [{ url, observed: true }] })

function readCase(name: string): unknown {
  const html = readFileSync(new URL(`${name}/input.html`, folder), 'utf8')
  return trs.readListing(portal, trs.begin(portal)[0]!, { url, html })
}

describe('golden lists', () => {
  it('are there, one for each form of row', () => {
    expect(cases.length).toBeGreaterThanOrEqual(17)
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
