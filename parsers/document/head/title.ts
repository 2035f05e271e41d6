import type { Genre } from '../../../datasets/reference/genre.ts'
import type { Lines } from '../../text/lines.ts'
import { endsInGenre } from '../particulars/genre.ts'
import type { HeadLineKind } from './head-line.ts'
import type { HeadZone, ZoneLine } from './head-zone.ts'
import { joinedTitle, type TitleRun } from './title-run.ts'

export interface FoundTitle {
  title: string
  /** Numbers (1-based) of the lines it stands on. */
  lines: number[]
  /** Whether it ends in a known form and stands above the text: then it is hardly anything else. */
  is_certain: boolean
}

/** Viewers of shared documents name the file they show. */
const SHARED_FILE = /《([^《》]{4,120}?)(?:\.(?:docx?|pdf|wps|txt))?》由会员分享/
/** 通知公告, 政策解读 and other names of columns are shorter than all but the barest titles. */
const SHORTEST_TELLING = 8
/** A title without a known form: shorter ones are buttons if there are several. */
const SHORTEST_PLAIN = 4
/** How far below a title what belongs to it may begin. */
const REACH = 4
/** The weight of what stands below a title; a title needs more than what stands above it takes away. */
const WEIGHTS = { telling: 3, bare: 1, session: 3, mark: 2, text: 1, repeated: 1, below_text: -3 }

/** What stands below a run and shows that it is a title: the subtitle of a report, a day, a salutation, the text. */
function confirmation({ lines }: HeadZone, { title, last }: TitleRun, genres: readonly Genre[]): number {
  for (const { kind, text } of lines.slice(last + 1, last + 1 + REACH)) {
    if (kind === 'session') return WEIGHTS.session
    if (kind === 'mark' || kind === 'salutation') return WEIGHTS.mark
    if (kind === 'sentence' || kind === 'heading') return WEIGHTS.text
    if (kind === 'title' && text !== title && endsInGenre(text, genres)) return 0
  }
  return 0
}

function weightOf(zone: HeadZone, run: TitleRun, genres: readonly Genre[]): number {
  const { title, first, last } = run
  const isRepeated = zone.lines.some(({ text }, i) => (i < first || i > last) && text === title)
  return (
    (title.length >= SHORTEST_TELLING ? WEIGHTS.telling : WEIGHTS.bare) +
    confirmation(zone, run, genres) +
    (isRepeated ? WEIGHTS.repeated : 0) +
    (first > zone.body ? WEIGHTS.below_text : 0)
  )
}

/** What stands right below a title and not below the name of a site. */
const BESIDE: ReadonlySet<HeadLineKind> = new Set(['mark', 'session', 'salutation'])

/**
 * A title whose form no row knows: of the lines of some length above the text the first with a day or the like below it,
 * else the first; else the only line there is.
 */
function plainTitle({ lines, body }: HeadZone): TitleRun | null {
  const above = lines.slice(0, body)
  const candidates = above.map((line, at) => ({ line, at })).filter(({ line }) => line.kind === 'title')
  const long = candidates.filter(({ line }) => line.text.length >= SHORTEST_TELLING)
  const only = candidates.length === 1 && candidates[0]!.line.text.length >= SHORTEST_PLAIN ? candidates[0] : undefined
  const found = long.find(({ at }) => BESIDE.has(lines[at + 1]?.kind ?? 'other')) ?? long[0] ?? only
  // A line with nothing below it is the text itself.
  if (!found || lines.length < 2) return null
  return { title: found.line.text, first: found.at, last: found.at }
}

/** All runs of lines that end in the form of a document. */
const runsOf = ({ lines }: HeadZone, genres: readonly Genre[]): TitleRun[] =>
  lines.flatMap((_, first) => joinedTitle(lines, first, genres) ?? [])

const numbersOf = (lines: readonly ZoneLine[], { first, last }: TitleRun): number[] =>
  lines
    .slice(first, last + 1)
    .filter(({ runs_on }) => !runs_on)
    .map(({ line }) => line.number)

/** 2025年某省政府工作报告 before 政府工作报告, which a page prints again above the session. */
const fullest = (run: TitleRun, runs: readonly TitleRun[]): TitleRun =>
  runs.find(({ title, first }) => first < run.first && title !== run.title && title.endsWith(run.title)) ?? run

/**
 * The title among the first lines of a document, after whatever buttons and labels its page prints above: of the runs
 * of lines that end in a known form the one that most shows it is a title. Where none does, the first line of some
 * length. Below the text only where nothing above may be one: the letter that covers a plan has often lost its title.
 */
export function titleOf(zone: HeadZone, genres: readonly Genre[]): FoundTitle | null {
  const plain = plainTitle(zone)
  const runs = runsOf(zone, genres)
  let best: { run: TitleRun; weight: number } | null = null
  for (const run of runs) {
    if (plain && run.first > zone.body) break
    const weight = weightOf(zone, run, genres)
    if (weight > 0 && weight > (best?.weight ?? 0)) best = { run, weight }
  }
  const run = best ? fullest(best.run, runs) : plain
  if (!run) return null
  return { title: run.title, lines: numbersOf(zone.lines, run), is_certain: best !== null && run.first <= zone.body }
}

/** 现将《…》印发给你们: a letter whose own title is lost names what it hands down. */
const HANDED_DOWN = /(?:现将|^)《([^\n]{4,100})》(?:已[^。]{0,40}[,，]?现?|正式)?(?:予以)?印发/

/** What a letter at the head of a text hands down; null if the first lines say nothing of it. */
export function announcedTitle({ lines }: HeadZone): string | null {
  for (const { line } of lines.slice(0, REACH)) {
    const announced = HANDED_DOWN.exec(line.text.trim().slice(-160))
    if (announced) return announced[1]!
  }
  return null
}

/** The name of the file that a document-sharing viewer announces in its own line; null elsewhere. */
export function sharedTitle(lines: Lines): string | null {
  for (const { text } of lines.slice(0, 10)) {
    const shared = text.match(SHARED_FILE)
    if (shared) return shared[1]!.trim()
  }
  return null
}
