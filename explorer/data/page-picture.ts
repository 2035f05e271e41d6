import { pageIn } from '../../datasets/records/file-place.ts'
import type { PageItem } from '../../datasets/records/page-item.ts'
import type { Release } from './release.ts'

/** A page of a file with what is drawn on it. */
export interface PagePicture {
  page: number
  width: number
  height: number
  items: PageItem[]
}

/** Reads what is drawn on the page of a place; null if it is on no page, or the page is not drawn. */
export async function pagePicture(release: Release, doc_id: string, place: string | null): Promise<PagePicture | null> {
  const page = pageIn(place)
  if (page === null) return null
  const found = await release.rows<PageItem>('page_items', { where: { doc_id } })
  const own = found.filter((item) => item.page === page).toSorted((a, b) => a.item - b.item)
  const [sheet, ...items] = own
  return sheet?.kind === 'page' ? { page, width: sheet.width, height: sheet.height, items } : null
}
