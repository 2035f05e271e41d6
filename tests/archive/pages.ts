import { createWarc } from '../../crawlers/archive/warc-file.ts'
import { resourceRecord } from '../../crawlers/archive/warc-record.ts'
import { archiveOf, withCatalogue } from '../../pipeline/archive/catalogue.ts'
import { captureGroups, pageTasks } from '../../pipeline/parts/archive-plan.ts'
import { orderOf, type PartOrder } from '../../pipeline/parts/part-name.ts'
import { openShelf } from '../../pipeline/parts/shelf.ts'
import { dataDir } from '../store/directory.ts'
import { RUN } from './written.ts'

/** Address of a page of that name. */
export const pageUrl = (name: string): string => `http://www.portal.example/zwgk/202401/t20240105_${name}.html`

/** A data folder whose archive has one page of that name for each text. */
export async function archiveOfPages(texts: Readonly<Record<string, string>>): Promise<string> {
  const data = dataDir()
  const warc = await createWarc(archiveOf(data), RUN)
  for (const [name, text] of Object.entries(texts)) {
    const html = `<html><body><p>${text}</p></body></html>`
    const from = { url: pageUrl(name), at: RUN.started_at, type: 'text/html' }
    await warc.append([resourceRecord(Buffer.from(html), from, { kind: 'document', status: 'captured' })])
  }
  await warc.close()
  await openShelf(data)
  return data
}

/** The order for one part of all pages of an archive. */
export async function orderFor(data: string): Promise<PartOrder> {
  const groups = await withCatalogue(data, () => {}, captureGroups)
  return orderOf('pages', pageTasks(groups, new Map(), []), 'code')
}
