/** Who answers for the goals of a row. */
export interface RowAnswer {
  /** Index of the row's task among those of the document. */
  task: number
  /** Those that lead, else all that are named, separated by 、. */
  responsible: string | null
}
