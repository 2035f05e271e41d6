import { groupBy } from '../documents/group.ts'
import type { DatasetCheck, HeldDocument, PlacedDraft } from './check.ts'

/** A document number: series, year, ordinal. */
const DOC_NO = /^(.+?)〔(\d{4})〕(\d+)号$/

interface Numbered {
  series: string
  ordinal: number
  doc_id: string
}

/** The number of a document, where it is one of a series. */
export function numberedOf({
  document: { doc_id, doc_no },
}: {
  document: Pick<HeldDocument['document'], 'doc_id' | 'doc_no'>
}): Numbered[] {
  const [, issuer, year, ordinal] = DOC_NO.exec(doc_no ?? '') ?? []
  return issuer ? [{ series: `${issuer}〔${year}〕`, ordinal: Number(ordinal), doc_id }] : []
}

/**
 * How many numbers a series has likely reached, from those that are known: highest + highest / known − 1, the unbiased
 * estimate of the end of a row of serial numbers of which some were seen by chance (Goodman 1952).
 */
export const estimatedTotal = (highest: number, n_known: number): number => Math.round(highest + highest / n_known - 1)

function gapOf(series: readonly Numbered[]): PlacedDraft[] {
  const known = new Set(series.map(({ ordinal }) => ordinal))
  const last = series.reduce((most, one) => (one.ordinal > most.ordinal ? one : most))
  if (known.size === last.ordinal) return []
  const total = estimatedTotal(last.ordinal, known.size)
  return [
    {
      doc_id: last.doc_id,
      message: `found ${known.size} numbers of ${last.series}, the highest ${last.ordinal}, expected about ${total}; ${last.ordinal - known.size} below the highest are missing: completeness about ${Math.round((100 * known.size) / total)} %`,
      expected: String(total),
      actual: String(known.size),
      first_line: null,
      table_id: null,
    },
  ]
}

const numberGaps = (all: readonly HeldDocument[]): PlacedDraft[] =>
  [...groupBy(all.flatMap(numberedOf), ({ series }) => series).values()].flatMap(gapOf)

/** Checks the document numbers of an issuer's year against the row they come from. */
export const NUMBERING_CHECKS: readonly DatasetCheck[] = [
  {
    kind: 'numbers_missing',
    severity: 'info',
    subject: 'document numbers of issuer and year',
    promise:
      'The document numbers of each issuer and year are all there; where they are not, the finding estimates how complete they are and stands at the document with the highest number.',
    finders: [{ slices: 'series', find: numberGaps }],
  },
]
