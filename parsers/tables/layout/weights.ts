/**
 * All weights of the search for tables, in bits: how much each choice surprises, as if a reader had to spell the text out
 * by it. What is cheaper than the same lines as plain text is a table.
 */
export const WEIGHTS = {
  /** A line or cell outside of tables; see outside.ts. */
  outside: {
    empty: 0.5,
    figure: 6,
    dash: 5,
    mark: 4,
    name: 2.5,
    text: 1.5,
    head: 4,
  },
  /** A cell of a header; see header-price.ts. */
  header: {
    figure: 14,
    text: 1.2,
    phrase: 2.5,
    sentence: 9,
    head: 0.6,
  },
  /** A table at all. */
  table: 10,
  /** A total right below a table that is no part of it. */
  totalLeft: 40,
  /** A header whose first column has no cell. */
  corner: 9,
  /** The same, though the next cell is a word that opens headers. */
  cornerBefore: 10,
  /** One more row of a header that is filled up to the width. */
  headerRow: 3,
  /** A header of several rows that are not filled up, and each cell more than columns. */
  ragged: 3.5,
  /** A header of several rows, beside what its words say against it. */
  highHeader: 6,
  raggedCell: 0.8,
  /** A total's row that the column of numbers was left out of. */
  unnumbered: 2,
  /** Two header cells of one name, beside each other in one row. */
  sameName: 3,
  /** A short word right above a header: more likely a cell of it. */
  shortAbove: 4,
  /** A word that opens headers, right above one. */
  headerAbove: 14,
  /** A word of the header that stands above it as well. */
  repeatedAbove: 5,
  /** 其中 with nothing below it. */
  ofWhich: 8,
  /** A number of a row repeated without its label. */
  numberRepeated: 8,
  /** A table whose header opens as that of the table before it, and one of the same width. */
  sibling: -8,
  sameWidth: -2,
  /** A cell closed by a bar outside of tables. */
  barred: 2,
  /** A row of words that looks like one more header. */
  headerInside: 6,
  /** A bare number up to 12 in a header, which may be a month. */
  month: 12,
  /** A header cell that ends as titles do, or begins as the heading of a section. */
  titleInside: 10,
  /** A row of one label: the heading of a section. */
  section: 4,
  /** Columns that add up to a hundred as others do that are called shares, and are called none. */
  unclaimedShare: 8,
  /** A total over columns that adds up its siblings. */
  totalAgrees: -6,
  /** A part that exceeds the total of its group. */
  partExceeds: 4,
  /** A column without name and cells. */
  vacant: 6,
  /** An empty cell that left no line, beside what its column lets expect; at most so much by the column. */
  missing: 3,
  mostMissing: 4,
  /** A figure of a total's row at most, where the column is mostly empty. */
  totalFigure: 2.5,
  /** Pieces of such a row that stand further apart than a blank, as one cell. */
  joinedFar: 9,
  /** A label at the beginning of a row that was merged with the one above, and left no line. */
  mergedLabel: 4,
  /** A unit note, or a line that opens an appendix, in a header. */
  noteInside: 10,
  /** A cell that ends with a colon: a label and its value, in no table. */
  colon: 5,
  /** The further right a column is, the less likely its label is merged. */
  mergedRight: 1,
  /** A column without a name that holds cells. */
  unnamed: 4,
  /** A column that holds something else than its header says, and one of per cents below their sign. */
  otherContent: 4,
  /** A column of words of the sort that its header lets expect, and of another. */
  sameSort: -1,
  otherSort: 1.5,
  /** A column of figures below a header that lets expect them. */
  expected: -0.5,
  /** A header that is better by so much than any other is in no doubt. */
  headerMargin: 6,
  /** A header cell torn over two lines. */
  tornHeader: 7,
  /** The weight of what words say against a header, and of totals that agree, per bit; these at most. */
  headerWords: 2,
  support: 0.5,
  mostSupport: 15,
  /** A reading that nothing speaks against. */
  consistent: 5,
  /** A figure among words, or a word among figures. */
  mixed: 2.5,
  /** Blank lines that set a cell off, of which a reading makes nothing. */
  ignoredCue: 2.5,
  /** An empty cell of which blank lines tell. */
  told: -2,
  /** An empty cell of which nothing tells. */
  vanished: 3,
  /** A cell that is not in the column that it is printed in. */
  displaced: 0.3,
  /** What cells must gain to be moved out of the columns that they are printed in; more where no row stands above. */
  moved: 1.5,
  movedFirst: 3,
  /** A line that a cell of several lines goes on in. */
  joined: 6,
  /** A reading that leaves cells out or joins them by their kinds alone. */
  loose: 6,
  /** The line that a cell goes on in, where both are of one sort. */
  likeSeam: 3,
  /** A cell of a merged label that the row below does not print again. */
  merged: 1,
  /** A column of numbers that count on. */
  counted: -3,
  /** A word that stands above in its column. */
  repeated: -3,
  /** Header words: one that opens headers first, another one first, a word that never opens one. */
  opens: -2,
  never: 5,
} as const
