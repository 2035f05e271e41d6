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
