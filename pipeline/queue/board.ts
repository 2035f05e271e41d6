import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { ExpressAdapter } from '@bull-board/express'
import type { Queue } from 'bullmq'
import express from 'express'

/** A page that shows queues. */
export interface Board {
  address: string
  close(): Promise<void>
}

/** The page asks for a font of another origin, which it does without. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:"

/** Shows queues in a browser, on loopback; it looks and changes nothing. `port` 0 takes a free one. */
export async function openBoard(queues: readonly Queue[], port: number): Promise<Board> {
  const serverAdapter = new ExpressAdapter()
  createBullBoard({ queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })), serverAdapter })
  const app = express()
  app.use((_, response, next) => {
    response.setHeader('content-security-policy', POLICY)
    next()
  })
  app.use('/', serverAdapter.getRouter())
  const server = app.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
