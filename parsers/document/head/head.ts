import type { Genre, Reference } from '../../../datasets/reference/index.ts'
import type { Finding } from '../../finding.ts'
import type { Line } from '../../text/lines.ts'
import { inSimplified } from '../../text/simplified.ts'
import type { PeriodGrammar } from '../../values/period.ts'
import { type AreaClues, areaOf, type FoundArea } from '../area/area.ts'
import type { Extract } from '../extract.ts'
import { type Citation, citationsIn } from '../particulars/citation.ts'
import { dateIn } from '../particulars/date.ts'
import { endsInGenre, genreOf } from '../particulars/genre.ts'
import { documentNumber } from '../particulars/number.ts'
import { isYearsOnly, type PlanPeriod, planIn } from '../particulars/plan.ts'
import { reportOpening } from '../particulars/report-opening.ts'
import type { Session } from '../particulars/session.ts'
import { issuerInTitle, namesPlaceless, signatureOf } from '../particulars/signature.ts'
import { firstPiece } from '../particulars/site-name.ts'
import { writtenMonth } from '../particulars/written-month.ts'
import { linesBesideTitle } from './beside-title.ts'
import { type HeadDays, headDays } from './head-day.ts'
import { disagreements, gaps } from './head-finding.ts'
import { titleText } from './head-line.ts'
import { type HeadZone, headZone } from './head-zone.ts'
import { issuerInHead } from './issuer.ts'
import { announcedTitle, type FoundTitle, sharedTitle, titleOf } from './title.ts'

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
  /** The meeting at which a report was given. */
  session: Session | null
  /** True for a report to a congress that its opening tells as one, because no title does. */
  opens_as_report: boolean
  /** Last day of the month that it is dated with, if it names no day. */
  written_in: string | null
  /** Numbers (1-based) of the lines that title, subtitle, marks, number and signature stand on. */
  lines: Set<number>
  /** Numbers of the lines above the title that belong to the page: buttons, links. */
  frame: Set<number>
  findings: Finding[]
}

const numberLine = ({ lines }: HeadZone): Line | undefined =>
  lines.find(({ line }) => documentNumber(line.text) !== null)?.line

const yearsLine = ({ lines }: HeadZone, periods: PeriodGrammar): Line | undefined =>
  lines.find(({ line }) => isYearsOnly(line.text.trim(), periods))?.line

/** Marks of a copy: viewers of shared documents and editors of other sites. */
const COPY = /由会员分享[,，]可在线阅读|责任编辑\s*[:：].*(?:网|www|\.(?:com|org|net|cn))/

/** The words of which such a mark has one; looking for words is quicker. */
const OF_COPY = ['由会员分享', '责任编辑']

function tierOf(url: string | null, text: string): Head['source_tier'] {
  if (url) return new URL(url).hostname.endsWith('.gov.cn') ? 'official' : 'third_party'
  return OF_COPY.some((words) => text.includes(words)) && COPY.test(text) ? 'third_party' : 'official'
}

const areaFields = (found: FoundArea | null) => ({
  area_code: found?.area.code ?? null,
  area_name: found?.area.name ?? null,
  area_inferred: found?.inferred ?? false,
  area_evidence: found?.evidence ?? null,
})

function planOf(title: string | null, zone: HeadZone, periods: PeriodGrammar): PlanPeriod | null {
  const titled = planIn(title ?? '', periods)
  if (titled) return titled
  const subtitle = yearsLine(zone, periods)
  return subtitle ? planIn(subtitle.text, periods) : null
}

/**
 * The label says it, or the page, or the text. The name of a page without a known form may be that of its site or column;
 * then a title that the text itself prints is better.
 */
function chosenTitle(found: Extract, titled: FoundTitle | null, zone: HeadZone, genres: readonly Genre[]) {
  const labelled = found.labels.get('title')
  if (labelled) return titleText(labelled)
  const printed = found.title && titleText(found.title)
  // 某某方案-政策文件: the name of the column stands after the form.
  const ofPage = printed && endsInGenre(firstPiece(printed), genres) ? firstPiece(printed) : printed
  if (ofPage && (!titled?.is_certain || endsInGenre(ofPage, genres))) return ofPage
  return sharedTitle(found.lines) ?? titled?.title ?? announcedTitle(zone)
}

