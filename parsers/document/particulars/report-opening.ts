import type { Genre } from '../../../datasets/reference/genre.ts'

/** A report's head and address; pages put their buttons before them. */
const OPENING_CHARACTERS = 3000

/**
 * How who reports to a congress begins, whatever became of the title: 我代表市人民政府，向大会报告工作，请予审议; 我受区人民政府委托，向大会报告2024年计划执行情况….
 * Group 1 is what is reported.
 */
const OPENING =
  /我(?:谨)?(?:代表|受)[^。！]{0,40}?向(?:大会|本次会议|会议|各位代表)(?:作|做)?([^。！]{0,120}?)[，,]?\s?请[^。！]{0,12}审[议查]/

/** What a report of a plan or a budget reports; that of a government reports its work. */
const OF_PLAN = /计划|预算/

/** The words of a title that this opening stands for: rows of the table of forms. */
const GOVERNMENT = '政府工作报告'
const PLAN = '报告'

/** What the opening of a report says of its form. */
export interface ReportOpening {
  genre: Genre
  /** True for what looks back on one year and plans the next. */
  isAnnual: boolean
}

const rowOf = (word: string, genres: readonly Genre[]): Genre | null => genres.find((one) => one.word === word) ?? null

/** The form of a report whose title is lost, by the sentence it begins with; null if it begins otherwise. */
export function reportOpening(body: string, genres: readonly Genre[]): ReportOpening | null {
  const head = body.slice(0, OPENING_CHARACTERS)
  const reported = head.includes('审') ? OPENING.exec(head)?.[1] : undefined
  if (reported === undefined) return null
  const genre = rowOf(OF_PLAN.test(reported) ? PLAN : GOVERNMENT, genres)
  return genre && { genre, isAnnual: !OF_PLAN.test(reported) || reported.includes('草案') }
}
