/** First and last of something that is counted; both ends included. */
export interface Range {
  first: number
  last: number
}

/** The years that a word names: by the calendar, or counted from the document's or from the one the text names last. */
export type YearWord =
  | ({ of: 'calendar' | 'document' | 'text' } & Range)
  /** It looks like a year, but cannot be read. */
  | { of: 'unread' }

/**
 * How surely a year is one. `full`: 2025年; `bare`: 2021 of 2021—2025年; `short`: 25年, which may be a span of time; `weak`:
 * 年 of 年底前; `plan`: “十四五”, which may be the name of a paper.
 */
export type YearForm = 'full' | 'bare' | 'short' | 'weak' | 'plan'

/** A month or a quarter counted from the document's or from the one the text names last. */
export interface Shift {
  length: 1 | 3
  by: number
  of: 'document' | 'text'
}

/** What one word says of a date. */
export type WordReading =
  | { is: 'year'; year: YearWord; form: YearForm }
  /** Months of a year: of a half, a quarter, a month or several. `isCode` for Q1 and H1. */
  | { is: 'months'; months: Range; isCode: boolean }
  | { is: 'shift'; shift: Shift; isWeak: boolean }
  | { is: 'days'; days: Range }
  /** Ten days of a month. */
  | { is: 'third'; third: number }

/** The same with its place. Offsets; the end is exclusive. */
export type Part = WordReading & { from: number; to: number }
