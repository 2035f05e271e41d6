/** Chinese, English. */
export type BothLanguages = readonly [string, string]

/** What the page says of a kind of finding. */
export interface KindWords {
  name: BothLanguages
  means: BothLanguages
  /** What `actual` and `expected` are, where "found" and "expected" would not say it. */
  actual?: BothLanguages
  expected?: BothLanguages
}
