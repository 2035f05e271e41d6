import { once } from 'node:events'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { UsageFault } from '../fault.ts'
import { referenceOf } from '../folder/own-reference.ts'
import { mcpServer } from '../mcp/server.ts'
import type { Effects, Outcome } from '../outcome.ts'

/** `mcp`: answers an assistant over standard input and output until it hangs up. */
export async function mcpCommand(dataDir: string, { tell, stdio }: Effects): Promise<Outcome> {
  if (!stdio) throw new UsageFault('mcp: found no standard input and output, expected those of a process')
  const server = mcpServer({ dataDir, indicators: referenceOf(dataDir).indicators })
  await server.connect(new StdioServerTransport(stdio.input, stdio.output))
  tell({ level: 'info', message: `answers questions of ${dataDir} over the Model Context Protocol` })
  await once(stdio.input, 'end')
  await server.close()
  return { output: '', exitCode: 0 }
}
