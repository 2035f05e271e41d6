/** A document as a list shows it. */
export interface ShownRow {
  href: string
  title: string
  published_on: string
  written_on: string | null
  doc_no: string | null
}

export type RowForm = 'library' | 'item' | 'ellipsis' | 'clearfix' | 'bureau' | 'tab' | 'anchors' | 'cells'

const CUT = 18
/** Titles are cut in the text of links; the attribute has all of it. */
const cut = (title: string): string => (title.length > CUT ? `${title.slice(0, CUT)}...` : title)

const number = (doc_no: string | null): string => (doc_no ? `发文字号：${doc_no}` : '发文字号：')

const info = ({ doc_no, written_on }: ShownRow): string =>
  `<p class="info"><span>${number(doc_no)}</span><span class="time">成文日期 ：${written_on ?? ''}</span></p>`

interface Form {
  before: string
  row(row: ShownRow): string
  after: string
}

/** The forms of list, with the marks that the portals use (see README.md). */
const FORMS: Record<RowForm, Form> = {
  library: {
    before: '<table class="zcwjk-list"><tr class="zcwjk-list-c"><th>序号</th><th>标题</th></tr>',
    row: (row) =>
      `<tr class="zcwjk-list-c"><td class="num"></td><td class="title"><a href="${row.href}" target="_blank"><p class="tit">${row.title}</p>${info(row)}</a></td></tr>`,
    after: '</table>',
  },
  item: {
    before: '<div class="zcwjk-list">',
    row: (row) =>
      `<div class="item clearfix"><a href="${row.href}"><p class="tit">${row.title}</p></a>${info(row)}</div>`,
    after: '</div>',
  },
  ellipsis: {
    before: '<div class="list-warp"><ul>',
    row: ({ href, title, published_on }) =>
      `<li><a class="ellipsis" href="${href}" title="${title}">${cut(title)}</a><span>${published_on}</span></li>`,
    after: '</ul></div>',
  },
  clearfix: {
    before: '<ul class="list">',
    row: ({ href, title, published_on }) =>
      `<li class="clearfix"><a href="${href}" title="${title}">${cut(title)}</a><span>${published_on}</span></li>`,
    after: '</ul>',
  },
  bureau: {
    before: '<div class="gl-c-r-content"><ul>',
    row: ({ href, title, published_on }) => `<li><a href="${href}">${title}</a><span>${published_on}</span></li>`,
    after: '</ul></div>',
  },
  tab: {
    before: '<ul class="tab-item">',
    row: ({ href, title, published_on }) =>
      `<li class="clearfix"><a href="${href}" title="${title}">${cut(title)}</a><span>[${published_on}]</span></li>`,
    after: '</ul>',
  },
  anchors: {
    before: '<div class="list">',
    row: ({ href, title, published_on }) => `<a href="${href}"><p>${title}</p><span>${published_on}</span></a>`,
    after: '</div>',
  },
  cells: {
    before: '<table class="cwx-table" width="98%"><tbody>',
    row: ({ href, title, published_on }) =>
      `<tr><td>·</td><td><a href="${href}">${title}</a></td><td>${published_on}</td></tr>`,
    after: '</tbody></table>',
  },
}

/** Rows of a list in one of the forms. */
export function listMarkup(form: RowForm, rows: readonly ShownRow[]): string {
  const { before, row, after } = FORMS[form]
  return [before, ...rows.map(row), after].join('\n')
}
