/**
 * SQL that is true for what an area says of itself. The body in the row of a table has a part of the figure; the body that
 * answers for a sentence has the whole of it.
 */
export const isOwnFigure = (row: string): string => `(${row}.responsible IS NULL OR ${row}.source_kind = 'prose')`
