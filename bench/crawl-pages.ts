/** Rows on a page of the list. */
export const ROWS = 100
/** The host of the pages; it resolves to nothing. */
export const HOST = 'bench.replica.example'

const PARAGRAPH =
  '<p style="text-indent:2em">到2027年，全区高新技术企业达到80家，科技型企业达到610家，研发投入年均增长10%以上。</p>\n'
const FRAME =
  '<div class="nav"><ul><li><a href="/zwgk/">政务公开</a></li><li><a href="/zmhd/">政民互动</a></li></ul></div>\n'
const PAGE_BYTES = 40_000
const BODY = PARAGRAPH.repeat(Math.round((PAGE_BYTES - 1500) / Buffer.byteLength(PARAGRAPH)))

const nameOf = (n: number): string => `t20240101_${String(n).padStart(7, '0')}.html`

/** A notice of 40 KB; all differ in title and number. */
function notice(n: number): string {
  const title = `关于第${n}号测试方案的通知`
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="${title}"><title>${title}</title></head>
<body>${FRAME}<div class="zwxl-title"><p class="tit">${title}</p></div><div class="zwxl-article"><div class="view TRS_UEDITOR trs_paper_default trs_web">
${BODY}<p>第${n}号</p></div></div></body></html>`
}

function list(page: number, total: number): string {
  const pages = Math.ceil(total / ROWS)
  const rows = Array.from({ length: Math.min(ROWS, total - page * ROWS) }, (_, i) => {
    const n = page * ROWS + i
    return `<li class="clearfix"><a href="./202401/${nameOf(n)}" title="关于第${n}号测试方案的通知">关于第${n}号</a><span>2024-01-01</span></li>`
  })
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>通知公告</title></head><body>${FRAME}<ul class="tab-item">
${rows.join('\n')}</ul><script>createPage(${pages}, ${page}, "index", "html");</script></body></html>`
}

/** The page at a path of a site with so many notices, null if there is none. */
export function benchPage(path: string, total: number): string | null {
  const n = /\/tzgg\/202401\/t20240101_(\d{7})\.html$/.exec(path)?.[1]
  if (n !== undefined) return Number(n) < total ? notice(Number(n)) : null
  const page = /\/tzgg\/(?:index(?:_(\d+))?\.html)?$/.exec(path)
  return page && Number(page[1] ?? 0) * ROWS < total ? list(Number(page[1] ?? 0), total) : null
}
