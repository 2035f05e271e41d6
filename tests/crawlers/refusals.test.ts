import { describe, expect, it } from 'vitest'
import { makeRefusals } from '../../crawlers/crawl/answers/refusals.ts'
import { makeFollow } from '../../crawlers/crawl/follow.ts'
import { FetchFailure, failureOf } from '../../crawlers/fetch/failure.ts'
import { hostClock } from '../../crawlers/fetch/host-clock.ts'
import type { Transport } from '../../crawlers/fetch/transport.ts'

const system = (code: string) => failureOf(Object.assign(new Error(`connect ${code}`), { code }))
const HOST = 'www.portal.example'

describe('a host is left to the next run', () => {
  it.each([
    { code: 'ENOTFOUND', answered: false, times: 1 },
    { code: 'EAI_AGAIN', answered: false, times: 1 },
    { code: 'ECONNREFUSED', answered: false, times: 2 },
    { code: 'ECONNREFUSED', answered: true, times: 5 },
    { code: 'ENOTFOUND', answered: true, times: 5 },
  ])('after $times times $code, where it answered before: $answered', ({ code, answered, times }) => {
    const refusals = makeRefusals()
    if (answered) refusals.answered(HOST)
    const said = Array.from({ length: times }, () => refusals.failed(HOST, system(code)))
    expect(said).toEqual([...Array(times - 1).fill(false), true])
    expect(refusals.failed('other.portal.example', system('ECONNREFUSED'))).toBe(false)
  })

  it('only where refusals come in a row, and by nothing else that fails', () => {
    const refusals = makeRefusals()
    refusals.answered(HOST)
    for (let i = 0; i < 4; i++) refusals.failed(HOST, system('ECONNREFUSED'))
    refusals.answered(HOST)
    expect(refusals.failed(HOST, system('ECONNREFUSED'))).toBe(false)
    for (let i = 0; i < 20; i++) expect(refusals.failed(HOST, system('ECONNRESET'))).toBe(false)
  })
})

describe('follow', () => {
  const followBy = (send: Transport['send']) =>
    makeFollow({
      transport: { send, close: async () => {} },
      hosts: hostClock(),
      agent: 'duibiao',
      pace: 0,
      longestDelay: 60_000,
      tell: () => {},
      cookies: new Map(),
      robots: new Map(),
      isOwn: () => true,
      keep: async () => {},
    })
  const asked = async (code: string): Promise<string[]> => {
    const sent: string[] = []
    const follow = followBy(async ({ url }) => {
      sent.push(url)
      throw system(code)
    })
    await expect(follow({ url: `https://${HOST}/a`, method: 'GET', headers: {}, body: null })).rejects.toThrow(code)
    return sent
  }

  it('of a name that stands for nothing costs one try', async () => {
    expect(await asked('ENOTFOUND')).toEqual([`https://${HOST}/robots.txt`])
  })

  it('is not asked for where robots.txt cannot be had, and the reason says why', async () => {
    const follow = followBy(async () => {
      throw new FetchFailure('refused', 'found an address of this machine')
    })
    await expect(follow({ url: `https://${HOST}/a`, method: 'GET', headers: {}, body: null })).rejects.toThrow(
      'robots.txt cannot be had (found an address of this machine)',
    )
  })

  it('of a host that refuses is tried under both schemes, and not after robots.txt was refused', async () => {
    expect(await asked('ECONNREFUSED')).toEqual([`https://${HOST}/robots.txt`, `http://${HOST}/robots.txt`])
  })
})
