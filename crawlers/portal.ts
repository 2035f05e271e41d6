import { z } from 'zod'

/**
 * How sure a declaration is: the lists were seen; they are concluded from documents that were seen, or stand on a former
 * host; nothing is known of them.
 */
export const PORTAL_STATUS = ['observed', 'derived', 'unobserved'] as const

const host = z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'a host name in lower case')
const words = z.array(z.string().min(1))

/** Words of titles worth having, where a list mixes everything: a portal may name others. */
const TOPICS = [
  '高新技术企业',
  '科技型企业',
  '双倍增',
  '专精特新',
  '规划',
  '计划',
  '行动',
  '方案',
  '意见',
  '目标',
  '任务',
]
/** Words the search services are asked for: narrower, for each is a request. */
const SEARCHED = ['双倍增', '高新技术企业', '专精特新']

/** One list of documents. Lists are fetched in the order of the declaration. */
export const listSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).describe('First page of the list'),
  observed: z
    .boolean()
    .describe('True where the list itself was seen; false where it is the column of a seen document'),
  render: z.enum(['http', 'browser']).default('http').describe('`browser` where scripts write the rows'),
  only_topics: z.boolean().default(false).describe('True where a list mixes everything, so that only topics are kept'),
})

/** The JSON service of the shared platform that lists documents by words or by library. */
export const searchSchema = z.strictObject({
  kind: z.enum(['search', 'list']).describe('`/irs/front/search` by words, or `/irs/front/list` of one library'),
  host: host.describe('Host that answers; one host answers for several portals'),
  tenant_id: z.string().regex(/^\d+$/).describe('Number of the portal at the service'),
  data_type_id: z.string().nullable().describe('What is searched, for `search`; the library, for `list`'),
  words: words.default(SEARCHED).describe('What is searched for, one request each; passed over for `list`'),
})

/** How far one crawl of a portal goes. What lies beyond is told; a list or column that never ends is a trap. */
export const limitsSchema = z.strictObject({
  list_pages: z.int().positive().default(500).describe('Pages of one list that are followed'),
  lists: z.int().positive().default(300).describe('Lists that are looked into'),
  depth: z.int().min(0).default(4).describe('Columns below columns that are looked into for lists'),
  parts: z.int().positive().default(50).describe('Other pages and frames of one document that are asked for'),
  requests: z
    .int()
    .positive()
    .default(20_000)
    .describe('Pages and files that are asked for; the rest is left to the next run'),
  minutes: z.number().positive().default(240).describe('Time of a crawl; the rest is left to the next run'),
  crawl_delay: z
    .number()
    .min(0)
    .default(60)
    .describe('Longest Crawl-delay of robots.txt, in seconds; a host that asks for a longer one is left out'),
})
export type CrawlLimits = z.infer<typeof limitsSchema>

/**
 * Declaration of one portal: data only, one file `crawlers/portals/<id>.json` each. A key that the schema does not know
 * is refused.
 */
export const portalSchema = z.strictObject({
  id: z
    .string()
    .regex(/^\d{6}-[a-z]+(?:-[a-z]+)*$/, '<adcode>-<slug>')
    .describe('Name of the file'),
  name: z.string().min(1),
  name_en: z.string().min(1),
  area_code: z
    .string()
    .regex(/^\d{6}$/)
    .nullable()
    .describe('Division the portal speaks for; null for zones, and for districts without a code yet'),
  hosts: z.array(host).min(1).describe('Every host the portal answers on; documents are known by the first one'),
  scheme: z.enum(['http', 'https']).describe('Scheme under which documents are known; the other one is tried as well'),
  platform: z.string().describe('Name of the file in `crawlers/platforms/` that reads its pages'),
  status: z.enum(PORTAL_STATUS),
  lists: z.array(listSchema).default([]),
  search: searchSchema.nullable().default(null),
  topics: words.default(TOPICS).describe('Words of titles worth having, for lists that mix everything'),
  pace: z
    .number()
    .min(0)
    .default(2)
    .describe('Seconds between two requests to one host, unless robots.txt asks for more'),
  limits: limitsSchema.prefault({}).describe('How far one crawl goes'),
  tls: z
    .enum(['modern', 'old'])
    .default('modern')
    .describe(
      '`old` where the server has only TLS 1.0 or 1.1, or a certificate that nobody vouches for: what comes is then not proven to be its own',
    ),
  proxy: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .describe('Proxy through which alone the portal is asked'),
  expected: z
    .strictObject({ min: z.int().min(0), max: z.int().positive().nullable() })
    .describe('How many documents a full crawl finds; fewer is an alarm'),
  publishes: z
    .boolean()
    .default(true)
    .describe('False where the portal is closed and only kept: its silence is no news'),
  note: z.string().min(1).describe('What is known of the portal and on what evidence'),
})

export type Portal = z.infer<typeof portalSchema>
export type SearchService = z.infer<typeof searchSchema>

/** What tells a portal's own addresses from others. */
export type PortalHosts = Pick<Portal, 'hosts' | 'scheme'>

const PREFIX = /^(?:www|wap)\./

/** `www.` and bare hosts serve the same pages, `wap.` their mobile twins (portal-conventions §1, §2); a dot at the end is no other host. */
const stemOf = (name: string): string => name.replace(PREFIX, '').replace(/\.$/, '')

/**
 * The portal's own host that answers to `name`, `www.`, bare and `wap.` forms taken together; null if the name belongs
 * to somebody else.
 */
export function hostOf(portal: Pick<Portal, 'hosts'>, name: string): string | null {
  return portal.hosts.find((own) => stemOf(own) === stemOf(name)) ?? null
}
