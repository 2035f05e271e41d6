import type { Area, Reference } from '../../../datasets/reference/index.ts'
import { type AreaIndex, areaIndex, bareHost, isOneLine } from '../../places/area-index.ts'
import type { AreaContext, NamedArea } from '../../places/area-name.ts'
import { sessionPlaces } from '../particulars/session.ts'
import { areaByContent, namesTownshipOf } from './area-content.ts'
import { areaOfNumber, isNationalNumber } from './area-number.ts'
import { areaByOwnName } from './area-own-name.ts'
import { areaByParts } from './area-parts.ts'
import { areaByShortName } from './area-short-name.ts'
import { areaBySlogan } from './area-slogan.ts'
import { areaOfBody, areaOfName, areaOfTitle, isNational } from './area-text.ts'
import { areaByHistory } from './own-history.ts'

/** What a document shows of where it comes from. */
export interface AreaClues {
  title: string | null
  issuer: string | null
  publisher: string | null
  /** Who is named as the source of a page. */
  source: string | null
  doc_no: string | null
  index_no: string | null
  /** 网站标识码: ten digits that begin with the area's code. */
  site_code: string | null
  url: string | null
  /** The place whose congress met, from the subtitle of a report. */
  session: string | null
  /** Day of writing or publication, for areas that changed. */
  on: string | null
  body: string
}

export interface FoundArea {
  area: Area
  inferred: boolean
  evidence: string
}

/** A paper of no known day may be of a place that is gone: 江北区 was two until one of them ended. */
const LONG_GONE = '2010-01-01'

const isValidOn = (area: Area, on: string | null): boolean =>
  on === null
    ? area.valid_to === null || area.valid_to >= LONG_GONE
    : (area.valid_from === null || area.valid_from <= on) && (area.valid_to === null || on <= area.valid_to)

const isLiving = ({ valid_to }: Area): boolean => valid_to === null

const stated = (label: string, area: Area, evidence: string): FoundArea => ({
  area,
  inferred: false,
  evidence: `${label}: ${evidence}`,
})

const named = (label: string, hit: NamedArea | null): FoundArea | null => hit && stated(label, hit.area, hit.name)

/** The area of a host. */
function byHost(host: string | null, { hosting }: AreaIndex, exists: AreaContext['exists']): FoundArea | null {
  if (host === null) return null
  const area = hosting(host).find(exists)
  return area ? stated('host', area, host) : null
}

/** The area on whose host another one lies (fgw.hebei.gov.cn): it may be a bureau's or a city's. */
function aroundHost(host: string | null, { hosting }: AreaIndex): Area[] {
  const labels = host?.split('.') ?? []
  return labels.slice(1).flatMap((_, at) => hosting(labels.slice(at + 1).join('.')))
}

function byCode(
  label: string,
  code: string | undefined,
  { coded }: AreaIndex,
  exists: AreaContext['exists'],
): FoundArea | null {
  const area = code ? coded(code).find(exists) : undefined
  return area ? stated(label, area, code!) : null
}

function bySession({ session, body }: AreaClues, context: AreaContext): FoundArea | null {
  for (const place of session === null ? sessionPlaces(body) : [session, ...sessionPlaces(body)]) {
    const hit = areaOfName(place, context)
    if (hit) return named('session', hit)
  }
  return null
}

function byHistory(context: AreaContext): FoundArea | null {
  const hit = areaByHistory(context)
  return hit && { area: hit.area, inferred: true, evidence: `history: ${hit.name}` }
}

function byContent(context: AreaContext, reference: Reference): FoundArea | null {
  const found = areaByContent(context, reference)
  if (found) return { area: found.area, inferred: true, evidence: `content: ${found.names.join('、')}` }
  const own = areaByOwnName(context)
  if (own) return { area: own.area, inferred: true, evidence: `content: ${own.area.name} ${own.count} times` }
  const short = areaByShortName(context)
  if (short) return { area: short.area, inferred: true, evidence: `content: ${short.area.short} ${short.count} times` }
  const slogan = areaBySlogan(context)
  if (slogan) return { area: slogan.area, inferred: true, evidence: `content: ${slogan.slogans.join('、')}` }
  const parts = areaByParts(context)
  return parts && { area: parts.area, inferred: true, evidence: `content: ${parts.names.join('、')}` }
}

/** True if the document points to an area besides its number. */
const isTold = (area: Area, { areas, index, text }: AreaContext, reference: Reference): boolean =>
  areas.some((one) => isOneLine(area, one, index)) ||
  text.includes(area.short) ||
  text.includes(area.name) ||
  namesTownshipOf(area, text, reference)

/**
 * The area a document speaks for, by what states it best: its signing body and title, its number, the session it was
 * held at, the publisher, the index number, the host; as a last resort, and marked so, by the places its text names.
 * Where the document lies tells areas of one name apart and which names of a title are partners; it comes late itself,
 * because portals repeat what others wrote. Null if nothing tells, or a body of the whole country speaks.
 */
export function areaOf(clues: AreaClues, reference: Reference): FoundArea | null {
  const { title, issuer, publisher, doc_no, url, body } = clues
  const index = areaIndex(reference)
  const exists = (area: Area): boolean => isValidOn(area, clues.on)
  const host = url === null ? null : bareHost(new URL(url).host)
  // Characters 3 to 8 of an index number are the division code at the body's registration (GB 32100-2015).
  const indexed = byCode('索引号', clues.index_no?.slice(2, 8), index, exists)
  const site = byCode('网站标识码', clues.site_code?.slice(0, 6), index, exists)
  const hosted = byHost(host, index, exists)
  const around = [indexed, site, hosted].flatMap((one) => (one ? [one.area] : []))
  const text = `${title ?? ''}\n${body}`
  const placed: AreaContext = { index, exists, areas: [...around, ...aroundHost(host, index)], text }
  if ((issuer && isNational(issuer, placed)) || (doc_no && isNationalNumber(doc_no))) return null
  const number = doc_no ? areaOfNumber(doc_no, placed, (area) => isTold(area, placed, reference)) : null
  const context: AreaContext = number ? { ...placed, areas: [...placed.areas, number.area] } : placed
  // 邯郸 in a text of no known day is the city, and not the county that was merged into it.
  const inText = clues.on === null ? { ...context, exists: isLiving } : context
  return (
    named('issuer', issuer ? areaOfBody(issuer, context) : null) ??
    named('title', title ? areaOfTitle(title, context) : null) ??
    (number && stated('发文字号', number.area, number.prefix)) ??
    bySession(clues, context) ??
    named('publisher', publisher ? areaOfBody(publisher, context) : null) ??
    indexed ??
    site ??
    hosted ??
    // 来源：某县政府: who gave a page to its portal, the weakest statement of whose it is.
    named('source', clues.source ? areaOfBody(clues.source, context) : null) ??
    byHistory(inText) ??
    byContent(inText, reference)
  )
}
