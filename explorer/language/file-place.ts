import { filePlaceInChinese, pageIn } from '../../datasets/records/file-place.ts'
import type { PageLanguage } from '../address.ts'

/** A place in a file (page 3; sheet 任务表, cell C7) as readers of a language say it. */
export const filePlace = (place: string, lang: PageLanguage): string =>
  lang === 'en' ? place : filePlaceInChinese(place)

/** The address that opens a file at a place: browsers turn to the page of a PDF. */
export function addressAt(url: string, place: string | null): string {
  const page = pageIn(place)
  return page === null ? url : `${url}#page=${page}`
}
