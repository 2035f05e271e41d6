import { describe, expect, it } from 'vitest'
import { ALLOW_ALL, FORBID_ALL, readRobots } from '../../crawlers/fetch/robots.ts'

const URL = 'http://www.example.gov.cn'
const TEXT = `User-agent: *
Disallow: /nbgl/
Allow: /nbgl/open
Crawl-delay: 2.5

User-agent: duibiao
Disallow: /ours/
`

describe('robots.txt', () => {
  it('speaks to us by name before it speaks to everybody', () => {
    const robots = readRobots(`${URL}/robots.txt`, TEXT, 'duibiao')
    expect(robots.allows(`${URL}/ours/a.html`)).toBe(false)
    expect(robots.allows(`${URL}/nbgl/a.html`)).toBe(true)
  })

  it('gives rules and delay for everybody, the longest rule first, for either scheme', () => {
    const robots = readRobots(`${URL}/robots.txt`, TEXT, 'another')
    expect(robots.allows(`${URL}/nbgl/a.html`)).toBe(false)
    expect(robots.allows(`${URL.replace('http', 'https')}/nbgl/a.html`)).toBe(false)
    expect(robots.allows(`${URL}/nbgl/open/a.html`)).toBe(true)
    expect(robots.delay).toBe(2500)
  })

  it('that is not there allows all, that fails forbids all', () => {
    expect([ALLOW_ALL.allows(URL), FORBID_ALL.allows(URL)]).toEqual([true, false])
    expect(readRobots(`${URL}/robots.txt`, '<html>not found</html>', 'duibiao').allows(`${URL}/a`)).toBe(true)
  })
})
