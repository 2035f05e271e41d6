/** How unevenly a total lies on units. */
export interface Concentration {
  n_units: number
  /** Part of the total that the greatest few carry. */
  few: number
  few_share: number
  /** The least number of units that carry half. */
  half: number
  /** 0 where all carry the same, near 1 where one carries all. */
  gini: number
  /** Cumulated shares of units and of the total, from the smallest unit on; begins at 0, 0 and ends at 1, 1. */
  lorenz: [number, number][]
}

const FEW = 5

/** How unevenly values lie on units; null for fewer than two units, for a negative value or where all are zero. */
export function concentrationOf(values: readonly number[]): Concentration | null {
  const rising = values.toSorted((a, b) => a - b)
  const total = rising.reduce((sum, value) => sum + value, 0)
  if (rising.length < 2 || total <= 0 || rising[0]! < 0) return null
  const n = rising.length
  const lorenz: [number, number][] = [[0, 0]]
  let sum = 0
  for (const [at, value] of rising.entries()) {
    sum += value
    lorenz.push([(at + 1) / n, sum / total])
  }
  const few = Math.min(FEW, n)
  const weighted = rising.reduce((all, value, at) => all + (at + 1) * value, 0)
  return {
    n_units: n,
    few,
    few_share: 1 - lorenz[n - few]![1],
    half: lorenz.toReversed().findIndex(([, below]) => below <= 0.5),
    gini: (2 * weighted) / (n * total) - (n + 1) / n,
    lorenz,
  }
}
