import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { packageRoot } from '../root.ts'
import { type Area, areaCsv, withLevels } from './area.ts'
import { type Body, bodyCsv } from './body.ts'
import { type ColumnWord, columnWordCsv } from './column-word.ts'
import { type ComparatorPhrase, comparatorCsv } from './comparator.ts'
import { type Correction, correctionCsv } from './correction.ts'
import { type CsvKind, parseCsv } from './csv.ts'
import { type Cue, cueCsv } from './cue.ts'
import { divisionCsv, readDivisions } from './division.ts'
import { type FigureWord, figureWordCsv } from './figure-word.ts'
import { type Genre, genreCsv } from './genre.ts'
import { type Indicator, indicatorCsv } from './indicator.ts'
import { type LabelWord, labelWordCsv } from './label-word.ts'
import { type LookWord, lookWordCsv } from './look-word.ts'
import { type NameForm, nameFormCsv } from './name-form.ts'
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

const readText = (file: string): string => readFileSync(join(packageRoot, 'datasets', 'reference', file), 'utf8')

const readCsv = <S extends z.ZodObject>(kind: CsvKind<S>): z.infer<S>[] => parseCsv(kind, readText(kind.file))

const FILES = {
  areas: () => withLevels(readCsv(areaCsv)),
  divisions: () => readDivisions(readText(divisionCsv.file), reference.areas),
  townships: () => readCsv(townshipCsv),
  township_moves: () => readCsv(townshipMoveCsv),
  bodies: () => readCsv(bodyCsv),
  units: () => readCsv(unitCsv),
  comparators: () => readCsv(comparatorCsv),
  cues: () => readCsv(cueCsv),
  figure_words: () => readCsv(figureWordCsv),
  label_words: () => readCsv(labelWordCsv),
  column_words: () => readCsv(columnWordCsv),
  look_words: () => readCsv(lookWordCsv),
  period_words: () => readCsv(periodWordCsv),
  indicators: () => readCsv(indicatorCsv),
  name_forms: () => readCsv(nameFormCsv),
  genres: () => readCsv(genreCsv),
  surnames: () => readCsv(surnameCsv),
  ranges: () => readCsv(rangeCsv),
  corrections: () => readCsv(correctionCsv),
} satisfies { [K in keyof Reference]: () => Reference[K] }

const reference = {} as Reference
for (const [name, read] of Object.entries(FILES)) {
  Object.defineProperty(reference, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      const rows = read()
      Object.defineProperty(reference, name, { enumerable: true, value: rows })
      return rows
    },
  })
}

/**
 * The reference files of the package, each read when it is first looked at: not every verb needs them all. They do not
 * change under a running process, so once is enough. Looking throws an Error naming file, line and column at the first
 * row that breaks its schema.
 */
export const readReference = (): Reference => reference
