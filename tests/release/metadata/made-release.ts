import type { DerivedData } from '../../../pipeline/release/derived-data.ts'
import type { Artefact, Manifest } from '../../../pipeline/release/manifest.ts'

const artefact = (file: string, bytes = 100): Artefact => ({ file, bytes, sha256: 'a'.repeat(64) })

/** The manifest of a release of two records, one of them in two files. */
export const manifestOf = (version: string): Manifest => ({
  version,
  schema_version: '1',
  records: [
    { record: 'units', rows: 1, columns: [], files: [artefact('units/units.parquet', 10)] },
    {
      record: 'targets',
      rows: 2,
      columns: [],
      files: [artefact('targets/1.parquet', 20), artefact('targets/2.parquet', 30)],
    },
  ],
  derived: [],
})

/** What was derived from it. */
export const DERIVED: DerivedData = {
  spreadsheets: [artefact('csv/targets.csv')],
  views: [
    {
      ...{ view: 'compare', comment: 'areas beside each other' },
      columns: [
        { name: 'value', type: 'DOUBLE', comment: 'the figure', nullable: true },
        { name: 'notes', type: 'VARCHAR[]', comment: 'what else is known', nullable: true },
      ] as never,
      ...{ parquet: artefact('views/compare/compare.parquet'), csv: artefact('csv/compare.csv') },
    },
  ],
  delta: artefact('delta.parquet'),
}
