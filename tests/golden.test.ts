import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReference } from '../datasets/reference/index.ts'
import { parserFor } from '../parsers/parse.ts'
import { printed } from '../pipeline/targets/printed.ts'

const folder = new URL('./golden/documents/', import.meta.url)
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
const parse = parserFor(readReference())

/** The one input of a case, as text or as page. */
function inputOf(name: string): Uint8Array {
  const inputs = ['input.txt', 'input.html'].map((file) => new URL(`${name}/${file}`, folder)).filter(existsSync)
  expect(inputs, `${name} holds one of input.txt and input.html`).toHaveLength(1)
  return readFileSync(inputs[0]!)
}

describe('golden documents', () => {
  it.each(cases.map(({ name }) => name))('%s', (name) => {
    const expected = new URL(`${name}/expected.json`, folder)
    const actual = `${JSON.stringify(printed(parse(inputOf(name), null), readReference()), null, 2)}\n`
    if (!existsSync(expected) || process.env.UPDATE_GOLDEN === '1') {
      expect(
        process.env.CI,
        `${name}/expected.json is missing; run the tests locally, review it and commit it`,
      ).toBeFalsy()
      writeFileSync(expected, actual)
    }
    expect(JSON.parse(actual)).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
})
