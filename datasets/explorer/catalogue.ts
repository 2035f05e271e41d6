import type { Measure } from '../records/vocabulary.ts'
import type { Area, AreaFigure, Indicator } from '../reference/index.ts'
import type { CatalogueYear } from './coverage.ts'
import type { CatalogueFindingKind } from './finding.ts'

/** How large a place is, with who says so. */
export type CatalogueSize = Pick<AreaFigure, 'figure' | 'year' | 'value' | 'source'>

/** A place of the comparison, as the page shows it. */
export interface CataloguePlace
  extends Pick<Area, 'code' | 'name' | 'short' | 'slug' | 'parent' | 'valid_from' | 'valid_to'> {
  /** Null for a name that no reference table has. `name` carries the parent's in front if several places share it. */
  level: Area['level'] | null
  /** `unknown` for a name that no reference table has. */
  kind: Area['kind'] | 'unknown'
  /** Documents that speak for it, at their latest revision. */
  n_documents: number
  /** Whether anything of it was ever read. */
  is_read: boolean
  /** Years that it speaks of, by the view coverage: with a target, or with a plan that covers them. */
  years: number[]
  /** By figure and year, as far as the reference tables know. */
  sizes: CatalogueSize[]
}

/** What can be compared of one indicator: a measure at a period, with the number of areas that state it. */
export interface CatalogueChoice {
  measure: Measure | 'unknown'
  /** Its key, or `undated`. */
  period: string
  n_areas: number
}

/** An indicator that some document states, and where its statements lie. */
export interface CatalogueIndicator
  extends Pick<Indicator, 'id' | 'zh' | 'en' | 'unit' | 'adds_up' | 'direction' | 'definition'> {
  /** First row of its statements, and the row after the last. */
  row_start: number
  row_end: number
  choices: CatalogueChoice[]
}

/** How a portal was when it was last crawled. */
export interface CataloguePortal {
  portal_id: string
  n_documents: number
  /** Day of its last crawl, ISO 8601; null if documents were imported in its name. */
  crawled_on: string | null
  outcome: 'finished' | 'unfinished' | 'interrupted' | null
}

/** What the explorer page reads first, `explorer/catalogue.json` of a release: everything small. */
export interface ExplorerCatalogue {
  version: string
  schema_version: string
  totals: { documents: number; targets: number; tables: number; findings: number }
  /** Days of the newest capture and of the newest document, ISO 8601; null for an empty release. */
  captured_on: string | null
  newest_on: string | null
  portals: CataloguePortal[]
  /** The city first, then by code; places without a code last. */
  places: CataloguePlace[]
  indicators: CatalogueIndicator[]
  /** Years that targets end in, rising. */
  years: CatalogueYear[]
  /** The gravest first. */
  finding_kinds: CatalogueFindingKind[]
}

/** Rows of a row group of files that the page reads by the numbers of their rows. */
export const DERIVED_GROUP = 2048

/** Files of a release's folder that publishing makes for the page, relative to the release. */
export const EXPLORER_FILES = {
  folder: 'explorer',
  page: 'explorer/index.html',
  catalogue: 'explorer/catalogue.json',
  statements: 'explorer/statements.parquet',
  /** The same rows, those of a place together. */
  places: 'explorer/places.parquet',
  /** How often an area states an indicator for a year (coverage.ts). */
  coverage: 'explorer/coverage.parquet',
  /** Findings with where they were found (finding.ts). */
  findings: 'explorer/findings.parquet',
  /** What texts are searched by (search.ts). */
  documents: 'explorer/documents.parquet',
  grams: 'explorer/grams.parquet',
} as const
