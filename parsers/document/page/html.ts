import type { Element } from 'domhandler'
import type { Finding } from '../../finding.ts'
import type { Grid } from '../../tables/grid.ts'
import type { Sheet } from '../../tables/sheet.ts'
import type { PageLooks } from '../../visible/page-looks.ts'
import { leftOutFinding } from '../../visible/unread-part.ts'
import { isShown, type Sight, sightBelow } from '../../visible/visibility.ts'
import { bodyOf, isFrameLine } from './page-body.ts'
import { domOf } from './page-dom.ts'
import { flowRules, writeFlow } from './page-flow.ts'
import { holdersOf, PageIndex } from './page-index.ts'
import { blockLabelsOf, metadataTables } from './page-labels.ts'
import { LineWriter } from './page-lines.ts'
import { canonicalUrlOf, metaOf } from './page-meta.ts'
import { partsOf, writeSheet } from './page-sheet.ts'
import { leftOutByLine, visibleTable } from './page-table.ts'
import { pageTitle } from './page-title.ts'

/** What a saved page says. Lines and offsets of `sheets` and `findings` refer to `text`. */
export interface HtmlPage {
  /** The document's own text, one line per block element or table row, parted by \n. */
  text: string
  /** The metadata block by label as printed (索引号, 发文字号 …), without brackets; the first value wins. */
  labels: Record<string, string>
  /** `<meta>` by name (ArticleTitle, PubDate, ContentSource, SiteIDCode …). */
  meta: Record<string, string>
  title: string | null
  canonical_url: string | null
  /** The data tables of the text, in its order. */
  sheets: Sheet[]
  findings: Finding[]
}

function overlapFinding({ overlaps }: Grid, { first_line, last_line }: Sheet): Finding {
  return {
    kind: 'table_cells_overlap',
    severity: 'warning',
    message: `lines ${first_line} to ${last_line}: found ${overlaps} table cells that overlap others, expected none; the earlier cell keeps its slot, compare the rows with the page`,
    expected: '0',
    actual: String(overlaps),
    first_line,
    table: null,
  }
}

/** The caption of a table, where its page shows it. */
function writeCaption(table: Element, writer: LineWriter, sight: Sight, looks: PageLooks): void {
  const caption = table.children.find((child): child is Element => 'name' in child && child.name === 'caption')
  if (caption) writeFlow(caption, writer, flowRules({ looks }), sightBelow(sight, caption, looks.of(caption)))
}

/** The tables that hold another one that shows: layout, whose text flows. */
const layoutOf = (page: PageIndex): ReadonlySet<Element> =>
  holdersOf(page.select('table').filter((table) => isShown(table, page.looks)))

/**
 * Reads a saved page. A table becomes a sheet unless it holds metadata, another table, or less than two rows or
 * columns: then it is layout and its text flows. Throws RangeError for a table of absurd size.
 */
export function readHtml(html: string): HtmlPage {
  const page = new PageIndex(domOf(html))
  const { looks } = page
  const metadata = metadataTables(page)
  const layout = layoutOf(page)
  const body = bodyOf(page)
  const writer = new LineWriter(isFrameLine)
  const sheets: Sheet[] = []
  const findings: Finding[] = []
  const takesTable = (table: Element, sight: Sight): boolean => {
    if (metadata.has(table) || layout.has(table)) return false
    const visible = visibleTable(table, sight, looks)
    const parts = partsOf(visible.grid)
    if (!parts) return false
    writeCaption(table, writer, sight, looks)
    const sheet = writeSheet(parts, writer, sheets.at(-1)?.last_line ?? 0)
    sheets.push(sheet)
    if (visible.grid.overlaps > 0) findings.push(overlapFinding(visible.grid, sheet))
    for (const one of leftOutByLine(visible, parts, sheet)) findings.push(leftOutFinding(one))
    return true
  }
  const isSkipped = (element: Element): boolean => body.skipped.has(element)
  writeFlow(body.root, writer, flowRules({ looks, isSkipped, takesTable }))
  const meta = metaOf(page)
  return {
    text: writer.text(),
    labels: blockLabelsOf(page, metadata),
    meta,
    title: pageTitle(page, meta),
    canonical_url: canonicalUrlOf(page),
    sheets,
    findings: [...findings, ...writer.leftOut.map(leftOutFinding)],
  }
}
