import type { FileContent } from '../files/content.ts'
import type { Finding } from '../finding.ts'
import type { Sheet } from '../tables/sheet.ts'
import { type Lines, linesOf } from '../text/lines.ts'
import { leftOutFinding, unreadParts } from '../visible/unread-part.ts'
import { type Decoded, decode } from './bytes/decode.ts'
import { type InputKind, kindOf, refuseUnreadable } from './bytes/kind.ts'
import { visibleText } from './bytes/plain-text.ts'
import { Unreadable } from './bytes/unreadable.ts'
import { type FilePlaces, fileText } from './file/file-text.ts'
import type { LabelField } from './labels/label-field.ts'
import { labelsOf, labelsOfPage } from './labels/labels.ts'
import { readHtml } from './page/html.ts'

/** The text of an input with what its form already says of it. Lines and offsets refer to `text`. */
export interface Extract {
  kind: InputKind
  charset: Decoded['charset']
  text: string
  lines: Lines
  labels: Map<LabelField, string>
  /** Numbers (1-based) of lines that hold metadata and no text. */
  label_lines: Set<number>
  title: string | null
  canonical_url: string | null
  sheets: Sheet[]
  /** Numbers of lines that are names of sheets: they may be no more than short for the titles printed below them. */
  sheet_names: ReadonlySet<number>
  /** Where its text stands in the file; null for pages and texts, which are their own place. */
  places: FilePlaces | null
  findings: Finding[]
}

/** `<meta>` names of the shared platform that stand for labels (portal-conventions §4). */
const META_LABELS: Readonly<Record<string, LabelField>> = {
  PubDate: 'published_on',
  ContentSource: 'source',
  SiteIDCode: 'site_code',
}

function fromPage({ text: html, charset, findings }: Decoded): Extract {
  const page = readHtml(html)
  const lines = linesOf(page.text)
  const labels = labelsOfPage(page.labels)
  for (const [name, field] of Object.entries(META_LABELS)) {
    const value = page.meta[name]
    if (value && !labels.has(field)) labels.set(field, value)
  }
  return {
    kind: 'html',
    charset,
    text: page.text,
    lines,
    labels,
    label_lines: new Set(),
    title: page.title,
    canonical_url: page.canonical_url,
    sheets: page.sheets,
    sheet_names: new Set(),
    places: null,
    findings: [...findings, ...page.findings, ...unreadParts(page.text, lines)],
  }
}

function fromText({ text: written, charset, findings }: Decoded): Extract {
  const { text, leftOut } = visibleText(written)
  const lines = linesOf(text)
  const block = labelsOf(lines)
  return {
    kind: 'text',
    charset,
    text,
    lines,
    labels: block.values,
    label_lines: block.lines,
    title: null,
    canonical_url: null,
    sheets: [],
    sheet_names: new Set(),
    places: null,
    findings: [...findings, ...leftOut.map(leftOutFinding), ...unreadParts(text, lines)],
  }
}

/** A file that was read, as a document; one of which nothing could be read has findings and no text. */
export function extractFile(content: FileContent): Extract {
  const { text, sheets, sheet_names, places, findings } = fileText(content)
  const lines = linesOf(text)
  const block = labelsOf(lines)
  return {
    kind: 'file',
    charset: 'utf-8',
    text,
    lines,
    labels: block.values,
    label_lines: block.lines,
    title: null,
    canonical_url: null,
    sheets,
    sheet_names,
    places,
    findings: [...findings, ...unreadParts(text, lines)],
  }
}

/** Bytes to text and metadata. `contentType` is the header they came with. Throws Unreadable for input that is empty, too large, binary or without any text. */
export function extract(bytes: Uint8Array, contentType: string | null = null): Extract {
  refuseUnreadable(bytes)
  const decoded = decode(bytes, contentType)
  const found = kindOf(decoded.text) === 'html' ? fromPage(decoded) : fromText(decoded)
  if (found.text.trim() === '') throw new Unreadable(`found ${found.kind} input without any text, expected a document`)
  return found
}
