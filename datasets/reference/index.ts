import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { decodeText } from '../charset/decode.ts'
import { packageRoot } from '../root.ts'
import { checkAgreement } from './agreement.ts'
import { type Area, areaCsv, withLevels } from './area.ts'
import { type Body, bodyCsv } from './body.ts'
import { type ColumnWord, columnWordCsv } from './column-word.ts'
import { type ComparatorPhrase, comparatorCsv } from './comparator.ts'
import { type Correction, correctionCsv } from './correction.ts'
import { type CsvKind, parseCsv, ReferenceMistake } from './csv.ts'
import { type Cue, cueCsv } from './cue.ts'
import { divisionCsv, divisionNames, readDivisions } from './division.ts'
import { type FigureWord, figureWordCsv } from './figure-word.ts'
import { type Genre, genreCsv } from './genre.ts'
import { type Indicator, indicatorCsv } from './indicator.ts'
import { type LabelWord, labelWordCsv } from './label-word.ts'
import { type LookWord, lookWordCsv } from './look-word.ts'
import { type NameForm, nameFormCsv } from './name-form.ts'
import { overlaid } from './overlay.ts'
import { type PeriodWord, periodWordCsv } from './period-word.ts'
import { type PlausibleRange, rangeCsv } from './range.ts'
import { type Surname, surnameCsv } from './surname.ts'
import { type Township, townshipCsv } from './township.ts'
import { type TownshipMove, townshipMoveCsv } from './township-move.ts'
import { type Unit, unitCsv } from './unit.ts'

export type { Area } from './area.ts'
export type { AreaLevel } from './area-level.ts'
export { AREA_LEVELS } from './area-level.ts'
export type { Body } from './body.ts'
export type { ColumnWord, ColumnWordRole } from './column-word.ts'
export type { ComparatorPhrase } from './comparator.ts'
export type { Correction } from './correction.ts'
export type { Cue } from './cue.ts'
export type { FigureWord } from './figure-word.ts'
export type { Genre } from './genre.ts'
export type { Indicator } from './indicator.ts'
export type { LabelRole, LabelWord } from './label-word.ts'
export type { LookWord } from './look-word.ts'
export type { NameForm } from './name-form.ts'
export type { PeriodWord } from './period-word.ts'
export type { PlausibleRange } from './range.ts'
export type { Surname } from './surname.ts'
export type { Township } from './township.ts'
export type { TownshipMove } from './township-move.ts'
export type { Dimension, Unit } from './unit.ts'

/** Everything the project knows of the world besides the documents, each list in the order of its file. */
export interface Reference {
  /** Places kept by hand: provinces, and the districts, counties and zones of Chongqing. */
  areas: readonly Area[]
  /** All prefectures and counties outside Chongqing, those abolished since 2000 included. */
  divisions: readonly Area[]
  townships: readonly Township[]
  township_moves: readonly TownshipMove[]
  bodies: readonly Body[]
  units: readonly Unit[]
  comparators: readonly ComparatorPhrase[]
  cues: readonly Cue[]
  figure_words: readonly FigureWord[]
  label_words: readonly LabelWord[]
  column_words: readonly ColumnWord[]
  look_words: readonly LookWord[]
  period_words: readonly PeriodWord[]
  indicators: readonly Indicator[]
  name_forms: readonly NameForm[]
  genres: readonly Genre[]
  surnames: readonly Surname[]
  ranges: readonly PlausibleRange[]
  corrections: readonly Correction[]
}

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

type Read = <S extends z.ZodObject>(kind: CsvKind<S>) => z.infer<S>[]

/** Rows of the package; those of a file of the same name in `own` take the place of rows of the same key, or follow. */
const readerWith =
  (own: string | null): Read =>
  (kind) => {
    const rows = parseCsv(kind, readText(kind.file))
    const file = own === null ? null : join(own, kind.file)
    return file === null || !existsSync(file)
      ? rows
      : overlaid(kind, rows, parseCsv({ ...kind, file }, readOwnText(file)))
  }

const TABLES: { [K in keyof Reference]: (read: Read, reference: Reference) => Reference[K] } = {
  areas: (read) => withLevels(read(areaCsv), () => divisionNames(readText(divisionCsv.file))),
  divisions: (_, { areas }) => readDivisions(readText(divisionCsv.file), areas),
  townships: (read) => read(townshipCsv),
  township_moves: (read) => read(townshipMoveCsv),
  bodies: (read) => read(bodyCsv),
  units: (read) => read(unitCsv),
  comparators: (read) => read(comparatorCsv),
  cues: (read) => read(cueCsv),
  figure_words: (read) => read(figureWordCsv),
  label_words: (read) => read(labelWordCsv),
  column_words: (read) => read(columnWordCsv),
  look_words: (read) => read(lookWordCsv),
  period_words: (read) => read(periodWordCsv),
  indicators: (read) => read(indicatorCsv),
  name_forms: (read) => read(nameFormCsv),
  genres: (read) => read(genreCsv),
  surnames: (read) => read(surnameCsv),
  ranges: (read) => read(rangeCsv),
  corrections: (read) => read(correctionCsv),
}

/** Tables that a user may have rows of one's own in. */
const OVERLAYS = [areaCsv, bodyCsv, indicatorCsv, unitCsv, rangeCsv, correctionCsv].map(({ file }) => file)

function refuseStrangers(own: string): void {
  const stranger = readdirSync(own).find((name) => name.endsWith('.csv') && !OVERLAYS.includes(name))
  if (stranger === undefined) return
  throw new ReferenceMistake(
    `${join(own, stranger)}: found a table that cannot be added to, expected one of ${OVERLAYS.join(', ')}; rename or remove it`,
  )
}

function referenceWith(own: string | null): Reference {
  const reference = {} as Reference
  const read = readerWith(own)
  for (const [name, table] of Object.entries(TABLES)) {
    Object.defineProperty(reference, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const rows = table(read, reference)
        Object.defineProperty(reference, name, { enumerable: true, value: rows })
        return rows
      },
    })
  }
  if (own === null) return reference
  refuseStrangers(own)
  checkAgreement(reference, own)
  // Nothing of one's own waits to be found wrong in the middle of a run.
  void [reference.bodies, reference.corrections]
  return reference
}

const known = new Map<string | null, Reference>()

/**
 * The reference files of the package, each read when it is first looked at: not every verb needs them all. Files of the
 * same names in the folder `own` add rows, or replace those of the same key. They do not change under a running process,
 * so once is enough. Looking throws a ReferenceMistake naming file, line and column at the first row that breaks its
 * schema; `own` is looked at at once, and must agree with the rest.
 */
export function readReference(own: string | null = null): Reference {
  const folder = own === null || !existsSync(own) || realpathSync(own) === realpathSync(FOLDER) ? null : own
  const reference = known.get(folder) ?? referenceWith(folder)
  known.set(folder, reference)
  return reference
}
