import {
  documentsFrom,
  FOREIGN_DOCUMENTS,
  type ForeignDocument,
  type ForeignSite,
  foreignBody,
  plainPage,
} from './foreign-site.ts'

const COLUMN = '/col/col101/index.html'
const PROXY = '/module/web/jpage/dataproxy.jsp'
const GROUP = 10
const NAME = '仿真县人民政府（大汉版式）'

function pathOf({ published_on, number }: ForeignDocument): string {
  const [year, month, day] = published_on.split('-').map(Number)
  return `/art/${year}/${month}/${day}/art_101_${1000 + number}.html`
}

const record = (one: ForeignDocument): string =>
  `<record><![CDATA[<li><a href="${pathOf(one)}" title="${one.title}" target="_blank">${one.title}</a><span>${one.published_on}</span></li>]]></record>`

/** The rows of a group, and where the next group is. */
function store(group: number): string {
  const next =
    (group + 1) * GROUP < FOREIGN_DOCUMENTS.length
      ? `<![CDATA[<a href="${PROXY}?page=${group + 1}&webid=1&path=/&columnid=101&unitid=201&permissiontype=0"></a>]]>`
      : ''
  const records = documentsFrom(group * GROUP, GROUP).map(record)
  return `<datastore><nextgroup>${next}</nextgroup><recordset>${records.join('\n')}</recordset></datastore>`
}

const column = (): string =>
  plainPage(
    `政策文件_${NAME}`,
    `<meta name="SiteName" content="${NAME}"><meta name="ColumnName" content="政策文件">`,
    `<ul><li><a href="/">首页</a></li><li><a href="${COLUMN}">政策文件</a></li></ul>
<div id="201" class="default_pgContainer"></div>
<script type="text/xml">${store(0)}</script>
<script>$('#201').jpage({ proxyUrl: '${PROXY}', perPage: 5, totalRecord: ${FOREIGN_DOCUMENTS.length} })</script>`,
  )

const home = (): string => plainPage(NAME, '', `<h1>${NAME}</h1><a href="${COLUMN}">政策文件</a>`)

const article = (one: ForeignDocument): string =>
  plainPage(
    `${one.title}_${NAME}`,
    `<meta name="ArticleTitle" content="${one.title}"><meta name="PubDate" content="${one.published_on} 09:00">`,
    `<h1>${one.title}</h1><div class="bt-content">\n${foreignBody(one)}\n</div>`,
  )

/** A portal of Hanweb's system: rows in a script that is data, the groups after them from a proxy. */
export const hanwebSite: ForeignSite = {
  host: 'hanweb.replica.example',
  name: NAME,
  list: COLUMN,
  answer: ({ pathname, searchParams }) => {
    if (pathname === '/') return { type: 'text/html', body: home() }
    if (pathname === COLUMN) return { type: 'text/html', body: column() }
    if (pathname === PROXY) return { type: 'text/xml', body: store(Number(searchParams.get('page'))) }
    const found = FOREIGN_DOCUMENTS.find((one) => pathOf(one) === pathname)
    return found ? { type: 'text/html', body: article(found) } : null
  },
}
