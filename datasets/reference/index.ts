import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { decodeText } from '../charset/decode.ts'
import { packageRoot } from '../root.ts'
import { checkAgreement } from './agreement.ts'
import { areaCsv } from './area.ts'
import { areaFigureCsv } from './area-figure.ts'
import { bodyCsv } from './body.ts'
import { correctionCsv } from './correction.ts'
import { parseCsv, ReferenceMistake } from './csv.ts'
import { indicatorCsv } from './indicator.ts'
import { overlaid } from './overlay.ts'
import { rangeCsv } from './range.ts'
import { type Reference, type ReferenceFiles, referenceOver } from './reference.ts'
import { unitCsv } from './unit.ts'

export type { Area } from './area.ts'
export type { AreaFigure } from './area-figure.ts'
export type { AreaLevel } from './area-level.ts'
export { AREA_LEVELS } from './area-level.ts'
export type { PublicBody } from './body.ts'
export type { ColumnWord, ColumnWordRole } from './column-word.ts'
export type { ComparatorPhrase } from './comparator.ts'
export type { Correction } from './correction.ts'
export { ReferenceMistake } from './csv.ts'
export type { Cue } from './cue.ts'
export type { FigureWord } from './figure-word.ts'
export type { Genre } from './genre.ts'
export type { Indicator } from './indicator.ts'
export type { LabelRole } from './label-role.ts'
export type { LabelWord } from './label-word.ts'
export type { LookWord } from './look-word.ts'
export type { NameForm } from './name-form.ts'
export type { PeriodWord } from './period-word.ts'
export type { PlaceWord } from './place-word.ts'
export type { PlausibleRange } from './range.ts'
export type { Reference } from './reference.ts'
export { referenceFromTexts } from './reference.ts'
export type { Surname } from './surname.ts'
export type { Township } from './township.ts'
export type { TownshipMove } from './township-move.ts'
export type { Dimension, Unit } from './unit.ts'

const FOLDER = join(packageRoot, 'datasets', 'reference')

const readText = (file: string): string => readFileSync(join(FOLDER, file), 'utf8')

/** A table of a user's own, in whatever charset a spreadsheet has written it. Throws ReferenceMistake. */
function readOwnText(path: string): string {
  try {
    return decodeText(readFileSync(path)).text
  } catch (cause) {
    throw new ReferenceMistake(
      `${path}: cannot be read (${(cause as Error).message}), expected a table; mend or remove it`,
    )
  }
}

/** Rows of the package; those of a file of the same name in `own` take the place of rows of the same key, or follow. */
const rowsWith =
  (own: string | null): ReferenceFiles['rowsOf'] =>
  (kind) => {
    const rows = parseCsv(kind, readText(kind.file))
    const file = own === null ? null : join(own, kind.file)
    return file === null || !existsSync(file)
      ? rows
      : overlaid(kind, rows, parseCsv({ ...kind, file }, readOwnText(file)))
  }

/** Tables that a user may have rows of one's own in. */
const OVERLAYS = [areaCsv, areaFigureCsv, bodyCsv, indicatorCsv, unitCsv, rangeCsv, correctionCsv].map(
  ({ file }) => file,
)

function refuseStrangers(own: string): void {
  const stranger = readdirSync(own).find((name) => name.endsWith('.csv') && !OVERLAYS.includes(name))
  if (stranger === undefined) return
  throw new ReferenceMistake(
    `${join(own, stranger)}: found a table that cannot be added to, expected one of ${OVERLAYS.join(', ')}; rename or remove it`,
  )
}

function referenceWith(own: string | null): Reference {
  const reference = referenceOver({ textOf: readText, rowsOf: rowsWith(own) })
  if (own === null) return reference
  refuseStrangers(own)
  checkAgreement(reference, own)
  // Nothing of one's own waits to be found wrong in the middle of a run.
  void [reference.bodies, reference.corrections, reference.area_figures]
  return reference
}

const known = new Map<string | null, Reference>()

/**
 * The reference files of the package, each read when it is first looked at: not every verb needs them all. Files of the
 * same names in the folder `own` add rows, or replace those of the same key. They do not change under a running process,
 * so once is enough. Looking throws a ReferenceMistake naming file, line and column at the first row that breaks its
 * schema; `own` is looked at at once, and must agree with the rest.
 *
 * ```ts
 * import { readReference } from 'duibiao/reference'
 *
 * const { areas, units } = readReference()
 * console.log(areas.find(({ name }) => name === '梁平区')?.code, units.find(({ unit }) => unit === '公顷')?.canonical)
 * // 500155 平方米
 * ```
 */
export function readReference(own: string | null = null): Reference {
  const folder = own === null || !existsSync(own) || realpathSync(own) === realpathSync(FOLDER) ? null : own
  const reference = known.get(folder) ?? referenceWith(folder)
  known.set(folder, reference)
  return reference
}
