import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Alert, alertSchema } from '../../pipeline/alerts/alert.ts'

/** A webhook on loopback that keeps what it is told. */
export interface Hook {
  url: string
  taken: Alert[]
  /** What it answers from now on. */
  answerWith(status: number): void
  close(): Promise<void>
}

/** Starts a webhook. It refuses what does not have the form of an alert. */
export async function startHook(): Promise<Hook> {
  const taken: Alert[] = []
  let answer = 204
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const alert = alertSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString()))
    const isOne = alert.success && request.method === 'POST' && request.headers['content-type'] === 'application/json'
    if (isOne && answer < 300) taken.push(alert.data)
    response.writeHead(isOne ? answer : 400).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/secret-token`,
    taken,
    answerWith: (status) => {
      answer = status
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
