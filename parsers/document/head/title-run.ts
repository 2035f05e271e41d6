import type { Genre } from '../../../datasets/reference/genre.ts'
import { endsInGenre } from '../particulars/genre.ts'
import { isBodyName } from '../particulars/signature.ts'
import type { ZoneLine } from './head-zone.ts'

/** A title and the lines of a head that it stands on, by their index. */
export interface TitleRun {
  title: string
  first: number
  last: number
}

const MOST_LINES = 5
/** A covering letter says 关于印发…的通知: without the letter's own form at the end, its title goes on. */
const COVERING = /关于(?:印发|转发|批转|下达|公布|发布)|印发/
const LETTER_END = /(?:通知|函|批复|公告|通告|通报|意见)》?$/
/** 关于…计划 goes on to 执行情况的报告 where the lines below complete one. */
const FULL_END = /(?:通知|函|批复|公告|通告|通报|意见|报告|决定|决议|说明|命令|答复|方案)》?$/
/** A line that ends in this goes on below: …执行情况与. */
const CONTINUES_BELOW = /[和与及暨、]$/
/** What can only go on with the line above. */
const CONTINUES = /^(?:[和与及暨的]|以及|执行情况|工作方案|实施方案)/
/** Place or year of a title whose form stands alone on the next line. */
const PLACED = /\p{Script=Han}(?:省|市|自治区|区|县|州|盟|旗|镇|乡)|\d{4}年?|[〇○零一二三四五六七八九]{4}年|《/u
const LONGEST_BARE_FORM = 8
/** 我县…，…: a sentence; the title of a letter may hold a comma. */
const isBroken = (title: string): boolean => /[，,]/.test(title) && !title.includes('关于')

function isComplete(title: string, genres: readonly Genre[]): boolean {
  if (isBroken(title)) return false
  if (COVERING.test(title) && title.includes('关于')) return LETTER_END.test(title)
  return endsInGenre(title, genres)
}

/** A line that opens a title, and goes on with none but those who issue it. */
const OPENS = /^(?:关于|《|中共|\d{4}年)/
/** A line that opens a title of its own even below a body: 某某区2025年…. */
const OPENS_PLACED = /^[\p{Script=Han}]{1,8}(?:省|市|自治区|区|县|州|盟|旗)(?!域|场|级|政府工作)/u

const LINKS = /[^\d\s]\s+\D/

const isIssuers = (title: string): boolean => title.split(/\s{1,4}/).every(isBodyName)

/** True if what stands below the bodies that issue a document goes on with them. */
function followsIssuers(next: string, genres: readonly Genre[]): boolean {
  if (isBodyName(next) || OPENS.test(next)) return true
  return !OPENS_PLACED.test(next) && next.length > LONGEST_BARE_FORM && isComplete(next, genres)
}

/** True if the lines so far cannot be a title of their own and the next belongs to them. */
function isOpen(title: string, next: string, genres: readonly Genre[]): boolean {
  if (title.includes('关于') || CONTINUES.test(next) || CONTINUES_BELOW.test(title)) return true
  if (isIssuers(title)) return followsIssuers(next, genres)
  // 无障碍 长者版 and other links stand side by side; 2024 年 is how some programs set digits.
  if (LINKS.test(title) || OPENS.test(next) || OPENS_PLACED.test(next)) return false
  return next.length <= LONGEST_BARE_FORM ? PLACED.test(title) : title.length > LONGEST_BARE_FORM
}

const isCovered = (title: string): boolean => title.includes('关于') && !FULL_END.test(title)

/**
 * The title that begins on a line, over as many lines as it takes until it ends in a form; null if it never does.
 * A title that is complete goes on where the line below can only be its end.
 */
export function joinedTitle(lines: readonly ZoneLine[], first: number, genres: readonly Genre[]): TitleRun | null {
  let title = ''
  let found: TitleRun | null = null
  for (let last = first; last < Math.min(first + MOST_LINES, lines.length); last += 1) {
    const { kind, text } = lines[last]!
    if (kind !== 'title' && !isBodyName(text)) break
    if (found && !CONTINUES.test(text) && !isCovered(found.title)) break
    if (!found && title !== '' && !isOpen(title, text, genres)) break
    title += text
    if (isComplete(title, genres)) found = { title, first, last }
  }
  return found
}
