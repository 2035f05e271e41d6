import { EXPLORER_FILES } from '../../datasets/explorer/catalogue.ts'
import type { CatalogueFindingKind, LocatedFinding } from '../../datasets/explorer/finding.ts'
import type { Release } from './release.ts'

const read = (release: Release, rowStart: number, rowEnd: number): Promise<LocatedFinding[]> =>
  release.numbered(EXPLORER_FILES.findings, rowStart, rowEnd)

/** Findings of a kind that lead, the gravest first: of those numbered `from` to `to`, the end exclusive, as many as there are. */
export const leadingFindings = (
  release: Release,
  { row_start, n_leading }: CatalogueFindingKind,
  from: number,
  to: number,
): Promise<LocatedFinding[]> => read(release, row_start + from, row_start + Math.min(to, n_leading))

/** The findings that say the same as one that leads. */
export const alikeFindings = async (
  release: Release,
  { alike_start, n_alike }: LocatedFinding,
): Promise<LocatedFinding[]> => (alike_start === null ? [] : read(release, alike_start, alike_start + n_alike - 1))
