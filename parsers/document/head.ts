import type { Genre, Reference } from '../../datasets/reference/index.ts'
import type { Finding } from '../finding.ts'
import type { Line } from '../text/lines.ts'
import type { PeriodGrammar } from '../values/period.ts'
import { areaOf, type FoundArea } from './area.ts'
import { type Citation, citationsIn } from './citation.ts'
import { dateIn } from './date.ts'
import type { Extract } from './extract.ts'
import { genreOf } from './genre.ts'
import { disagreements, gaps } from './head-finding.ts'
import { documentNumber } from './number.ts'
import { isYearsOnly, type PlanPeriod, planIn } from './plan.ts'
import { type Session, sessionOf } from './session.ts'
import { issuerInTitle, signatureOf } from './signature.ts'
import { type FoundTitle, sharedTitle, titleOf } from './title.ts'

/** What a document says of itself, as `documents` records it; dates are ISO days. */
export interface Head {
  title: string | null
  doc_no: string | null
  index_no: string | null
  issuer: string | null
  publisher: string | null
  topic: string | null
  genre: string | null
  written_on: string | null
  published_on: string | null
  validity: string | null
  plan_start: string | null
  plan_end: string | null
  area_code: string | null
  area_name: string | null
  area_inferred: boolean
  area_evidence: string | null
  source_tier: 'official' | 'third_party'
}

export interface FoundHead {
  head: Head
  /** Form of the document after its title; decides what a number without any cue is. */
  genre: Genre | null
  cites: Citation[]
  /** The sitting before which a report was given. */
  session: Session | null
  /** Numbers (1-based) of the lines that title, number and signature stand on. */
  lines: Set<number>
  findings: Finding[]
}

/** Lines among which a document number or a subtitle of years may stand alone. */
const HEAD_LINES = 12

const filled = (lines: readonly Line[]): Line[] => lines.filter(({ text }) => text.trim() !== '')

const numberLine = (lines: readonly Line[]): Line | undefined =>
  filled(lines)
    .slice(0, HEAD_LINES)
    .find(({ text }) => documentNumber(text) !== null)

const yearsLine = (lines: readonly Line[], periods: PeriodGrammar): Line | undefined =>
  filled(lines)
    .slice(0, HEAD_LINES)
    .find(({ text }) => isYearsOnly(text.trim(), periods))

/** Lines between a title and the sitting it was given to: a speaker, a day. */
const LONGEST_SUBTITLE = 4

/** Marks of a copy: viewers of shared documents and editors of other sites. */
const COPY = /由会员分享[,，]可在线阅读|责任编辑\s*[:：].*(?:网|www|\.(?:com|org|net|cn))/

function tierOf(url: string | null, text: string): Head['source_tier'] {
  if (url) return new URL(url).hostname.endsWith('.gov.cn') ? 'official' : 'third_party'
  return COPY.test(text) ? 'third_party' : 'official'
}

const areaFields = (found: FoundArea | null) => ({
  area_code: found?.area.code ?? null,
  area_name: found?.area.name ?? null,
  area_inferred: found?.inferred ?? false,
  area_evidence: found?.evidence ?? null,
})

function planOf(title: string | null, content: readonly Line[], periods: PeriodGrammar): PlanPeriod | null {
  const subtitle = yearsLine(content, periods)
  return planIn(title ?? '', periods) ?? (subtitle ? planIn(subtitle.text, periods) : null)
}

/** Numbers of the lines of the title and of all above it, and of those down to the sitting that it names. */
function linesOver(content: readonly Line[], titled: FoundTitle | null, session: Session | null): number[] {
  const title = titled?.lines ?? []
  const last = title.at(-1)
  if (last === undefined) return session ? [session.line] : []
  const end = session !== null && session.line - last <= LONGEST_SUBTITLE ? session.line : last
  return content.flatMap(({ number }) => (number <= end ? [number] : []))
}

/**
 * What the document says of itself. `content` are its lines without furniture, metadata and tables; the metadata block
 * goes before the text, which may be damaged.
 */
export function headOf(
  found: Extract,
  content: readonly Line[],
  url: string | null,
  reference: Reference,
  periods: PeriodGrammar,
): FoundHead {
  const { labels } = found
  const titled = titleOf(content, reference.genres)
  const title = labels.get('title') ?? found.title ?? sharedTitle(found.lines) ?? titled?.title ?? null
  const signature = signatureOf(content)
  const session = sessionOf(content)
  const numbered = numberLine(content)
  const issuer = issuerInTitle(title) ?? signature.issuer
  const doc_no = documentNumber(labels.get('doc_no') ?? '') ?? documentNumber(numbered?.text ?? '')
  const written_on = dateIn(labels.get('written_on') ?? '') ?? signature.written_on ?? session?.on ?? null
  const published_on = dateIn(labels.get('published_on') ?? '')
  const genre = genreOf(title, reference.genres)
  const publisher = labels.get('publisher') ?? null
  const index_no = labels.get('index_no') ?? null
  const on = written_on ?? published_on
  const site_code = labels.get('site_code') ?? null
  const clues = { title, issuer, publisher, doc_no, index_no, site_code, url, on, body: found.text }
  const area = areaOf(clues, reference)
  const plan = planOf(title, content, periods)
  const head: Head = {
    title,
    doc_no,
    index_no,
    issuer,
    publisher,
    topic: labels.get('topic') ?? null,
    genre: labels.get('genre') ?? genre?.genre ?? null,
    written_on,
    published_on,
    validity: labels.get('validity') ?? null,
    plan_start: plan?.plan_start ?? null,
    plan_end: plan?.plan_end ?? null,
    ...areaFields(area),
    source_tier: tierOf(url, found.text),
  }
  const used = [...linesOver(content, titled, session), ...signature.lines, ...(numbered ? [numbered.number] : [])]
  return {
    head,
    genre,
    session,
    cites: citationsIn(found.text, { doc_no, title }, reference.genres),
    lines: new Set(used),
    findings: [...signature.findings, ...disagreements(labels, signature), ...gaps(title, area)],
  }
}
