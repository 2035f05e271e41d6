import { describe, expect, it } from 'vitest'
import { ALLOW_ALL, forbidAll, readRobots } from '../../crawlers/fetch/robots.ts'

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
    expect([ALLOW_ALL.allows(URL), forbidAll('status 500').allows(URL)]).toEqual([true, false])
    expect(readRobots(`${URL}/robots.txt`, '<html>not found</html>', 'duibiao').allows(`${URL}/a`)).toBe(true)
  })
})

describe('robots.txt as people write it', () => {
  const allows = (text: string) => readRobots(`${URL}/robots.txt`, text, 'duibiao').allows(`${URL}/nbgl/a.html`)

  it.each([
    ['a name of two words', 'User-agent: duibiao crawler\nDisallow: /nbgl/'],
    ['a version behind the name', 'User-agent: duibiao/1.0\nDisallow: /nbgl/'],
    ['no colons', 'User-agent *\nDisallow /nbgl/'],
    ['a blank before the colon', 'User-agent : *\nDisallow : /nbgl/'],
    ['a mark of bytes', '\uFEFFUser-agent: *\nDisallow: /nbgl/'],
    ['bare returns', 'User-agent: *\rDisallow: /nbgl/\r'],
    ['comments behind rules', 'User-agent: * # all\nDisallow: /nbgl/ # ours'],
    ['wild cards', 'User-agent: *\nDisallow: /*/a.html$'],
    ['a million blank lines', `${'\n'.repeat(1_000_000)}User-agent: *\nDisallow: /nbgl/`],
    ['a line of 200,000 characters', `User-agent: *\n#${'x'.repeat(200_000)}\nDisallow: /nbgl/`],
    ['a path with a broken escape', 'User-agent: *\nDisallow: /%E9%\nDisallow: /nbgl/'],
    ['half a character', 'User-agent: *\nDisallow: /\uD800\nDisallow: /nbgl/'],
    ['NUL bytes', 'User-agent: *\nDisallow: /\0\nDisallow: /nbgl/'],
  ])('with %s is kept to', (_, text) => {
    expect(allows(text)).toBe(false)
  })

  it.each([
    ['a delay that is no number', 'User-agent: *\nCrawl-delay: soon', 0],
    ['a delay below zero', 'User-agent: *\nCrawl-delay: -5', 0],
    ['a delay without end', 'User-agent: *\nCrawl-delay: Infinity', Number.POSITIVE_INFINITY],
    ['a delay of another word', 'User-agent: *\nCrawl-delay 7', 7000],
  ])('with %s asks for a time that can be waited for, or is left out', (_, text, delay) => {
    expect(readRobots(`${URL}/robots.txt`, text, 'duibiao').delay).toBe(delay)
  })
})
