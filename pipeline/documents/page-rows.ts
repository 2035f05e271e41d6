import { pageIn } from '../../datasets/records/file-place.ts'
import type { RowOf } from '../../datasets/records/index.ts'
import type { PageDrawing } from '../../parsers/document/file/page-drawing.ts'

/**
 * The rows of the record `page_items`: the pages on which targets stand, each with what is drawn on it. A name may be
 * printed in pieces, which nobody would find: a file that names persons is not drawn.
 */
export function pageRows(
  doc_id: string,
  drawings: readonly PageDrawing[],
  targets: readonly Pick<RowOf<'targets'>, 'file_place'>[],
  persons: readonly string[],
): RowOf<'page_items'>[] {
  if (persons.length > 0) return []
  const wanted = new Set(targets.map(({ file_place }) => pageIn(file_place)))
  return drawings
    .filter(({ page }) => wanted.has(page))
    .flatMap(({ page, width, height, items }) => {
      const sheet = { kind: 'page' as const, x: 0, y: 0, width, height, text: null, start: null }
      return [sheet, ...items].map((item, at) => ({ doc_id, page, item: at, ...item }))
    })
}
