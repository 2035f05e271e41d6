/** Whether a row of a header shows where its padding stands: none is missing, or it reaches down from the first cell. */
const isPlaced = (row: readonly string[]): boolean => row[0] === '' || row.every((text) => text !== '')

/**
 * Header paths of rows whose cells stand in their own columns. Some extractors write an empty cell where one reaches
 * down from above: a row that begins with such shows it. Empty cells after a cell stand for its span as far as the cell
 * above reaches. Null if nothing shows that cells stand in place.
 */
export function placedPaths(header: readonly string[][], width: number): string[][] | null {
  const [first, ...below] = header
  if (!first || !below.every(isPlaced) || !header.some((row) => row[0] === '')) return null
  const groups = Array<number>(width).fill(0)
  const paths = groups.map((): string[] => [])
  for (const row of header) {
    let open = ''
    const above = [...groups]
    for (let col = 0; col < width; col += 1) {
      const goesOn = row[col] === '' && (col === 0 || above[col] === above[col - 1])
      if (!goesOn) open = row[col]!
      if (open !== '') paths[col]!.push(open)
      groups[col] = goesOn && col > 0 ? groups[col - 1]! : col
    }
  }
  return paths.map((path) => (path.length > 0 ? path : ['']))
}
