import { dayOfMark } from './head-line.ts'
import type { HeadZone } from './head-zone.ts'

/** The days that stand beside a title without a label that says which they are. */
export interface HeadDays {
  /** 2025年4月2日 below the issuer, （2024年3月1日某会议通过）: the day of the document. */
  written_on: string | null
  /** 2025-04-02 10:30 and 时间：…: the day of the page. */
  published_on: string | null
}

/** 2025年4月2日 alone on its line, or at the beginning of a bracket. */
const WRITTEN = /^[（(]|^[\d〇○零一二三四五六七八九十\s]{4,12}年[^：:]{2,16}日$/

/** The first day of either sort above the text; those of a subtitle are read with it, and one in a title is that of a meeting. */
export function headDays({ lines, body }: HeadZone): HeadDays {
  const days: HeadDays = { written_on: null, published_on: null }
  for (const { kind, line } of lines.slice(0, body)) {
    const text = line.text.trim()
    const isWritten = WRITTEN.test(text)
    const day = kind === 'session' || (kind === 'title' && !isWritten) ? null : dayOfMark(text)
    if (day === null) continue
    const field = isWritten ? 'written_on' : 'published_on'
    days[field] ??= day
  }
  return days
}
