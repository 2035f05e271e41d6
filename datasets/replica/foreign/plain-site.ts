import {
  documentsFrom,
  FOREIGN_DOCUMENTS,
  type ForeignDocument,
  type ForeignSite,
  foreignBody,
  plainPage,
} from './foreign-site.ts'

const LIST = '/zwgk/list.asp'
const PAGE_SIZE = 9
const NAME = '仿真县档案馆'

const row = (one: ForeignDocument): string =>
  `<tr><td>·</td><td><a href="show.asp?id=${one.number}">${one.title}</a></td><td>[${one.published_on}]</td></tr>`

function list(page: number): string | null {
  const shown = documentsFrom((page - 1) * PAGE_SIZE, PAGE_SIZE)
  if (shown.length === 0) return null
  const isLast = page * PAGE_SIZE >= FOREIGN_DOCUMENTS.length
  const next = isLast ? '下一页' : `<a href="list.asp?page=${page + 1}">下一页</a>`
  return plainPage(`${NAME}`, '', `<table>\n${shown.map(row).join('\n')}\n</table><p>${next}</p>`)
}

/** Its documents stand in tables, and recent ones beside them with their days. */
const article = (one: ForeignDocument): string =>
  plainPage(
    one.title,
    '',
    `<table width="960"><tr><td><h3>${one.title}</h3><div>发布日期：${one.published_on}</div>
<div>${foreignBody(one)}</div></td>
<td><table>${documentsFrom(0, 3).map(row).join('')}</table></td></tr></table>`,
  )

/** A portal of no family at all: rows with days, documents by number, no container that anybody knows. */
export const plainSite: ForeignSite = {
  host: 'plain.replica.example',
  name: NAME,
  list: LIST,
  answer: ({ pathname, searchParams }) => {
    const found = FOREIGN_DOCUMENTS.find(({ number }) => String(number) === searchParams.get('id'))
    const body =
      pathname === LIST
        ? list(Number(searchParams.get('page') ?? 1))
        : pathname === '/zwgk/show.asp' && found
          ? article(found)
          : null
    return body === null ? null : { type: 'text/html', body }
  },
}
