import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { afterEach, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { mcpServer } from '../../pipeline/mcp/server.ts'
import { TOOLS } from '../../pipeline/mcp/tools.ts'
import { version } from '../../pipeline/version.ts'
import { dataDir } from '../store/directory.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A client of a server over a folder in which nothing was built. */
async function asking(dir = dataDir()): Promise<Client> {
  const server = mcpServer({ dataDir: dir, indicators: readReference().indicators })
  const client = new Client({ name: 'a test', version: '0' })
  const [one, other] = InMemoryTransport.createLinkedPair()
  await Promise.all([server.connect(one), client.connect(other)])
  closing.push(() => client.close())
  return client
}

it('says who it is and offers every tool as one that only reads', async () => {
  const client = await asking()
  expect(client.getServerVersion()).toMatchObject({ name: 'duibiao', version: version() })
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name))
  for (const { annotations } of tools) expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false })
})

it('answers that there is nothing yet to ask: the fault is what the assistant reads', async () => {
  const client = await asking()
  const { isError, content } = await client.callTool({ name: 'search', arguments: { question: '公园' } })
  expect(isError).toBe(true)
  expect(content).toEqual([{ type: 'text', text: expect.stringMatching(/found no .*; run/) }])
})

it('refuses what is no question of a tool', async () => {
  const client = await asking()
  const missing = await client.callTool({ name: 'search', arguments: {} })
  expect(missing.isError).toBe(true)
  const unknown = await client.callTool({ name: 'delete', arguments: {} })
  expect(unknown.isError).toBe(true)
})
