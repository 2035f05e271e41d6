import { createHash } from 'node:crypto'
import type { Correction } from '../../datasets/reference/index.ts'
import type { Parent } from '../documents/attachment.ts'
import type { CaptureGroup } from '../documents/capture-group.ts'

/** What is to be read as one document: all captures of its address. */
export interface DocumentTask {
  /** Null for what has no address: it is known by its bytes. */
  address: string | null
  groups: CaptureGroup[]
  /** Rows of corrections.csv that may be about it. */
  corrections: Correction[]
  /** The document that a file hangs on. */
  parent: Parent | null
}

/** What work of a part is: telling addresses that pages name themselves, reading pages, reading files. */
export type PartKind = 'addresses' | 'pages' | 'files'

/** Everything that what a group says depends on; where its bytes lie is no part of it, that they are there is. */
const groupFacts = ({ place, joined, ...said }: CaptureGroup): unknown => ({
  ...said,
  isThere: place !== null,
  joined: joined && {
    ...joined,
    pages: joined.pages.map(({ place: at, ...page }) => ({ ...page, isThere: at !== null })),
  },
})

/** A hash of everything that the rows of a document depend on, but for code and reference tables. */
export const taskHash = ({ address, groups, corrections, parent }: DocumentTask): string =>
  createHash('sha256')
    .update(JSON.stringify([address, groups.map(groupFacts), corrections, parent]))
    .digest('hex')

/** What a document is cut by: the same for all captures that it has, or will have. */
export const cuttingKey = ({ address, groups }: DocumentTask): string => address ?? groups[0]!.raw_sha256
