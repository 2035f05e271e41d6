import type { CheerioAPI } from 'cheerio'
// The tables of a body are not read here, so the lenient parser does, at half the cost.
import { load } from 'cheerio/slim'
import { MOST_NESTED, nestingOf } from '../../datasets/markup/nesting.ts'
import { containerSelector } from '../../datasets/reference/body-container.ts'
import { BODY_CONTAINERS } from '../body-container.ts'
import { ATTACHMENT_LINK } from '../document-link.ts'
import type { AttachedFile, Detail, Page } from '../platform.ts'
import { attachmentsOf } from './attachment.ts'
import { metadataBlock } from './metadata-block.ts'

/** What stands in the body's element and is not the document (portal-conventions §4). */
const FURNITURE = 'script, style, canvas, a[href="#"], .bdsharebuttonbox, #div_div'

const squeezed = (text: string | undefined): string | null => {
  const plain = (text ?? '').replace(/[\s\u200b\ufeff]+/g, ' ').trim()
  return plain === '' ? null : plain
}

/** Names of meta tags are written in any case, and as `http-equiv` on some pages. */
function metaOf($: CheerioAPI, name: string): string | null {
  const tag = $('meta').filter((_, element) => {
    const named = $(element).attr('name') ?? $(element).attr('http-equiv')
    return named?.toLowerCase() === name.toLowerCase()
  })
  return squeezed(tag.first().attr('content'))
}

const titleOf = ($: CheerioAPI): string | null =>
  squeezed($('.zwxl-title .tit').first().text()) ??
  metaOf($, 'ArticleTitle') ??
  squeezed($('h1').first().text()) ??
  squeezed($('title').text().split(/[_|]/)[0])

/** What a script writes after 来源: the text of the next `con`, or of the variable that is put there. */
function sourceInScript(script: string): string | null {
  const [, after] = /来源\s*[：:](.*)/s.exec(script) ?? []
  if (after === undefined) return null
  const [, literal, variable] =
    /class=\\?["']con\\?["'][^>]*>(?:([^<'"+\s][^<'"+]*)<|["']\s*\+\s*(\w+))/.exec(after) ?? []
  if (literal !== undefined) return squeezed(literal)
  const assigned = variable && new RegExp(`\\b${variable}\\s*=\\s*["']([^"']*)["']`).exec(script)?.[1]
  return squeezed(assigned || undefined)
}

function sourceOf($: CheerioAPI): string | null {
  const bar = $('.zwxl-title .zwxl-bar')
  const label = bar.find('.tit').filter((_, element) => /^来源\s*[：:]/.test($(element).text().trim()))
  const printed = squeezed(label.first().next('.con').text())
  const scripts = bar.find('script').toArray()
  const written = scripts.map((element) => sourceInScript($(element).text())).find((source) => source !== null)
  return printed ?? written ?? metaOf($, 'ContentSource')
}

function bodyChars($: CheerioAPI): number {
  const container = BODY_CONTAINERS.map((each) => $(containerSelector(each)).first()).find((found) => found.length > 0)
  if (container === undefined) return 0
  const body = container.clone()
  body.find(FURNITURE).remove()
  return body.text().replace(/[\s\u200b\ufeff]+/g, '').length
}

/** A page that nests deeper than pages do is read as an empty one. */
const readable = ({ html }: Page): string => (nestingOf(html) > MOST_NESTED ? '' : html)

/**
 * Reads the page of a document: title, metadata block, source, attachments, length of the body in the first container
 * that the page has. What a page does not say is null or empty; nothing is an error.
 */
export function readDetailPage(page: Page): Detail {
  const $ = load(readable(page))
  return {
    title: titleOf($),
    labels: metadataBlock($),
    source: sourceOf($),
    attachments: attachmentsOf($, page),
    body_chars: bodyChars($),
  }
}

/** The files that hang on a document's page; a page that names none is not parsed. */
export const readAttachments = (page: Page): AttachedFile[] =>
  ATTACHMENT_LINK.test(page.html) ? attachmentsOf(load(readable(page)), page) : []
