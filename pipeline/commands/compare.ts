import type { AreaFigure } from '../../datasets/reference/index.ts'
import { compareIndicator } from '../answers/compare.ts'
import { compareIndicatorRows } from '../answers/compare-rows.ts'
import type { Restriction } from '../answers/compared.ts'
import { comparisonText } from '../answers/comparison-text.ts'
import { type Format, formatRows } from '../answers/format.ts'
import { statedInstead } from '../answers/stated-instead.ts'
import { referenceOf } from '../folder/own-reference.ts'
import type { TerminalLanguage } from '../language/language.ts'
import { sayIn, spokenRows } from '../language/say.ts'
import type { Outcome } from '../outcome.ts'

interface Options extends Restriction {
  data: string
  per?: AreaFigure['figure']
  format: Format
  lang: TerminalLanguage
}

/** What a program reads: one row per statement, not one per area. */
const LONG: ReadonlySet<Format> = new Set<Format>(['csv', 'json'])

/** `compare INDICATOR`: for people a row per area, the tables of a terminal one per measure; for programs long rows. */
export async function compareCommand(
  name: string,
  { data, format, lang, period, level, per }: Options,
): Promise<Outcome> {
  const { indicators, areas, divisions, area_figures } = referenceOf(data)
  const sizes = per === undefined ? null : { per, area_figures }
  const options = { ...(period !== undefined && { period }), ...(level && { level }), sizes }
  if (LONG.has(format)) {
    const rows = await compareIndicatorRows(data, name, indicators, options)
    return { output: formatRows(rows, format), exitCode: 0 }
  }
  const rows = await compareIndicator(data, name, indicators, { areas: [...areas, ...divisions], ...options })
  const say = sayIn(lang)
  if (format !== 'table') return { output: formatRows(spokenRows(rows, say), format), exitCode: 0 }
  const isStated = rows.rows.some(({ target_ids }) => target_ids !== '')
  const instead = isStated ? '' : await statedInstead(data, name, indicators, say)
  return { output: `${comparisonText(rows, say)}${instead}`, exitCode: 0 }
}
