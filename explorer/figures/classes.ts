/** Shades of the map. */
export const SHADES = 5

/**
 * Upper bounds of at most five classes with about as many values each; each bound is one of the values. Equal values never lie in two classes, so few
 * or equal values make fewer classes.
 */
export function classBounds(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  if (sorted.length === 0) return []
  const n = Math.min(SHADES, new Set(sorted).size)
  const bounds = Array.from({ length: n }, (_, at) => sorted[Math.ceil(((at + 1) * sorted.length) / n) - 1]!)
  return [...new Set(bounds)]
}

/** The class of a value, 1 for the lowest. The highest shade is always used: class 1 of 1 is the darkest. */
export const shadeOf = (value: number, bounds: readonly number[]): number => {
  const at = bounds.findIndex((bound) => value <= bound)
  return SHADES - bounds.length + 1 + (at < 0 ? bounds.length - 1 : at)
}
