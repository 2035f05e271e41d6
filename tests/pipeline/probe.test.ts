import { afterAll, beforeAll, expect, it } from 'vitest'
import { InputFault } from '../../pipeline/fault.ts'
import { probeAddress } from '../../pipeline/probe.ts'
import { type ReplicaServer, startReplica } from '../../pipeline/replica/server.ts'

let server: ReplicaServer
beforeAll(async () => {
  server = await startReplica()
})
afterAll(() => server.close())

const clock = () => '2031-03-05T08:00:00.000Z'
const LIST = 'http://liangping.replica.example/kjj/zwgk_144890/zfxxgkml/zcwj/qtwj/'
const probed = (url: string, contact?: string) =>
  probeAddress(url, [], { clock, ports: server.ports, ...(contact !== undefined && { contact }) })

it('looks at a page as a crawl would: robots.txt first, by the name and contact of whoever asks', async () => {
  const { findings } = await probed(LIST, 'https://who.example/')
  expect(findings).toMatchObject([{ n_rows: 10 }])
  const asked = server.log.filter(({ host }) => host === 'liangping.replica.example')
  expect(asked[0]!.path).toBe('/robots.txt')
  expect(asked.map(({ path }) => path)).toContain(new URL(LIST).pathname)
  for (const { agent } of asked) expect(agent).toContain('https://who.example/')
})

it('says of a host that is not there what to do about it', async () => {
  const url = 'http://www.nowhere.example/'
  const probing = probed(url)
  await expect(probing).rejects.toThrow(InputFault)
  await expect(probing).rejects.toThrow(
    /^http:\/\/www\.nowhere\.example\/: .*; check the address, or probe from another network$/,
  )
})

it('throws what is no failure of fetching as it is', async () => {
  await expect(probed('no address')).rejects.toThrow(TypeError)
})
