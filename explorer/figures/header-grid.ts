/** A cell of a header of several rows. */
export interface SpanningHeader {
  text: string
  /** The first column below it, 0-based. */
  col: number
  colSpan: number
  rowSpan: number
}

/** A column's part of its path down to a level: equal ones beside each other are one cell. */
const head = (path: readonly string[], level: number): string => JSON.stringify(path.slice(0, level + 1))

/**
 * The header of a table from the path of each column, outermost first: neighbours with the same head share a cell, and
 * the last of a short path reaches down to the rows.
 */
export function headerGrid(paths: readonly (readonly string[])[]): SpanningHeader[][] {
  const depth = Math.max(1, ...paths.map(({ length }) => length))
  return Array.from({ length: depth }, (_, level) => {
    const cells: SpanningHeader[] = []
    for (let at = 0; at < paths.length; ) {
      const path = paths[at]!
      if (level >= path.length) {
        if (level === 0) cells.push({ text: '', col: at, colSpan: 1, rowSpan: depth })
        at++
        continue
      }
      const isLast = level === path.length - 1
      let end = at + 1
      // A column of its own is never joined to its neighbour, though both bear one name.
      while (
        !isLast &&
        end < paths.length &&
        paths[end]!.length > level + 1 &&
        head(paths[end]!, level) === head(path, level)
      )
        end++
      cells.push({ text: path[level]!, col: at, colSpan: end - at, rowSpan: isLast ? depth - level : 1 })
      at = end
    }
    return cells
  })
}
