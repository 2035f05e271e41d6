/** Chinese, English. */
export type Said = readonly [string, string]

/** What the page says of a kind of finding. */
export interface KindWords {
  name: Said
  means: Said
  /** What `actual` and `expected` are, where "found" and "expected" would not say it. */
  actual?: Said
  expected?: Said
}
