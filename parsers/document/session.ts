import type { Line } from '../text/lines.ts'
import { dateIn } from './date.ts'

/** The sitting before which a report was given, as its subtitle names it. */
export interface Session {
  /** The place whose congress sat: 内蒙古自治区, 垫江县. */
  place: string
  /** ISO day; null where the subtitle names none. */
  on: string | null
  /** Number (1-based) of its line. */
  line: number
}

/** Lines among which the subtitle stands. */
const HEAD_LINES = 30
const LONGEST = 90
/** ——2026年1月20日在某县第十八届人民代表大会第五次会议上; the ordinal may lack its 第. */
const SITTING =
  /在(?<place>\p{Script=Han}{2,16}?)第?[一二三四五六七八九十]{1,4}届人民代表大会(?:常务委员会)?第[一二三四五六七八九十]{1,4}次会议/u

/** Finds the subtitle that names the sitting; null for a text without one. */
export function sessionOf(content: readonly Line[]): Session | null {
  const lines = content.filter(({ text }) => text.trim() !== '').slice(0, HEAD_LINES)
  for (const { text, number } of lines) {
    const sitting = text.length <= LONGEST ? SITTING.exec(text) : null
    if (sitting) return { place: sitting.groups!.place!, on: dateIn(text.slice(0, sitting.index)), line: number }
  }
  return null
}

/** A report's head: title, session, speaker. Pages put their buttons before them. */
const OPENING_CHARACTERS = 3000

const PLACE = '([\\u4e00-\\u9fff]{2,24}?)'
const NUMBER = '第?[一二三四五六七八九十]{1,4}'
/** A session stands on a line of its own or in brackets, with its day or without; in a sentence it may be anybody's. */
const OPENS = '(?:^|[\\n—－（(])[ \\t\\u3000]{0,4}[\\d〇○零一二三四五六七八九十年月日 ]{0,20}在'

/** Sentences with which a report says before whom, or for whom, it is held; their place is group 1. */
const OPENINGS: readonly RegExp[] = [
  // ——2026年1月27日在吉林省第十四届人民代表大会第五次会议上; 在某省十四届人大四次会议上
  new RegExp(`${OPENS}${PLACE}${NUMBER}届(?:人民代表大会|人大|委员会|政协)`),
  // 在中国共产党某市第十次代表大会上
  new RegExp(`${OPENS}(?:中国共产党|中共)${PLACE}${NUMBER}次(?:党员)?代表大会`),
  // 现在，我代表某市人民政府，向大会报告工作
  new RegExp(`我(?:代表|受)${PLACE}人民政府(?:的?委托)?[，,]?(?:现在)?向`),
]

/** The places whose congress or government a report is held for, as its opening says. */
export function sessionPlaces(body: string): string[] {
  const head = body.slice(0, OPENING_CHARACTERS)
  return OPENINGS.flatMap((opening) => opening.exec(head)?.[1] ?? [])
}
