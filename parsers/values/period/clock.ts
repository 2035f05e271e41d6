/** When a document was written, as far as it is known. */
export interface When {
  /** Year that 今年 and 上半年 are counted from; null if the document has none. */
  year: number | null
  /** Day that 上季度 and 本月 are counted from, YYYY-MM-DD; null if only the year is known, or not even that. */
  day: string | null
}

/** What dates are counted from at a place of a text: the document's time, and what the text has named before. */
export interface Clock extends When {
  /** Year of the period named last, which 上年 and 次年 are counted from. */
  named: number | null
  /** Year that holds for a quarter or a month without one: 2025年新增20家，一季度5家. */
  holding: number | null
  /** First day of the month named last, which 当月 and 次月 are counted from. */
  month: string | null
}

/** Why a period that a text names has no days: nobody can read its year, or the document's own time is not known. */
export type Hindrance = 'unread' | 'undated'
