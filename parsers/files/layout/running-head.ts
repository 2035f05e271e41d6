import type { TextLine } from './line.ts'

/** The lines of a page outside its tables, and where they stand. */
export interface PageLines {
  page: number
  height: number
  lines: TextLine[]
}

/** Share of a page's height in which heads and feet stand. */
const MARGIN = 0.13
/** Share of pages on which a line must stand to be a head of pages: left and right pages have heads of their own. */
const REPEATED = 0.3
const PAGE_NUMBER =
  /^[-—－–―·\s]{0,6}(?:第\s*)?\d{1,4}\s*(?:页|[/／]\s*\d{1,4})?(?:\s*[,，]?\s*[共/／]\s*\d{1,4}\s*页)?[-—－–―·\s]{0,6}$/

const isInMargin = (line: TextLine, height: number): boolean =>
  line.y < height * MARGIN || line.y > height * (1 - MARGIN)

/** Heads differ in their number alone. */
const keyOf = ({ text }: TextLine): string => text.replace(/\s+/g, '').replace(/\d+/g, '#')

/** A number on the outermost line of a page is that of the page; elsewhere it may be a figure. */
function isPageNumber(line: TextLine, { lines, height }: PageLines): boolean {
  const isOuter = line === lines[0] || line === lines.at(-1)
  return isOuter && isInMargin(line, height) && PAGE_NUMBER.test(line.text.trim())
}

/** Letters of a title are larger than most by this factor. */
const LARGER = 1.2

/** The middle one of the heights of letters, a line each; 0 if there are no lines. */
function middleSize(lines: readonly TextLine[]): number {
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? 0
}

/**
 * Takes off page numbers and the lines that stand on most pages in the margin. A title that a sheet prints above each of
 * its pages stays on the first: it is larger than the text, and a running head is not.
 */
export function withoutRunningHeads(pages: readonly PageLines[]): PageLines[] {
  const counts = new Map<string, number>()
  for (const { lines, height } of pages) {
    const keys = new Set(lines.filter((line) => isInMargin(line, height)).map(keyOf))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const least = Math.max(2, pages.length * REPEATED)
  const isRepeated = (line: TextLine, height: number) =>
    pages.length > 1 && isInMargin(line, height) && (counts.get(keyOf(line)) ?? 0) >= least
  const text = pages.flatMap(({ lines, height }) => lines.filter((line) => !isRepeated(line, height)))
  const large = middleSize(text) * LARGER
  const isTitle = (line: TextLine, at: number) => at === 0 && line.size > large && line.y < pages[0]!.height * MARGIN
  return pages.map((page, at) => ({
    ...page,
    lines: page.lines.filter(
      (line) => !isPageNumber(line, page) && (!isRepeated(line, page.height) || isTitle(line, at)),
    ),
  }))
}
