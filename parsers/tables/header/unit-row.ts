import type { KindReader } from '../cell-kind.ts'
import { BRACKET_CELL } from '../wording.ts'

/** Ways to part columns among cells, of which there are few. */
const MOST_WAYS = 200

/** Whether a header cell says nothing but a unit: (%), 单位（元/千克）. */
const isUnit = (text: string, { unitLabels }: KindReader): boolean =>
  BRACKET_CELL.test(text) || unitLabels.noted(text) !== null || /^单位/.test(text)

/** Every way to part so many columns into stretches of one at least. */
function partings(n_columns: number, n_parts: number): number[][] {
  if (n_parts === 1) return [[n_columns]]
  return Array.from({ length: n_columns - n_parts + 1 }, (_, i) => i + 1).flatMap((first) =>
    partings(n_columns - first, n_parts - 1).map((rest) => [first, ...rest]),
  )
}

/** Ways in which a last header row of units, fewer than the columns of figures, may reach over these. */
export function unitRows(
  names: readonly string[],
  units: readonly string[],
  labels: number,
  kinds: KindReader,
): string[][][] {
  const figures = names.length - labels
  if (units.length < 1 || units.length > figures || !units.every((text) => isUnit(text, kinds))) return []
  return partings(figures, units.length)
    .slice(0, MOST_WAYS)
    .map((spans) => {
      const reach = spans.flatMap((span, at) => Array<string>(span).fill(units[at]!))
      return names.map((name, col) => (col < labels ? [name] : [name, reach[col - labels]!]))
    })
}
