import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isContent, type PageKind, pageKind } from '../../crawlers/page-kind.ts'
import { packageRoot } from '../../datasets/root.ts'

const page = (title: string, body: string) =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`
const FRAME = `<ul class="nav"><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwfw/">政务服务</a></li>
  <li><a href="/hdjl/index.html">互动交流</a></li></ul>`
const LONG = '各单位要结合实际抓好落实，及时反馈工作中的问题。'
const DOCUMENT = page('关于甲的通知_某区人民政府网', `${FRAME}<div class="zwxl-article"><p>${LONG}</p></div>`)
const LIST = page('政策文件_某区', `${FRAME}<ul><li><a href="./202401/t20240102_1.html">关于甲的通知</a></li></ul>`)

interface Case {
  what: string
  status?: number
  body: string
  kind: PageKind
}

const CONTENT: Case[] = [
  { what: 'a document', body: DOCUMENT, kind: 'document' },
  { what: 'a document of an older system', body: page('甲', `<div id="Zoom">${LONG}</div>`), kind: 'document' },
  {
    what: 'marks in any combination',
    body: page('甲', `<div class="trs_word view  TRS_UEDITOR">${LONG}</div>`),
    kind: 'document',
  },
  {
    what: 'a line with everything in its attachment',
    body: page('甲', '<div class="zwxl-article"><a href="./P020240102300000000001.docx">附件</a></div>'),
    kind: 'document',
  },
  {
    what: 'a scan of paper',
    body: page('甲', '<div class="zwxl-article"><img src="./W020200702397694935480.jpg" appendix="true"></div>'),
    kind: 'document',
  },
  {
    what: 'an article in an unknown container',
    body: `<meta name="ArticleTitle" content="甲">${page('甲', `<section>${LONG.repeat(30)}</section>`)}`,
    kind: 'document',
  },
  {
    what: 'a document on challenges',
    body: page('关于验证码的通知', `<div class="zwxl-article">输入验证码。${LONG.repeat(30)}</div>`),
    kind: 'document',
  },
  ...[
    '世界500强企业招商方案',
    '504家企业名单',
    '404号地块规划',
    '关于加强安全防护的通知',
    '关于网站访问异常的公告',
  ].map(
    (title): Case => ({ what: title, body: page(title, `<div class="zwxl-article">${LONG}</div>`), kind: 'document' }),
  ),
  { what: 'a list', body: LIST, kind: 'list' },
  { what: 'the JSON of a service', body: '{"success":true,"data":{"middle":{"list":[]}}}', kind: 'data' },
  { what: 'a page of navigation', body: page('某区', FRAME), kind: 'home' },
]

const REFUSED: Case[] = [
  { what: '412 of Ruishu', status: 412, body: '<script>$_ts=window["$_ts"]</script>', kind: 'challenge' },
  { what: '468', status: 468, body: DOCUMENT, kind: 'challenge' },
  {
    what: '521 with a cookie',
    status: 521,
    body: "<script>document.cookie='__jsl_clearance_s=1'</script>",
    kind: 'challenge',
  },
  {
    what: 'a clearance served as 200',
    body: '<script>document.cookie="__jsl_clearance=1";location.href=location.href</script>',
    kind: 'challenge',
  },
  {
    what: 'a cookie and a reload',
    body: page('', '<script>document.cookie="a=b";\nwindow.location.reload()</script>'),
    kind: 'challenge',
  },
  { what: '403', status: 403, body: DOCUMENT, kind: 'blocked' },
  { what: '429', status: 429, body: '', kind: 'blocked' },
  {
    what: 'a wall served as 200',
    body: page('网站防火墙', '<p>您的请求带有不合法参数，已被拦截</p>'),
    kind: 'blocked',
  },
  { what: 'a slider served as 200', body: page('', '<p>请拖动滑块完成验证</p>'), kind: 'blocked' },
  { what: '404', status: 404, body: DOCUMENT, kind: 'missing' },
  { what: 'a missing page served as 200', body: page('404', FRAME + LIST), kind: 'missing' },
  { what: 'a missing page in words', body: page('提示', '<div>您访问的页面不存在或已被删除</div>'), kind: 'missing' },
  { what: '500', status: 500, body: DOCUMENT, kind: 'error' },
  { what: 'a redirect that nobody followed', status: 302, body: '', kind: 'error' },
  { what: 'an error served as 200', body: page('502 Bad Gateway', LIST), kind: 'error' },
  {
    what: 'an empty list for a script to fill',
    body: page('政策文件', '<ul class="list" id="list"> </ul><script src="a.js"></script>'),
    kind: 'script',
  },
  { what: 'nothing', body: '', kind: 'empty' },
  { what: 'a stub', body: page('', '<div class="list">暂无内容</div>'), kind: 'empty' },
  {
    what: 'a body without text',
    body: page('甲', '<div class="zwxl-article"><p>&nbsp;</p></div><p>国务院部门网站 地方政府网站 市政府部门网站</p>'),
    kind: 'empty',
  },
  { what: 'JSON that is torn', body: '{"data":{"middle"', kind: 'empty' },
]

describe('a proof of content', () => {
  it.each(CONTENT)('is $what: $kind', ({ body, kind }) => {
    const verdict = pageKind({ status: 200, body })
    expect(verdict.kind, verdict.rule).toBe(kind)
    expect(isContent(verdict)).toBe(true)
  })

  it.each(REFUSED)('is not $what: $kind', ({ status = 200, body, kind }) => {
    const verdict = pageKind({ status, body })
    expect(verdict.kind, verdict.rule).toBe(kind)
    expect(isContent(verdict)).toBe(false)
  })

  it('is every saved page of the replica', () => {
    const root = join(packageRoot, 'datasets', 'replica', 'pages')
    const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    expect(paths.length).toBeGreaterThanOrEqual(11)
    for (const path of paths) {
      const body = readFileSync(join(root, path), 'utf8')
      expect(pageKind({ status: 200, body }), path).toEqual({ kind: 'document', rule: 'body container' })
    }
  })

  it.each([
    '<div class="zwxl-article',
    'document.cookie=',
    'href=',
    '<script><div class=list ',
    '<meta name=ArticleTitle ',
    '<title>404',
    '<!--',
    '<script',
    '<a href="',
    '<div class="TRS_UEDITOR">',
    '{"a":[',
    '访问',
    '<',
  ])('is judged in bounded steps in a megabyte of %s', (piece) => {
    const body = piece.repeat(1_000_000 / piece.length)
    expect(isContent(pageKind({ status: 200, body }))).toBe(false)
  })
})
