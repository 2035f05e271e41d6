import type { AreaFigure } from '../reference/area-figure.ts'

/** Persons, and 元, that a figure is told for. */
export const PER = { residents: 10_000, gdp: 100_000_000 } as const

/** The size of a place in the year of a figure, else the newest before, else the oldest after; null if none is known. */
export function sizeAt<Size extends Pick<AreaFigure, 'figure' | 'year' | 'value'>>(
  sizes: readonly Size[],
  figure: AreaFigure['figure'],
  year: number | null,
): Size | null {
  const own = sizes.filter((size) => size.figure === figure && size.value > 0).toSorted((a, b) => a.year - b.year)
  const before = own.filter((size) => year === null || size.year <= year)
  return before.at(-1) ?? own[0] ?? null
}