const linesAbove = ({ lines, body }: HeadZone): Line[] => lines.slice(0, body).map(({ line }) => line)

/** What the head of a document says of its days: the metadata block first, then what stands beside title and signature. */
function daysOf(labels: Extract['labels'], signed_on: string | null, beside: HeadDays, session: Session | null) {
  return {
    written_on: dateIn(labels.get('written_on') ?? '') ?? signed_on ?? session?.day ?? beside.written_on,
    published_on: dateIn(labels.get('published_on') ?? '') ?? beside.published_on,
  }
}

/** What was taken from a document, with its text in the characters that names of places are looked up in. */
type SimpleExtract = Extract & { body: string }

/** What tells the area, in the characters that names of places are looked up in. */
function areaClues(
  { labels, body }: SimpleExtract,
  told: Pick<AreaClues, 'title' | 'issuer' | 'doc_no' | 'session' | 'on'>,
  url: string | null,
): AreaClues {
  return {
    ...told,
    title: told.title && inSimplified(told.title),
    publisher: labels.get('publisher') ?? null,
    source: labels.get('source') ?? null,
    index_no: labels.get('index_no') ?? null,
    site_code: labels.get('site_code') ?? null,
    url,
    body,
  }
}

/** The form of a document by its title; of a report without one by how it opens. */
function formOf(title: string | null, body: string, genres: readonly Genre[]) {
  const titled = genreOf(title && inSimplified(title), genres)
  const opening = titled ? null : reportOpening(body, genres)
  return { genre: titled ?? opening?.genre ?? null, opens_as_report: opening?.isAnnual ?? false }
}

/**
 * What the document says of itself. `content` are its lines without furniture, metadata and tables; the metadata block
 * goes before the text, which may be damaged.
 */
export function headOf(
  found: SimpleExtract,
  content: readonly Line[],
  url: string | null,
  reference: Reference,
  periods: PeriodGrammar,
): FoundHead {
  const { labels } = found
  const zone = headZone(content)
  const titled = titleOf(zone, reference.genres)
  const title = chosenTitle(found, titled, zone, reference.genres)
  const { session } = zone
  const signature = signatureOf(content)
  const numbered = numberLine(zone)
  const titular = issuerInTitle(title)
  // 省财政厅关于… is signed by 某某省财政厅, which says of which province.
  const issuer =
    titular !== null && namesPlaceless(titular) && signature.issuer
      ? signature.issuer
      : (titular ?? signature.issuer ?? issuerInHead(zone, titled))
  const doc_no = documentNumber(labels.get('doc_no') ?? '') ?? documentNumber(numbered?.text ?? '')
  const { written_on, published_on } = daysOf(labels, signature.written_on, headDays(zone), session)
  const { genre, opens_as_report } = formOf(title, found.body, reference.genres)
  const written_in = writtenMonth(linesAbove(zone), content)
  const on = written_on ?? published_on ?? written_in ?? planIn(title ?? '', periods)?.plan_start ?? null
  const told = { title, issuer, doc_no, session: session?.place ?? null, on }
  const clues = areaClues(found, told, url)
  const { publisher, index_no } = clues
  const area = areaOf(clues, reference)
  const plan = planOf(title, zone, periods)
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
  const beside = linesBesideTitle(zone, titled, title)
  const used = [...beside.marks, ...(session?.lines ?? []), ...signature.lines, ...(numbered ? [numbered.number] : [])]
  return {
    head,
    genre,
    cites: citationsIn(found.text, { doc_no, title }, reference.genres),
    session,
    opens_as_report,
    written_in,
    lines: new Set(used),
    frame: new Set(beside.frame),
    findings: [...signature.findings, ...disagreements(labels, signature), ...gaps(title, area)],
  }
}
