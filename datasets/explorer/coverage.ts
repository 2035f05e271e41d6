/** A row of `explorer/coverage.parquet`: how many targets of a year an area states of an indicator. */
export interface CoverageCount {
  /** The year that their periods end in. */
  year: number
  area_name: string
  indicator_id: string
  n: number
}

/** A year that targets end in, and where its rows lie. */
export interface CatalogueYear {
  year: number
  /** Of how many statements. */
  n: number
  /** First of its rows, and the row after the last. */
  row_start: number
  row_end: number
}
