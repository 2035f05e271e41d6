import type { Period } from '../../values/period.ts'
import { SQUARE_CLOSE, SQUARE_OPEN } from '../../values/square-brackets.ts'

/** Notes that papers with plans print once for all of their tables. */
export interface PlanNotes {
  /** The year that goals are compared with, as the text names it: 规划基期年为2022年. Null if it names none or several. */
  baseYear: number | null
  /** The year of figures with a star: 注：*为2019年值. Null if no note says so. */
  starred: Period | null
  /** True if figures in square brackets are sums over the years of the plan: 注：[ ]内为五年累计数. */
  areSumsInBrackets: boolean
}

const BASE_YEAR =
  /(?:基期|基准|现状)年份?(?:为|是|[:：])?\s*((?:19|20)\d{2})年?|以((?:19|20)\d{2})年为(?:基期|基准|现状)/g
const SUMS_IN_BRACKETS = new RegExp(`${SQUARE_OPEN}\\s*${SQUARE_CLOSE}[”"]?[^。\\n]{0,10}累计`)

const STARRED_YEAR = /[*＊※][”"]?号?(?:[为系是指]|表示)((?:19|20)\d{2})年(?:的?(?:数据?|值))/

function starredYear(text: string): Period | null {
  const year = STARRED_YEAR.exec(text)?.[1]
  if (year === undefined) return null
  return { kind: 'in', start: `${year}-01-01`, end: `${year}-12-31`, freq: 'A', text: `${year}年` }
}

/** Finds the notes; they are looked for when the first table asks. */
export function planNotes(text: string): () => PlanNotes {
  let found: PlanNotes | null = null
  return () => {
    if (found !== null) return found
    const [year, other] = new Set(Array.from(text.matchAll(BASE_YEAR), ([, named, base]) => Number(named ?? base)))
    found = {
      baseYear: year !== undefined && other === undefined ? year : null,
      starred: starredYear(text),
      areSumsInBrackets: SUMS_IN_BRACKETS.test(text),
    }
    return found
  }
}
