import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyDataset, type RowOf } from '../../datasets/records/index.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { documentRow, targetRow } from '../fixtures/dataset.ts'
import { ROOT } from '../fixtures/source.ts'
import { dataDir } from '../store/directory.ts'

const CLI = join(ROOT, 'dist', 'pipeline', 'cli.js')
const dir = dataDir()
const AREA: RowOf<'areas'> = {
  ...{ area_name: '梁平区', area_code: '500155', slug: 'liangping', level: 'county', kind: 'district' },
  ...{ parent_name: '重庆市', parent_code: '500000', valid_from: null, valid_to: null },
}
const client = new Client({ name: 'test', version: '1' })
const hash = () =>
  createHash('sha256')
    .update(readFileSync(join(dir, 'duibiao.duckdb')))
    .digest('hex')

async function ask(name: string, input: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: input })
  return { text: (content as { text: string }[]).map(({ text }) => text).join('\n'), isError: isError === true }
}

beforeAll(async () => {
  const place = { doc_id: 'plan', area_code: '500155', area_name: '梁平区' }
  const target = {
    target_id: 'own',
    value: 500,
    value_text: '500家',
    quote: '科技型企业达到500家。',
    indicator_id: 'tech_enterprise',
  }
  await storeDataset(
    {
      ...emptyDataset(),
      documents: [documentRow({ ...place, title: '梁平区方案' })],
      areas: [AREA],
      targets: [targetRow({ ...place, ...target, measure: 'level', period_end: '2024-12-31' })],
    },
    dir,
  )
  await client.connect(new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp', '--data', dir] }))
}, 60_000)
afterAll(() => client.close())

describe('duibiao mcp, asked by the client of the official SDK', () => {
  it('offers its tools as what only reads', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['search', 'compare', 'explain', 'coverage'])
    for (const { description, annotations } of tools) {
      expect(description).toBeTruthy()
      expect(annotations?.readOnlyHint).toBe(true)
    }
  })

  it('compares, and explains a target with sentence and hashes, without changing a byte', async () => {
    const before = hash()
    const compared = JSON.parse((await ask('compare', { indicator: 'tech_enterprise' })).text) as {
      target_id: string
    }[]
    expect(compared.map((row) => row.target_id)).toEqual(['own'])
    const evidence = await ask('explain', { target_id: 'own' })
    expect(evidence.text).toContain('【500家】')
    expect(evidence.text).toMatch(/^raw +sha256 [0-9a-f]{64}$/m)
    expect((await ask('coverage', { indicator: 'tech_enterprise' })).text).toContain('"coverage": "stated"')
    expect((await ask('search', { question: '梁平' })).isError).toBe(false)
    expect(hash()).toBe(before)
  })

  it('says what was wrong with a question', async () => {
    const { text, isError } = await ask('compare', { indicator: 'nosuch' })
    expect(isError).toBe(true)
    expect(text).toContain('"nosuch" is not registered')
    expect((await ask('explain', { target_id: 'nothing' })).isError).toBe(true)
    expect((await ask('coverage', { indicator: 7 })).isError).toBe(true)
  })
})
