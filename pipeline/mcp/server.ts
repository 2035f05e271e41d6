import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { Fault } from '../fault.ts'
import { version } from '../version.ts'
import { type Ground, TOOLS } from './tools.ts'

const text = (content: string) => [{ type: 'text' as const, text: content }]

/** A server of the Model Context Protocol that answers questions of a dataset, each by its tool. Nothing is ever written. */
export function mcpServer(ground: Ground): McpServer {
  const server = new McpServer({ name: 'duibiao', version: version() })
  for (const { name, title, description, input, answer } of TOOLS) {
    const annotations = { readOnlyHint: true, openWorldHint: false }
    server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) => {
      try {
        return { content: text(await answer(ground, given)) }
      } catch (error) {
        // What a question got wrong is an answer to whoever asked; a defect of ours is not.
        if (error instanceof Fault) return { content: text(error.message), isError: true }
        throw error
      }
    })
  }
  return server
}
