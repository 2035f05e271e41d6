import type { RoutineNotice } from './notice.ts'
import { framed, metaTags } from './page-frame.ts'
import type { ReplicaSite, SiteColumn } from './replica-site.ts'

const PUBLISHER = '仿真编辑部'

const articleTags = (column: SiteColumn, { title, published_on }: RoutineNotice): string[] =>
  metaTags([
    ['ColumnName', column.name],
    ['ArticleTitle', title],
    ['PubDate', `${published_on} 09:00`],
    ['ContentSource', PUBLISHER],
  ])

const block = ({ published_on }: RoutineNotice): string =>
  [
    ['索引号', ''],
    ['发文字号', ''],
    ['发布机构', PUBLISHER],
    ['有效性', ''],
    ['成文日期', published_on],
    ['发布日期', published_on],
  ]
    .map(([label, value]) => `<tr><td class="t1">[ ${label} ]</td><td class="t2">${value}</td></tr>`)
    .join('\n')

const text = ({ paragraphs }: RoutineNotice): string => paragraphs.map((each) => `<p>${each}</p>`).join('\n')

const ICON = '<img src="/fileTypeImages/icon_doc.gif" alt="">'

/** Files hang on a page as links after the icon of their type, or in a variable that a script prints. */
function files({ files: names }: RoutineNotice): string {
  const links = names.map((name) => `<a href="./${name}" oldsrc="${name}">附件</a>`)
  if (links.length === 0) return ''
  if (names[0]!.startsWith('P0')) return `<p>${ICON}${links.join('<br>')}</p>`
  return `<script>var hasFJ='${links.join('<BR/>')}';
if (hasFJ != '') { document.write('<p>附件下载</p>'); for (var one of hasFJ.split("<BR/>")) document.write(one) }</script>`
}

function modernBody(notice: RoutineNotice): string {
  const { title, published_on } = notice
  return `<div class="zwxl-content">
<div class="zwxl-head"><table class="zwxl-table">
${block(notice)}
</table></div>
<div class="zwxl-title">
<p class="tit">${title}</p>
<div class="zwxl-bar"><span class="tit">日期：</span><span class="con">${published_on}</span><script>document.write('<span class="tit">来源：</span><span class="con">${PUBLISHER}</span>')</script></div>
</div>
<div class="zwxl-article">
<div class="view TRS_UEDITOR trs_paper_default trs_web">
${text(notice)}
</div>
${files(notice)}
</div>
</div>`
}

const legacyBody = (notice: RoutineNotice): string => `<table width="960"><tr><td>
<h1>${notice.title}</h1>
<div class="TRS_Editor">
${text(notice)}
</div>
</td></tr></table>`

const wapBody = (notice: RoutineNotice): string => `<div class="wap"><h1>${notice.title}</h1>
<div class="TRS_UEDITOR">
${text(notice)}
</div></div>`

/** The page of a routine notice; its mobile twin has neither metadata block nor files. */
export function noticePage(
  site: ReplicaSite,
  column: SiteColumn,
  notice: RoutineNotice,
  form: 'desktop' | 'wap',
): string {
  if (form === 'wap') return framed(site, notice.title, [], wapBody(notice))
  const body = site.habits.includes('legacy') ? legacyBody(notice) : modernBody(notice)
  return framed(site, notice.title, articleTags(column, notice), body)
}
