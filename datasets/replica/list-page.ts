import { columnRows } from './column-row.ts'
import { listMarkup, type ShownRow } from './list-form.ts'
import { framed, metaTags } from './page-frame.ts'
import { CLOSED_FOLDER, type ReplicaSite, type SiteColumn, TWIN_FOLDER } from './replica-site.ts'

/** Rows that lead away or nowhere, on the portal with twins. */
const STRANGERS = (row: ShownRow): ShownRow[] => [
  {
    ...row,
    href: '//chongqing.replica.example/zwgk/zfxxgkml/szfwj/qtgw/202304/t20230406_11850001.html',
    title: '市级文件转载',
  },
  { ...row, href: 'https://www.other.example/zt/202301/t20230105_11400000.html', title: '其他网站专题' },
  { ...row, href: 'javascript:void(0)', title: '尚未上网的文件' },
]

const below = (folder: string, path: string): string =>
  path.startsWith(folder) ? `./${path.slice(folder.length)}` : path
const climbing = (folder: string, path: string): string => '../'.repeat(folder.split('/').length - 2) + path.slice(1)

/** The documents of the first column once more: as mobile twins, with random queries, by way of the root. */
function twinRows(site: ReplicaSite): ShownRow[] {
  const rows = columnRows(site, site.columns[0]!)
  const forms: ((path: string) => string)[] = [
    (path) => path.replace(/\.html$/, '_wap.html'),
    (path) => `${path}?TVS2YU=865C6A0`,
    (path) => climbing(TWIN_FOLDER, path),
    (path) => `//${site.host}${path}`,
  ]
  return [...rows.map((row, i) => ({ ...row, href: forms[i % forms.length]!(row.href) })), ...STRANGERS(rows[0]!)]
}

const closedRow = (row: ShownRow): ShownRow => ({
  ...row,
  href: `${CLOSED_FOLDER}202401/t20240102_12800001.html`,
  title: '内部管理制度目录',
})

function rowsOf(site: ReplicaSite, column: SiteColumn): ShownRow[] {
  if (column.path === TWIN_FOLDER) return twinRows(site)
  const rows = columnRows(site, column).map((row) => ({ ...row, href: below(column.path, row.href) }))
  return site.habits.includes('robots') ? [closedRow(rows[0]!), ...rows] : rows
}

/** The lists of a portal: its columns, and the twins of the first one where it has them. */
export const siteLists = (site: ReplicaSite): readonly SiteColumn[] =>
  site.habits.includes('twins')
    ? [...site.columns, { ...site.columns[0]!, path: TWIN_FOLDER, name: '政策文件', form: 'clearfix' }]
    : site.columns

interface Part {
  rows: ShownRow[]
  n_pages: number
}

/** A page of a list by its number from 0; null after the end. */
function partOf(site: ReplicaSite, column: SiteColumn, page: number): Part | null {
  const rows = rowsOf(site, column)
  const from = page * column.rows_per_page
  if (page > 0 && from >= rows.length) return null
  return { rows: rows.slice(from, from + column.rows_per_page), n_pages: Math.ceil(rows.length / column.rows_per_page) }
}

/** The rows alone, for the script of a portal whose list a script writes. */
export function listRowsJson(site: ReplicaSite, column: SiteColumn, page: number): string | null {
  const part = partOf(site, column, page)
  return part && JSON.stringify(part.rows.map(({ href, title, published_on }) => ({ href, title, published_on })))
}

const scriptList = (page: number): string => `<ul class="tab-item" id="list"></ul>
<script>
fetch('rows_${page}.json').then(function (answer) { return answer.json() }).then(function (rows) {
  document.getElementById('list').innerHTML = rows.map(function (row) {
    return '<li class="clearfix"><a href="' + row.href + '" title="' + row.title + '">' + row.title + '</a><span>' + row.published_on + '</span></li>'
  }).join('')
})
</script>`

/** A page of a list; null after the end. */
export function listPage(site: ReplicaSite, column: SiteColumn, page: number): string | null {
  const part = partOf(site, column, page)
  if (part === null) return null
  const list = site.habits.includes('script_list') ? scriptList(page) : listMarkup(column.form, part.rows)
  const paging = `<div class="pages"><script>
//wcm分页，总记录：${part.n_pages * column.rows_per_page}
${column.call}(${part.n_pages}, ${page}, "${column.stem}", "html");
function ${column.call}(_nPageCount, _nCurrIndex, _sPageName, _sPageExt) { return _nPageCount }
</script></div>`
  return framed(site, column.name, metaTags([['ColumnName', column.name]]), `${list}\n${paging}`)
}
