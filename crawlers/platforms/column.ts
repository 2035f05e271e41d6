import { load } from 'cheerio'
import { MOST_NESTED, nestingOf } from '../../datasets/markup/nesting.ts'
import { isDocumentPath } from '../document-link.ts'
import type { Listing, Page } from '../platform.ts'
import type { PortalHosts } from '../portal.ts'
import { portalAddress, resolved } from '../portal-address.ts'
import { linkBase } from './link-base.ts'

interface ColumnWord {
  kind: 'page' | 'home'
  /** The last folder of its path. Spelling varies by site: `zfxxgkmls`, `zcwj_147297`, `qtwj0` (portal-conventions §2). */
  folder: RegExp
  /** The text of its link. */
  text: RegExp
}

/** Columns of documents, and columns that lead to them. What matches none is none of ours, such as news. */
const COLUMN_WORDS: readonly ColumnWord[] = [
  { kind: 'page', folder: /^(?:xz)?gfxwj|gfxwjk?$/, text: /规范性文件/ },
  { kind: 'page', folder: /(?:^|_)(?:qzf|xzf|szf|zc)wj|^zcwjk/, text: /^政策文件|政策文件库$|政府文件$/ },
  { kind: 'page', folder: /^qt(?:wj|gw)|qt(?:wj|gw)$/, text: /^其他(?:文件|公文)$/ },
  { kind: 'page', folder: /^gh(?:xx|jh)|^gmjjhshfzgh|^zxgh/, text: /^规划(?:信息|计划)$|发展规划$|^专项规划$/ },
  { kind: 'page', folder: /^zfg(?:zbg|b|z)(?:_|\d|$)/, text: /^政府(?:工作报告|公报|规章)$/ },
  { kind: 'home', folder: /^z[fw]xxgk|^fdzdgknr|^lzyj/, text: /^政府信息公开(?:目录)?$|^法定主动公开内容$|^履职依据$/ },
  { kind: 'home', folder: /^(?:zwgk|xxgk)(?:_\d+)?$/, text: /^(?:政务|信息)公开$/ },
]

/** Interpretations, questions and answers, drafts for comment: beside the documents, and none. */
const ASIDE = { folder: /^zc(?:jd|wd|jjd)|(?:jd|wd)$/, text: /解读|问答|征集|反馈/ } as const

const foldersOf = ({ pathname }: URL): string[] => pathname.split('/').slice(1, -1).toReversed()

/** By its name, by its folder, or as part of a column of documents: those are parted by body, year and kind. */
function wordOf(url: URL, text: string): ColumnWord | undefined {
  const [folder = '', parent = '', grandparent = ''] = foldersOf(url)
  if (ASIDE.text.test(text) || ASIDE.folder.test(folder)) return undefined
  const named = (test: (word: ColumnWord) => boolean) => COLUMN_WORDS.find(test)
  return (
    named((word) => word.text.test(text)) ??
    named((word) => word.folder.test(folder)) ??
    named((word) => word.kind === 'page' && (word.folder.test(parent) || word.folder.test(grandparent)))
  )
}

const isColumn = ({ pathname }: URL): boolean => /\/(?:\w+\.html?)?$/.test(pathname) && !isDocumentPath(pathname)

/**
 * The columns a page of navigation leads to, first the lists of documents, then the columns that lead on, each address
 * once and on the portal's own hosts. What is found may be asked again in the same way.
 */
export function columnsIn(portal: PortalHosts, { url, html }: Page): Listing[] {
  if (nestingOf(html) > MOST_NESTED) return []
  const $ = load(html)
  const base = linkBase($, url)
  const found = new Map<string, Listing>()
  for (const element of $('a[href]').toArray()) {
    const target = resolved($(element).attr('href'), base)
    const address = target && portalAddress(portal, target)
    const word = target && isColumn(target) ? wordOf(target, $(element).text().trim()) : undefined
    if (!address || !word || address === url || found.has(address)) continue
    found.set(address, { kind: word.kind, url: address, render: 'http', topics: [] })
  }
  const listings = [...found.values()]
  return [...listings.filter(({ kind }) => kind === 'page'), ...listings.filter(({ kind }) => kind === 'home')]
}
