type Point = readonly [number, number]

/** Twice the signed area of a ring, and its first moments: the shoelace formula. */
function moments(ring: readonly Point[]): { area: number; x: number; y: number } {
  const sums = { area: 0, x: 0, y: 0 }
  for (const [at, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(at + 1) % ring.length]!
    const cross = x1 * y2 - x2 * y1
    sums.area += cross
    sums.x += (x1 + x2) * cross
    sums.y += (y1 + y2) * cross
  }
  return sums
}

/** The centre of mass of the greatest ring: where the name of an outline stands best. Every ring has some area. */
export function middleOf(rings: readonly (readonly Point[])[]): Point {
  const [greatest] = rings.map(moments).sort((a, b) => Math.abs(b.area) - Math.abs(a.area))
  const { area, x, y } = greatest!
  return [x / (3 * area), y / (3 * area)]
}
