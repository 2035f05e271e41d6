import type { Area } from '../datasets/reference/area.ts'
import type { Portal } from './portal.ts'
import { type ProbedPage, type ProbeFinding, probeFinding } from './probe-finding.ts'

/** Asks for a page. Throws if it cannot be had. */
export type FetchPage = (url: string) => Promise<ProbedPage>

/** What probing came to: what the pages show, and a declaration to go on from. */
export interface Probe {
  findings: ProbeFinding[]
  /** Columns that could not be had, with the reason. */
  unreached: { url: string; reason: string }[]
  declaration: Omit<Portal, 'topics' | 'pace' | 'search' | 'lists' | 'limits' | 'tls' | 'proxy' | 'publishes'> & {
    lists: { url: string; observed: boolean; render?: 'browser' }[]
  }
}

/** Columns of a home page that are looked into: enough to see how lists are written. */
const MOST_COLUMNS = 5

/** 网站标识码 begin with the code of the area; some are older than the code (portal-conventions §4). */
function areaOf({ site_id, url }: ProbeFinding, areas: readonly Area[]): Area | undefined {
  const { hostname } = new URL(url)
  const code = site_id?.slice(0, 6)
  return (
    areas.find(({ hosts }) => hosts.includes(hostname)) ??
    areas.find((area) => code !== undefined && (area.code === code || area.former_codes.includes(code)))
  )
}

/** The label of a host that says most: `kjj` of kjj.cq.gov.cn, `cqlp` of www.cqlp.gov.cn. */
const labelOf = (hostname: string): string =>
  hostname
    .replace(/^(?:www|wap)\./, '')
    .split('.')[0]!
    .replace(/[^a-z]/g, '') || 'portal'

/** A home page lists news beside its navigation: where columns lead on, only paging makes a list. */
const isList = ({ n_rows, verdict, paging, next, columns }: ProbeFinding): boolean =>
  verdict.kind === 'script' ||
  (n_rows > 0 && (paging !== null || next !== null || columns.length === 0)) ||
  (verdict.kind === 'list' && next !== null)

const listIn = ({ url, verdict }: ProbeFinding) =>
  verdict.kind === 'script' ? { url, observed: true, render: 'browser' as const } : { url, observed: true }

/**
 * Drafts the declaration of a portal from what its pages show, the first of them being the one that was asked for. What
 * no page shows is for a person to fill in: the note says so. A code that no area has is replaced by zeros.
 */
export function draftDeclaration(findings: readonly ProbeFinding[], areas: readonly Area[]): Probe['declaration'] {
  const first = findings[0]!
  const { hostname, protocol } = new URL(first.url)
  const area = areaOf(first, areas)
  const lists = findings.filter(isList).map(listIn)
  return {
    id: `${area?.code ?? '000000'}-${area?.hosts[0] === hostname ? area.slug : labelOf(hostname)}`,
    name: first.site_name ?? hostname,
    name_en: labelOf(hostname),
    area_code: area?.code ?? null,
    hosts: [hostname],
    scheme: protocol === 'http:' ? 'http' : 'https',
    platform: findings.find(isList)?.platform ?? first.platform,
    status: lists.length > 0 ? 'observed' : 'unobserved',
    lists,
    expected: { min: lists.length > 0 ? 1 : 0, max: null },
    note: 'Drafted by a probe: check name, area, hosts and lists, and say on what evidence.',
  }
}

/**
 * Looks at a page of a portal: at the list it is, or at the columns its navigation leads to. Throws what fetching the
 * first page throws; what cannot be had of the columns is told.
 */
export async function probe(url: string, fetchPage: FetchPage, areas: readonly Area[]): Promise<Probe> {
  const first = probeFinding(await fetchPage(url))
  const columns = isList(first) ? [] : first.columns.slice(0, MOST_COLUMNS)
  const findings = [first]
  const unreached: Probe['unreached'] = []
  for (const column of columns) {
    try {
      findings.push(probeFinding(await fetchPage(column)))
    } catch (error) {
      unreached.push({ url: column, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return { findings, unreached, declaration: draftDeclaration(findings, areas) }
}
