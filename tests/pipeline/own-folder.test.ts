import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPortals } from '../../crawlers/portal-registry.ts'
import { choosePortals } from '../../pipeline/capture/portal-choice.ts'
import { InputFault } from '../../pipeline/fault.ts'
import { referenceOf } from '../../pipeline/folder/own-reference.ts'
import { ROOT } from '../fixtures/source.ts'
import { dataDir } from '../store/directory.ts'

/** A data folder with one file in it, or with a folder of its name. */
function withFile(folder: string, name: string, bytes: string | Buffer | null): string {
  const data = dataDir()
  mkdirSync(join(data, folder), { recursive: true })
  const path = join(data, folder, name)
  if (bytes === null) mkdirSync(path)
  else writeFileSync(path, bytes)
  return data
}

const HEAD = 'id,zh,en,aliases,unit,dimension,measure,direction,adds_up,parent,definition,source'
const rowOf = (name: string, unit: string): string =>
  `reading_corners,${name},Reading corners,,${unit},count,level,up,yes,,Places to read in,own`
const TABLE = `${HEAD}\n${rowOf('书香驿站', '个')}\n`
const GBK = Buffer.from(`${HEAD}\n${rowOf('\xca\xe9\xcf\xe3\xe6\xe4\xd5\xbe', '\xb8\xf6')}\n`, 'latin1')

describe('a table of one’s own', () => {
  it.each([
    ['UTF-8', TABLE],
    ['UTF-8 with a mark', `\uFEFF${TABLE}`],
    ['GBK', GBK],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${TABLE}`, 'utf16le')],
    ['lines that end as on Windows', TABLE.replaceAll('\n', '\r\n')],
    ['lines that end as on old Macs', TABLE.replaceAll('\n', '\r')],
    ['empty lines at its end', `${TABLE}\n\n\n`],
  ])('as spreadsheets write it, in %s, is read', (_, bytes) => {
    const { indicators } = referenceOf(withFile('reference', 'indicators.csv', bytes))
    expect(indicators.find(({ id }) => id === 'reading_corners')).toMatchObject({ zh: '书香驿站', unit: '个' })
  })

  it.each([
    ['a folder of that name', null],
    ['no quote at its end', `${HEAD}\nreading_corners,"书香驿站,x\n`],
    ['a workbook', Buffer.from('PK\x03\x04\0\0', 'latin1')],
    ['a page of an error', '<html><body>404</body></html>'],
    ['nothing', ''],
    ['10,000 columns', ','.repeat(10_000)],
    ['a key of the language', `${HEAD}\n__proto__,甲,A,,,count,level,up,yes,,x,own\n`],
  ])('that is %s is refused by the path of the file', (_, bytes) => {
    const look = () => referenceOf(withFile('reference', 'indicators.csv', bytes))
    expect(look).toThrow(InputFault)
    expect(look).toThrow(/indicators\.csv/)
  })
})

describe.each(['operate.md', 'zh/operate.md'])('the rows that docs/%s gives as examples', (page) => {
  const blocks = [...readFileSync(join(ROOT, 'docs', page), 'utf8').matchAll(/^```csv\n([^`]+)^```$/gm)].map(
    ([, csv]) => csv!,
  )

  it.each(['indicators.csv', 'corrections.csv'])('are rows of %s', (file) => {
    const [header] = readFileSync(join(ROOT, 'datasets', 'reference', file), 'utf8').split('\n')
    const csv = blocks.find((block) => block.startsWith(`${header}\n`))
    const { indicators, corrections } = referenceOf(withFile('reference', file, csv!))
    const rows = { 'indicators.csv': indicators, 'corrections.csv': corrections }[file]!
    const [own] = csv!.split('\n')[1]!.split(',')
    expect(rows.some((row) => Object.values(row).includes(own!))).toBe(true)
  })
})

const [portal] = readPortals()
const NAME = `${portal!.id}.json`
const DECLARATION = JSON.stringify({ ...portal, note: 'ours', topics: ['a'], search: null })

describe('a declaration of one’s own', () => {
  it.each([
    ['a mark of bytes', `\uFEFF${DECLARATION}`],
    ['UTF-16', Buffer.from(`\uFEFF${DECLARATION}`, 'utf16le')],
    ['a name in GBK', Buffer.from(DECLARATION.replace(portal!.name, '\xb9\xab\xb8\xe6'), 'latin1')],
  ])('as editors write it, with %s, is read', (_, bytes) => {
    const [found] = choosePortals([portal!.id], { data: withFile('portals', NAME, bytes) })
    expect(found!.note).toBe('ours')
    expect([portal!.name, '公告']).toContain(found!.name)
  })

  it.each([
    ['a folder of that name', null],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', `[${DECLARATION}]`],
    ['a key of the language', DECLARATION.replace('{', '{"__proto__":{"hosts":["x.example"]},')],
    ['a host with a port', DECLARATION.replace(`"${portal!.hosts[0]}"`, `"${portal!.hosts[0]}:8080"`)],
    ['no limit', DECLARATION.replace('"limits":{', '"limits":{"nothing":1,')],
    ['a limit below zero', DECLARATION.replace(/"minutes":\d+/, '"minutes":-1')],
    ['10,000 brackets', '['.repeat(10_000)],
  ])('that is or has %s is refused by the path of the file', (_, bytes) => {
    const look = () => choosePortals([], { data: withFile('portals', NAME, bytes) })
    expect(look).toThrow(InputFault)
    expect(look).toThrow(new RegExp(NAME.replaceAll('.', '\\.')))
  })
})
