import {
  documentsFrom,
  FOREIGN_DOCUMENTS,
  type ForeignDocument,
  type ForeignSite,
  foreignBody,
  plainPage,
} from './foreign-site.ts'

const CATEGORY = '/category/zcwj/'
const PAGE_SIZE = 8
const NAME = '仿真县发展研究网'

const pathOf = ({ published_on, number }: ForeignDocument): string =>
  `/${published_on.replaceAll('-', '/')}/notice-${number}/`

/** Rows begin with the text of their documents, as blogs do. */
const row = (
  one: ForeignDocument,
): string => `<article><h2 class="entry-title"><a href="${pathOf(one)}">${one.title}</a></h2>
<div class="entry-content"><p>${one.paragraphs[1]}</p><a href="${pathOf(one)}">阅读全文</a></div></article>`

function category(page: number): string | null {
  const shown = documentsFrom((page - 1) * PAGE_SIZE, PAGE_SIZE)
  if (shown.length === 0) return null
  const isLast = page * PAGE_SIZE >= FOREIGN_DOCUMENTS.length
  const next = isLast ? '' : `<a class="next page-numbers" href="${CATEGORY}page/${page + 1}/">»</a>`
  return plainPage(
    `政策文件 – ${NAME}`,
    '<link rel="stylesheet" href="/wp-content/style.css">',
    `${shown.map(row).join('\n')}\n<nav>${next}</nav>`,
  )
}

const article = (one: ForeignDocument): string =>
  plainPage(
    `${one.title} – ${NAME}`,
    `<meta property="og:site_name" content="${NAME}">`,
    `<h1 class="entry-title">${one.title}</h1><time>${one.published_on}</time>
<div class="entry-content">\n${foreignBody(one)}\n</div>
<aside><h2>近期文章</h2>${documentsFrom(0, 5)
      .map((recent) => `<a href="${pathOf(recent)}">${recent.title}</a>`)
      .join('')}</aside>`,
  )

/** A portal that keeps its documents below folders of their day. */
export const datedSite: ForeignSite = {
  host: 'dated.replica.example',
  name: NAME,
  list: CATEGORY,
  answer: ({ pathname }) => {
    const page = /^\/category\/zcwj\/(?:page\/(\d+)\/)?$/.exec(pathname)
    const found = FOREIGN_DOCUMENTS.find((one) => pathOf(one) === pathname)
    const body = page ? category(Number(page[1] ?? 1)) : found ? article(found) : null
    return body === null ? null : { type: 'text/html', body }
  },
}
