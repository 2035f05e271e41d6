import { isRead, type PeriodGrammar, readPeriods } from '../../values/period.ts'

/** The year that a title looks back on, and the one that it plans. */
export interface TitleYears {
  reviewed: number
  planned: number
}

const REVIEWS = /总结|回顾|小结|情况|执行|完成/
const PLANS = /计划|打算|安排|思路|要点|草案|预算|任务|目标|部署|谋划|重点/

const yearOf = (day: string): number => Number(day.slice(0, 4))

/**
 * 2024年工作总结和2025年工作打算: a title of two parts, each with its year. Null for any other: 2023年、2024年收支情况 looks back on both.
 */
export function yearsOfTitle(title: string | null, grammar: PeriodGrammar): TitleYears | null {
  if (title === null) return null
  const [first, second, more] = readPeriods(title, null, grammar).filter(({ kind }) => kind === 'in')
  if (!first || !second || more || !isRead(first) || !isRead(second)) return null
  if (first.freq !== 'A' || second.freq !== 'A') return null
  const isPair = REVIEWS.test(title.slice(first.to, second.from)) && PLANS.test(title.slice(second.to))
  const [reviewed, planned] = [yearOf(first.end), yearOf(second.end)]
  return isPair && planned === reviewed + 1 ? { reviewed, planned } : null
}

const NUMBERED = /[〔[（(【](20\d{2})[〕\]）)】]/

/** The year of a document number: 某政办发〔2024〕15号. */
export const yearOfNumber = (doc_no: string | null): number | null => {
  const year = NUMBERED.exec(doc_no ?? '')?.[1]
  return year === undefined ? null : Number(year)
}
