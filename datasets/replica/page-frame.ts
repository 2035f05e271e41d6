import { CLOSED_FOLDER, type ReplicaSite, type SiteColumn, TWIN_FOLDER } from './replica-site.ts'

const MARK = '<!-- Replica page of the duibiao project: own wording; see datasets/replica/README.md. -->'

/** Meta tags by name and content. */
export const metaTags = (tags: readonly (readonly [name: string, content: string])[]): string[] =>
  tags.map(([name, content]) => `<meta name="${name}" content="${content}">`)

/** The charset is told in the form of the time. */
const charsetTag = (site: ReplicaSite): string =>
  site.habits.includes('legacy')
    ? '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'
    : '<meta charset="UTF-8">'

const columnLink = ({ path, name }: SiteColumn): string => `<li><a href="${path}">${name}</a></li>`

/** The older system does not name the site in its pages. */
const siteTags = (site: ReplicaSite): string[] =>
  site.habits.includes('legacy')
    ? []
    : metaTags([
        ['SiteName', site.name],
        ['SiteDomain', site.host],
        ['SiteIDCode', site.site_id],
      ])

/** Columns that every portal has and nobody wants, and those that the replica is about. */
function navigation(site: ReplicaSite): string {
  const closed = site.habits.includes('robots') ? [`<li><a href="${CLOSED_FOLDER}">内部管理</a></li>`] : []
  const twin = site.habits.includes('twins') ? [`<li><a href="${TWIN_FOLDER}">政策文件</a></li>`] : []
  const links = [
    '<li><a href="/">首页</a></li>',
    '<li><a href="/zwxx/">政务要闻</a></li>',
    '<li><a href="/hdjl/">互动交流</a></li>',
    ...site.columns.map(columnLink),
    ...twin,
    ...closed,
  ]
  return `<ul class="nav">${links.join('')}</ul>`
}

/** A page of a portal: head with what stands in its `<head>` besides charset and title, body inside the usual frame. */
export function framed(site: ReplicaSite, title: string, head: readonly string[], body: string): string {
  return `<!DOCTYPE html>
${MARK}
<html lang="zh-CN">
<head>
${[charsetTag(site), ...siteTags(site), ...head].join('\n')}
<title>${title}_${site.name}</title>
</head>
<body>
<div class="header"><a href="/">${site.name}</a></div>
${navigation(site)}
<div class="wrap">
${body}
</div>
<div class="footer">
<ul class="links"><li>国务院部门网站</li><li>地方政府网站</li><li>市政府部门网站</li><li>区县政府网站</li></ul>
<p>网站标识码：${site.site_id}</p>
</div>
</body>
</html>
`
}
