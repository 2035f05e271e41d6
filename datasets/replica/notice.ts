import { CLOSINGS, DISCLAIMER, KINDS, MATTERS } from './notice-words.ts'
import { type ReplicaSite, SITES, type SiteColumn } from './replica-site.ts'

/** A routine notice: a page that is there to be found, fetched and read, and says nothing that could be compared. */
export interface RoutineNotice {
  path: string
  title: string
  /** YYYY-MM-DD. */
  published_on: string
  paragraphs: string[]
  /** Names of the files that hang on it, in its own folder. */
  files: string[]
}

const NEWEST = Date.UTC(2024, 5, 28)
const DAY = 86_400_000
const STEP_DAYS = 5
const EXTENSIONS = ['docx', 'pdf', 'xlsx'] as const

const dayOf = (i: number): string => new Date(NEWEST - i * STEP_DAYS * DAY).toISOString().slice(0, 10)
const printedDay = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
const chosen = <T>(list: readonly T[], i: number): T => list[i % list.length]!

/** Numbers of documents grow with their dates over all portals, as they do on the real platform. */
const numberOf = (site: ReplicaSite, column: SiteColumn, i: number): number =>
  13_300_000 - i * 4000 + SITES.indexOf(site) * 100 + site.columns.indexOf(column) * 10

/** P0 and W0 are the editor's names: day, then a number. */
const fileName = (i: number, day: string): string =>
  `${i % 2 === 0 ? 'P0' : 'W0'}${day}${String(300_000_000_000 + i * 7919)}.${chosen(EXTENSIONS, Math.floor(i / 3))}`

function noticeOf(site: ReplicaSite, column: SiteColumn, i: number): RoutineNotice {
  const published_on = dayOf(i)
  const day = published_on.replaceAll('-', '')
  const [matter, sentence] = chosen(MATTERS, i)
  const kind = chosen(KINDS, Math.floor(i / MATTERS.length))
  return {
    path: `${column.path}${day.slice(0, 6)}/t${day}_${numberOf(site, column, i)}.html`,
    title: `关于${matter}的${kind}`,
    published_on,
    paragraphs: [
      '各有关单位：',
      `为方便群众和机关运转，现就${matter}有关事项说明如下。`,
      sentence,
      chosen(CLOSINGS, i),
      printedDay(published_on),
      DISCLAIMER,
    ],
    files: site.habits.includes('attachments') && i % 3 === 0 ? [fileName(i, day)] : [],
  }
}

const made = new Map<string, RoutineNotice[]>()

/** The routine notices of a column, newest first. */
export function noticesOf(site: ReplicaSite, column: SiteColumn): RoutineNotice[] {
  const key = site.host + column.path
  const known = made.get(key) ?? Array.from({ length: column.n_notices }, (_, i) => noticeOf(site, column, i))
  made.set(key, known)
  return known
}
