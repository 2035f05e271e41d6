import type { Artefact } from './manifest.ts'
import type { ViewFiles } from './view-files.ts'

/** Data files of a release beside the parquet files of its records. */
export interface DerivedData {
  /** The CSV copies of the records. */
  spreadsheets: readonly Artefact[]
  views: readonly ViewFiles[]
  /** What changed since the last release. */
  delta: Artefact
}

/** All files of it, in the order in which the manifest names them. */
export const derivedFiles = ({ spreadsheets, views, delta }: DerivedData): Artefact[] => [
  ...spreadsheets,
  ...views.flatMap(({ parquet, csv }) => [parquet, csv]),
  delta,
]
