import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isDocumentPath } from '../../crawlers/document-link.ts'
import { PLATFORMS, platformOf } from '../../crawlers/platform-registry.ts'
import type { Portal } from '../../crawlers/portal.ts'
import { DeclarationMistake, PORTALS_FOLDER, parsePortal, readPortals } from '../../crawlers/portal-registry.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { packageRoot } from '../../datasets/root.ts'
import { type Node, readSources } from '../fixtures/source.ts'

const portals = readPortals()
const replica = readPortals(`${packageRoot}/datasets/replica/portals`)
const { areas } = readReference()

const repeated = (texts: readonly string[]) => texts.filter((text, i) => texts.indexOf(text) !== i)

describe('the portals', () => {
  it('are the files of the folder, by id', () => {
    const files = readdirSync(PORTALS_FOLDER).sort()
    expect(files).toEqual(portals.map(({ id }) => `${id}.json`))
    expect(portals).not.toHaveLength(0)
  })

  it('have hosts and names of their own', () => {
    expect(repeated(portals.map(({ id }) => id))).toEqual([])
    expect(repeated(portals.flatMap(({ hosts }) => hosts))).toEqual([])
    expect(repeated(portals.map(({ name }) => name))).toEqual([])
  })

  // areas.csv says for which place a host speaks, which is finer: one portal has a host of 两江新区 the zone and one of
  // the district. So the hosts stand in both and must agree. Of other provinces only the host is known, no portal.
  it('answer on the hosts that areas.csv knows, each for the area it knows', () => {
    const ofCity = areas.filter(({ code, parent_code }) => [code, parent_code].includes('500000'))
    const known = ofCity.flatMap(({ hosts, code }) => hosts.map((host) => `${host} ${code}`)).toSorted()
    const declared = portals.flatMap(({ hosts, area_code }) => hosts.map((host) => `${host} ${area_code}`)).toSorted()
    const apart = [
      ...declared.filter((one) => !known.includes(one)).map((one) => `${one}: enter it in \`hosts\` of areas.csv`),
      ...known.filter((one) => !declared.includes(one)).map((one) => `${one}: declare it in crawlers/portals`),
    ]
    expect(apart).toEqual([])
  })

  it('lie only under .gov.cn', () => {
    const foreign = portals.flatMap(({ hosts, search }) => [...hosts, ...(search ? [search.host] : [])])
    expect(foreign.filter((host) => !host.endsWith('.gov.cn'))).toEqual([])
  })

  it('begin with the code of their area, zones with the code of the city', () => {
    for (const { id, area_code } of portals) expect(id).toMatch(new RegExp(`^${area_code ?? '500000'}-`))
  })
})

describe.each([...portals, ...replica].map((portal) => [portal.id, portal] as const))('%s', (_, portal) => {
  it('names a platform, whose file bears its name', () => {
    expect(platformOf(portal).name).toBe(portal.platform)
    expect(readdirSync(`${packageRoot}/crawlers/platforms`)).toContain(`${portal.platform}.ts`)
  })

  it('is as sure as its lists', () => {
    const seen = portal.lists.some(({ observed }) => observed)
    const allowed: Record<Portal['status'], boolean> = {
      observed: seen,
      derived: portal.lists.length > 0,
      unobserved: portal.lists.length === 0,
    }
    expect(allowed[portal.status]).toBe(true)
  })

  it('lists pages on its own hosts, under its own scheme, and no document', () => {
    for (const { url } of portal.lists) {
      const { protocol, hostname, pathname } = new URL(url)
      expect(portal.hosts).toContain(hostname)
      expect(protocol).toBe(`${portal.scheme}:`)
      expect(isDocumentPath(pathname)).toBe(false)
    }
    expect(repeated(portal.lists.map(({ url }) => url))).toEqual([])
  })

  it('has something to begin with', () => {
    expect(platformOf(portal).begin(portal)).not.toHaveLength(0)
  })
})

describe('portal-registry', () => {
  const good = {
    id: '500000-sample',
    name: '样例',
    name_en: 'Sample',
    area_code: null,
    hosts: ['www.sample.gov.cn'],
    scheme: 'https',
    platform: 'trs',
    status: 'unobserved',
    expected: { min: 0, max: null },
    note: 'For tests.',
  }
  const parse = (given: object | string, file = '500000-sample.json') =>
    parsePortal(file, typeof given === 'string' ? given : JSON.stringify(given))

  it('is short where the usual will do', () => {
    expect(parse(good)).toMatchObject({ pace: 2, lists: [], search: null })
    expect(parse(good).topics).toContain('双倍增')
  })

  it.each([
    ['a key that is not known', { ...good, selector: 'ul' }, /500000-sample\.json: .*selector/],
    [
      'a key of a list that is not known',
      { ...good, lists: [{ url: 'https://a.cn/', observed: true, css: 'a' }] },
      /lists\.0: .*css/,
    ],
    ['a missing key', { ...good, note: undefined }, /note: .*correct the declaration/],
    [
      'a host that is an address',
      { ...good, hosts: ['https://www.sample.gov.cn'] },
      /hosts\.0: a host name in lower case/,
    ],
    ['an id without code', { ...good, id: 'sample' }, /id: <adcode>-<slug>/],
    [
      'an id that is not its file',
      { ...good, id: '500000-other' },
      /id: found "500000-other", expected the name of the file/,
    ],
    ['no JSON', '{', /found no JSON/],
  ])('with %s is refused', (_, given, message) => {
    expect(() => parse(given)).toThrow(DeclarationMistake)
    expect(() => parse(given)).toThrow(message)
  })

  it('of a platform that is not there is refused', () => {
    const names = PLATFORMS.map(({ name }) => name).join(', ')
    expect(() => parse({ ...good, platform: 'other' })).toThrow(`platform: found "other", expected one of ${names}`)
    expect(() => platformOf({ id: '500000-sample', platform: 'other' })).toThrow(
      `500000-sample: found platform "other", expected one of ${names}`,
    )
  })
})

describe('code', () => {
  const textIn = ({ type, value, pattern }: Node): string => {
    if (type === 'StringLiteral') return value as string
    if (type === 'TemplateElement') return (value as { raw: string }).raw
    return type === 'RegExpLiteral' ? (pattern as string) : ''
  }
  const names = [
    ...portals.flatMap(({ id, name, hosts }) => [id, name, ...hosts]),
    ...areas.flatMap(({ name, short, slug }) => [name, short, slug]),
  ]

  it('mentions no portal by name, host or id', () => {
    // The server of the replica plays the portals; all other code only reads their declarations.
    const sources = readSources().filter(
      ({ room, path }) => (room === 'crawlers' || room === 'pipeline') && !path.startsWith('pipeline/replica/'),
    )
    expect(sources.map(({ path }) => basename(path))).toContain('trs.ts')
    const found = sources.flatMap(({ path, nodes }) => {
      const texts = nodes.map(textIn).filter((text) => text !== '')
      return texts.flatMap((text) => names.filter((name) => text.includes(name)).map((name) => `${path}: ${name}`))
    })
    expect(found).toEqual([])
  })
})
