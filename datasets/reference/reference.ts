import type { z } from 'zod'
import { type Area, areaCsv, withLevels } from './area.ts'
import { type AreaFigure, areaFigureCsv } from './area-figure.ts'
import { bodyCsv, type PublicBody } from './body.ts'
import { type ColumnWord, columnWordCsv } from './column-word.ts'
import { type ComparatorPhrase, comparatorCsv } from './comparator.ts'
import { type Correction, correctionCsv } from './correction.ts'
import { type CsvKind, parseCsv } from './csv.ts'
import { type Cue, cueCsv } from './cue.ts'
import { divisionCsv, divisionNames, readDivisions } from './division.ts'
import { type FigureWord, figureWordCsv } from './figure-word.ts'
import { type Genre, genreCsv } from './genre.ts'
import { type Indicator, indicatorCsv } from './indicator.ts'
import { type LabelWord, labelWordCsv } from './label-word.ts'
import { type LookWord, lookWordCsv } from './look-word.ts'
import { type NameForm, nameFormCsv } from './name-form.ts'
import { type PeriodWord, periodWordCsv } from './period-word.ts'
import { type PlaceWord, placeWordCsv } from './place-word.ts'
import { type PlausibleRange, rangeCsv } from './range.ts'
import { type Surname, surnameCsv } from './surname.ts'
import { type Township, townshipCsv } from './township.ts'
import { type TownshipMove, townshipMoveCsv } from './township-move.ts'
import { type Unit, unitCsv } from './unit.ts'

/** Everything the project knows of the world besides the documents, each list in the order of its file. */
export interface Reference {
  /** Places kept by hand: provinces, and the districts, counties and zones of Chongqing. */
  areas: readonly Area[]
  /** All prefectures and counties outside Chongqing, those abolished since 2000 included. */
  divisions: readonly Area[]
  /** How large places are. */
  area_figures: readonly AreaFigure[]
  townships: readonly Township[]
  township_moves: readonly TownshipMove[]
  bodies: readonly PublicBody[]
  units: readonly Unit[]
  comparators: readonly ComparatorPhrase[]
  cues: readonly Cue[]
  figure_words: readonly FigureWord[]
  label_words: readonly LabelWord[]
  column_words: readonly ColumnWord[]
  look_words: readonly LookWord[]
  period_words: readonly PeriodWord[]
  place_words: readonly PlaceWord[]
  indicators: readonly Indicator[]
  name_forms: readonly NameForm[]
  genres: readonly Genre[]
  surnames: readonly Surname[]
  ranges: readonly PlausibleRange[]
  corrections: readonly Correction[]
}

/** Where the rows of the reference tables come from. */
export interface ReferenceFiles {
  /** Text of a file by its name, such as `divisions.csv`. */
  textOf: (file: string) => string
  /** Rows of a file, each checked against its schema. */
  rowsOf: <S extends z.ZodObject>(kind: CsvKind<S>) => z.infer<S>[]
}

const TABLES: { [K in keyof Reference]: (files: ReferenceFiles, reference: Reference) => Reference[K] } = {
  areas: ({ rowsOf, textOf }) => withLevels(rowsOf(areaCsv), () => divisionNames(textOf(divisionCsv.file))),
  divisions: ({ textOf }, { areas }) => readDivisions(textOf(divisionCsv.file), areas),
  area_figures: ({ rowsOf }) => rowsOf(areaFigureCsv),
  townships: ({ rowsOf }) => rowsOf(townshipCsv),
  township_moves: ({ rowsOf }) => rowsOf(townshipMoveCsv),
  bodies: ({ rowsOf }) => rowsOf(bodyCsv),
  units: ({ rowsOf }) => rowsOf(unitCsv),
  comparators: ({ rowsOf }) => rowsOf(comparatorCsv),
  cues: ({ rowsOf }) => rowsOf(cueCsv),
  figure_words: ({ rowsOf }) => rowsOf(figureWordCsv),
  label_words: ({ rowsOf }) => rowsOf(labelWordCsv),
  column_words: ({ rowsOf }) => rowsOf(columnWordCsv),
  look_words: ({ rowsOf }) => rowsOf(lookWordCsv),
  period_words: ({ rowsOf }) => rowsOf(periodWordCsv),
  place_words: ({ rowsOf }) => rowsOf(placeWordCsv),
  indicators: ({ rowsOf }) => rowsOf(indicatorCsv),
  name_forms: ({ rowsOf }) => rowsOf(nameFormCsv),
  genres: ({ rowsOf }) => rowsOf(genreCsv),
  surnames: ({ rowsOf }) => rowsOf(surnameCsv),
  ranges: ({ rowsOf }) => rowsOf(rangeCsv),
  corrections: ({ rowsOf }) => rowsOf(correctionCsv),
}

/** The reference tables of some files, each read when it is first looked at: not every use needs them all. */
export function referenceOver(files: ReferenceFiles): Reference {
  const reference = {} as Reference
  for (const [name, table] of Object.entries(TABLES)) {
    Object.defineProperty(reference, name, {
      enumerable: true,
      configurable: true,
      get: () => {
        const rows = table(files, reference)
        Object.defineProperty(reference, name, { enumerable: true, value: rows })
        return rows
      },
    })
  }
  return reference
}

/**
 * The reference tables from texts, without a disk: `textOf` gives the text of a file by its name (`units.csv`), as it
 * lies in `datasets/reference`. Looking at a table throws a ReferenceMistake naming file, line and column at the first
 * row that breaks its schema.
 */
export const referenceFromTexts = (textOf: (file: string) => string): Reference =>
  referenceOver({ textOf, rowsOf: (kind) => parseCsv(kind, textOf(kind.file)) })
