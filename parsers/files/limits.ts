const MIB = 1024 * 1024

/** How much of a file is read. Files made to exhaust their reader are small and pass none of these. */
export const FILE_LIMITS = {
  /** Bytes of a file: what a crawl fetches at most. */
  bytes: 32 * MIB,
  /** Bytes of all parts of a container that are read, after inflating. */
  inflated: 64 * MIB,
  /** Bytes of one stream of a PDF, after inflating: its reader takes two and a half times as much. */
  stream: 128 * MIB,
  /** How many times its packed size a part may have. Markup of wide empty tables comes near 100. */
  ratio: 200,
  /** Parts below this size may have any ratio, in bytes. */
  small: MIB,
  /** Entries of a container. */
  entries: 10_000,
  /** Columns, and rows, that a cell may span. */
  span: { columns: 200, rows: 20_000 },
  /** Slots of a table. */
  slots: 1_000_000,
  /** Rows of a sheet. */
  rows: 20_000,
  /** Elements inside each other. */
  depth: 400,
  /** Pages of a document. */
  pages: 500,
  /** Pages, or pictures, of a document that are recognised: each takes seconds. */
  recognised: 30,
  /** Archives inside archives. */
  nested: 2,
  /** Tables inside cells of tables. */
  nested_tables: 8,
} as const
