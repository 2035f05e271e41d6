/** Places that lie no further apart than a tolerance as one each, their middle, in order. */
export function edgesNear(places: readonly number[], tolerance: number): number[] {
  const groups: number[][] = []
  for (const place of places.toSorted((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && place - group.at(-1)! <= tolerance) group.push(place)
    else groups.push([place])
  }
  return groups.map((group) => group.reduce((sum, one) => sum + one, 0) / group.length)
}
