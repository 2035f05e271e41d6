import type { Finding } from '../../finding.ts'
import { fileFinding } from '../content.ts'
import type { LayoutPage } from './page.ts'

/** A page with fewer letters has at most a page number and a stamp. */
const FEWEST_LETTERS = 12
/** Share of a page that a scan covers at least. */
const SCANNED = 0.4
/** A page whose letters are drawn has hundreds of shapes. */
const DRAWN = 100
/** Share of letters that stand for nothing: fonts without a table of their characters. */
const UNKNOWN = 0.2

/** Letters of private fonts, control characters, and what could not be decoded. */
const NO_LETTER = /[\p{Co}\p{Cc}\ufffd]/gu

const lettersOf = ({ items }: LayoutPage): string => items.map(({ text }) => text.replace(/\s/g, '')).join('')

/** Why the text of a page cannot be had without recognising its picture; null if it can. */
function pictureReason(page: LayoutPage): string | null {
  const letters = lettersOf(page)
  const unknown = letters.match(NO_LETTER)?.length ?? 0
  if (unknown > UNKNOWN * letters.length) return 'letters of a font without characters'
  if (letters.length >= FEWEST_LETTERS) return null
  if (page.pictured >= SCANNED) return 'a picture'
  return page.shapes >= DRAWN ? 'letters drawn as shapes' : null
}

/** A page whose text cannot be had without recognising it. */
export interface PicturePage {
  number: number
  /** What was found in place of text. */
  reason: string
}

/** Pages of a document parted into those that can be read and those that are pictures. */
export interface SortedPages {
  readable: LayoutPage[]
  pictures: PicturePage[]
}

/** Numbers in order, as people list pages: 1–3, 7. */
export function rangesText(numbers: readonly number[]): string {
  const starts = numbers.filter((one, at) => numbers[at - 1] !== one - 1)
  return starts
    .map((first) => {
      let last = first
      while (numbers.includes(last + 1)) last += 1
      return last === first ? `${first}` : `${first}–${last}`
    })
    .join(', ')
}

/** Sorts out the pages that are pictures. */
export function sortedPages(pages: readonly LayoutPage[]): SortedPages {
  const sorted: SortedPages = { readable: [], pictures: [] }
  for (const page of pages) {
    const reason = pictureReason(page)
    if (reason === null) sorted.readable.push(page)
    else sorted.pictures.push({ number: page.number, reason })
  }
  return sorted
}

/** Says which pages of how many are not read. */
export function needsOcr(pictures: readonly PicturePage[], total: number): Finding[] {
  if (pictures.length === 0) return []
  const why = [...new Set(pictures.map(({ reason }) => reason))].join(', ')
  const which = `page ${rangesText(pictures.map(({ number }) => number))} of ${total}`
  const message = `${which}: found ${why}, expected text; its figures are not read, have it recognised (OCR) or type it`
  return [fileFinding('needs_ocr', message)]
}
