import {
  documentsFrom,
  FOREIGN_DOCUMENTS,
  type ForeignDocument,
  type ForeignSite,
  foreignBody,
  plainPage,
} from './foreign-site.ts'

const HOST = 'json.replica.example'
const SERVICE = '/gkmlpt/api/all/5'
const PAGE_SIZE = 10
const NAME = '仿真县人民政府（目录服务）'

const pathOf = ({ number }: ForeignDocument): string => `/gkmlpt/content/3/${3000 + number}/post_${3000 + number}.html`

const entry = (one: ForeignDocument) => ({
  id: 3000 + one.number,
  title: one.title,
  document_number: '',
  display_publish_time: Date.parse(`${one.published_on}T01:00:00Z`) / 1000,
  url: `http://${HOST}${pathOf(one)}#5`,
})

const answered = (page: number): string =>
  JSON.stringify({
    articles: documentsFrom((page - 1) * PAGE_SIZE, PAGE_SIZE).map(entry),
    total: FOREIGN_DOCUMENTS.length,
  })

const article = (one: ForeignDocument): string =>
  plainPage(
    `${one.title}-${NAME}`,
    `<meta name="SiteName" content="${NAME}"><meta name="PubDate" content="${one.published_on}">`,
    `<h1>${one.title}</h1><div class="article-content">\n${foreignBody(one)}\n</div>`,
  )

/** A portal whose list is the JSON of a service, as the catalogue of a province has it. */
export const jsonSite: ForeignSite = {
  host: HOST,
  name: NAME,
  list: `${SERVICE}?page=1&sid=2`,
  answer: ({ pathname, searchParams }) => {
    if (pathname === SERVICE) return { type: 'application/json', body: answered(Number(searchParams.get('page')) || 1) }
    const found = FOREIGN_DOCUMENTS.find((one) => pathOf(one) === pathname)
    return found ? { type: 'text/html', body: article(found) } : null
  },
}
