/** A piece of text where it stands on a page: left end, baseline, width and height of its letters. */
export interface TextItem {
  text: string
  x: number
  y: number
  width: number
  size: number
}

/** A ruling line, drawn or filled; across it is thin. */
export interface Rule {
  /** Ends along the line, in order. */
  from: number
  to: number
  /** Where it lies across: y of a horizontal line, x of a vertical one. */
  at: number
}

/** What is drawn on a page, all in points (1/72 inch), from the top left corner. */
export interface LayoutPage {
  /** 1-based. */
  number: number
  width: number
  height: number
  items: TextItem[]
  horizontal: Rule[]
  vertical: Rule[]
  /** Share of the page that pictures cover, and number of drawn shapes that are no lines: letters may be either. */
  pictured: number
  shapes: number
  /** True if its text was read off a picture. */
  is_recognised?: boolean
}

/** How far things may lie apart and still be one, in points. The method is that of pdfplumber's and camelot's lattice. */
export const TOLERANCE = {
  /** Wider fills are areas, not lines. */
  thickness: 3,
  /** Ends of lines that touch. */
  joint: 3,
  /** Edges of columns and rows that are one. */
  edge: 2,
  /** The same over a page break, where programs round again. */
  edge_over_pages: 4,
  /** Share of a side that a line must cover to part two slots. */
  cover: 0.6,
} as const
