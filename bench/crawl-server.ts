import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { benchPage } from './crawl-pages.ts'

/** Serves so many notices of 40 KB with their list on loopback, in a process of its own, and prints its port. */
const total = Number(process.argv[2])
const server = createServer(({ url = '/' }, response) => {
  const page = benchPage(url, total)
  response.writeHead(page === null ? 404 : 200, { 'content-type': 'text/html' })
  response.end(page ?? '')
})
server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port))
