/** Moves labels apart that would cover each other: positions from top to bottom, at least `gap` pixels between two. */
export function spread(positions: readonly number[], gap: number, bottom: number): number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at)
  for (const [n, one] of order.entries()) if (n > 0) one.at = Math.max(one.at, order[n - 1]!.at + gap)
  // What was pushed out below moves up again, with everything it touches.
  let limit = bottom
  for (const one of order.toReversed()) {
    one.at = Math.min(one.at, limit)
    limit = one.at - gap
  }
  const moved = new Array<number>(positions.length)
  for (const { at, index } of order) moved[index] = at
  return moved
}
