import { bareBeginning, bodiesIn, saysAtMost } from './body-container.ts'
import { ATTACHMENT_LINK, DOCUMENT_LINK } from './document-link.ts'
import { onwardIn } from './onward.ts'

/**
 * What an answer proves to be. `document`, `list` and `data` (JSON of a service) are content, `home` is a page of
 * navigation, `onward` only leads to another page, and `script` and `challenge` are for a browser to try. Nothing else is
 * content.
 */
export const PAGE_KINDS = [
  'document',
  'list',
  'data',
  'home',
  'script',
  'onward',
  'challenge',
  'blocked',
  'missing',
  'error',
  'empty',
] as const
export type PageKind = (typeof PAGE_KINDS)[number]

/** An answer to a request, its body decoded. Attachments are not asked about here. */
export interface Answer {
  status: number
  body: string
}

export interface PageVerdict {
  kind: PageKind
  /** Name of the rule that decided, for the log. */
  rule: string
}

interface Rule extends PageVerdict {
  holds(answer: Answer): boolean
}

/** A body whose text is at most this long says little besides what its one phrase says. */
const SHORT = 600
/** A body of a document that says so little and refuses is what a portal answers in its place, in characters. */
const SHORT_BODY = 150
/** The least text that proves a body (a notice whose contents are all in its attachment is a line long). */
const LEAST_BODY = 20
/** A picture that was put into the body: some documents are scans of paper. */
const EDITOR_PICTURE = /[PW]0\d{18,}\.(?:jpe?g|png|gif|bmp|tiff?)\b/i
/** The least number of links of columns that prove a page of navigation. */
const LEAST_COLUMNS = 3

const status =
  (...codes: number[]) =>
  (answer: Answer): boolean =>
    codes.includes(answer.status)
const says =
  (phrase: RegExp) =>
  ({ body }: Answer): boolean =>
    phrase.test(body)
const saysInShort =
  (phrase: RegExp) =>
  ({ body }: Answer): boolean =>
    phrase.test(body) && saysAtMost(body, SHORT)
const bodySays =
  (phrase: RegExp) =>
  ({ body }: Answer): boolean => {
    for (const inner of bodiesIn(body)) {
      const text = bareBeginning(inner, SHORT_BODY)
      if (text.length > 0) return text.length <= SHORT_BODY && phrase.test(text) && !ATTACHMENT_LINK.test(inner)
    }
    return false
  }
const titled = (phrase: RegExp) => {
  const title = new RegExp(`<title[^>]*>[^<]*(?:${phrase.source})`, 'i')
  return ({ body }: Answer): boolean => title.test(body)
}

const REFUSING =
  /(?:请求|访问|操作)[^<>。]{0,12}(?:被|已)?(?:拦截|阻断|拒绝)|访问(?:过于)?频繁|网站防火墙|拖动滑块|输入验证码/
const NOT_THERE = /(?:页面|网页|文章|内容)[^<>。]{0,6}(?:不存在|被删除|已删除|找不到)/
const OUT_OF_SERVICE =
  /(?:升级|维护|改版|建设|调试)[^<>]{0,20}(?:暂时|暂停|无法|不能|稍后|谅解)|(?:暂时|暂)?(?:无法|不能|停止|暂停)(?:提供)?(?:访问|服务|打开|显示)|(?:系统|服务器|网络)(?:繁忙|异常|故障)|稍后(?:再试|重试|访问)/

const COLUMN_LINK = /\bhref\s*=\s*["'][^"']*\/[a-z]+(?:_?\d+)?\/(?:index\.html)?["']/gi

/** The two words in this order, found apart: one pattern for both would try every pair of them. */
function setsCookieAndReloads({ body }: Answer): boolean {
  const set = body.search(/document\.cookie\s*=/)
  return set >= 0 && /\blocation\b/.test(body.slice(set)) && saysAtMost(body, SHORT)
}

function isJson({ body }: Answer): boolean {
  if (!/^\s*[[{]/.test(body)) return false
  try {
    return typeof JSON.parse(body) === 'object'
  } catch {
    return false
  }
}

function holdsBody({ body }: Answer): boolean {
  for (const inner of bodiesIn(body)) {
    if (ATTACHMENT_LINK.test(inner) || EDITOR_PICTURE.test(inner) || !saysAtMost(inner, LEAST_BODY - 1)) return true
  }
  return false
}

/** A home page may announce that it will be out of service some day; a page without links can only mean itself. */
const saysOutOfService = (answer: Answer): boolean => !/<a\b/i.test(answer.body) && saysInShort(OUT_OF_SERVICE)(answer)

/** True for a page that says it is an article, and has more text than a frame has. */
export const saysItIsArticle = (html: string): boolean =>
  /<meta\b[^<>]*\bname\s*=\s*["']?ArticleTitle\b[^<>]*>/i.test(html) && !saysAtMost(html, SHORT)

const isShell = ({ body }: Answer): boolean =>
  /<script\b/i.test(body) &&
  /\/irs\/front\/|<(?:ul|div|tbody|table)\b[^<>]*\b(?:id|class)\s*=\s*["'][^"'<>]*(?:list|app|root)[^"'<>]*["'][^<>]*>\s*<\//i.test(
    body,
  )

/** What the status says, and what no page of content looks like. From top to bottom, here and below; the first that holds decides. */
const FIRST: readonly Rule[] = [
  // Ruishu answers 412, Zhidaoyu Chuangyu 521, a third wall 468 (portal-conventions §7).
  { kind: 'challenge', rule: 'status 412', holds: status(412) },
  { kind: 'challenge', rule: 'status 468', holds: status(468) },
  { kind: 'challenge', rule: 'status 521', holds: status(521) },
  { kind: 'challenge', rule: '__jsl_clearance', holds: saysInShort(/__jsl_clearance/) },
  { kind: 'challenge', rule: '$_ts', holds: saysInShort(/\$_ts\s*[=.[]|\bwindow\.\$_ts\b/) },
  { kind: 'challenge', rule: 'cookie and reload', holds: setsCookieAndReloads },
  { kind: 'blocked', rule: 'status 401, 403 or 429', holds: status(401, 403, 429) },
  { kind: 'missing', rule: 'status 404 or 410', holds: status(404, 410) },
  { kind: 'error', rule: 'status', holds: ({ status: code }) => code < 200 || code > 299 },
  {
    kind: 'missing',
    rule: 'title: 404',
    holds: says(/<title[^<>]*>\s*404(?![\d\p{Script=Han}])|<title[^<>]*>\s*404\s*(?:页面|错误)/iu),
  },
  { kind: 'error', rule: 'title: 50x', holds: says(/<title[^<>]*>\s*50[0-4](?![\d\p{Script=Han}])/iu) },
  { kind: 'data', rule: 'JSON', holds: isJson },
  { kind: 'blocked', rule: 'body: blocked', holds: bodySays(REFUSING) },
  { kind: 'missing', rule: 'body: not there', holds: bodySays(NOT_THERE) },
  { kind: 'error', rule: 'body: out of service', holds: bodySays(OUT_OF_SERVICE) },
]

const CONTAINER: Rule = { kind: 'document', rule: 'body container', holds: holdsBody }

/** Words in which a page is refused, and pages that only lead on. */
const REFUSALS: readonly Rule[] = [
  {
    kind: 'missing',
    rule: 'title: not there',
    holds: titled(/not found|(?:页面|网页|文章)(?:已)?(?:不存在|被删除|丢失)|找不到/),
  },
  { kind: 'error', rule: 'title: error', holds: titled(/bad gateway|系统错误|(?:页面|访问|服务器)(?:出错|错误|异常)/) },
  {
    kind: 'blocked',
    rule: 'title: blocked',
    holds: titled(/访问(?:被|已被)?(?:拦截|阻断|拒绝|禁止)|安全(?:验证|防护)|人机验证|forbidden|\bWAF\b|防火墙/),
  },
  {
    kind: 'blocked',
    rule: 'text: blocked',
    holds: saysInShort(REFUSING),
  },
  {
    kind: 'missing',
    rule: 'text: not there',
    holds: saysInShort(NOT_THERE),
  },
  { kind: 'error', rule: 'text: out of service', holds: saysOutOfService },
  { kind: 'onward', rule: 'leads to another page', holds: ({ body }) => onwardIn(body) !== null },
]

const LAST: readonly Rule[] = [
  { kind: 'script', rule: 'empty list written by a script', holds: isShell },
  {
    kind: 'home',
    rule: 'links of columns',
    holds: ({ body }) => (body.match(COLUMN_LINK)?.length ?? 0) >= LEAST_COLUMNS,
  },
]

/** What pages of a family prove besides what any page may. */
export interface Proofs {
  /** True for a page that names documents. */
  isList(html: string): boolean
  /** True for a page with a text of its own, whatever it stands in. */
  isArticle(html: string): boolean
}

/** The proofs of the shared platform. */
export const SHARED_PROOFS: Proofs = { isList: (html) => DOCUMENT_LINK.test(html), isArticle: saysItIsArticle }

/**
 * A body that is there proves a document whatever its title speaks of; words of refusal come before the weaker proofs,
 * because an error page in the frame of its portal has links too. Lists show how their documents begin, and documents
 * link to others: so the proof of what was asked for comes first.
 */
function rulesFor({ isList, isArticle }: Proofs, expected: 'list' | 'document' | null): readonly Rule[] {
  const list: Rule = { kind: 'list', rule: 'links to documents', holds: ({ body }) => isList(body) }
  const article: Rule = { kind: 'document', rule: 'text of its own', holds: ({ body }) => isArticle(body) }
  if (expected === 'list') return [...FIRST, ...REFUSALS, list, CONTAINER, article, ...LAST]
  const weaker = expected === 'document' ? [article, list] : [list, article]
  return [...FIRST, CONTAINER, ...REFUSALS, ...weaker, ...LAST]
}

/**
 * What an answer is, by the first rule that holds. Without a proof of content it is `empty`: such answers, stubs after
 * the end of a list among them, are never stored as documents. `expected` is what was asked for, null if nobody knows.
 */
export function pageKind(
  answer: Answer,
  proofs: Proofs = SHARED_PROOFS,
  expected: 'list' | 'document' | null = null,
): PageVerdict {
  const found = rulesFor(proofs, expected).find((each) => each.holds(answer))
  return found ? { kind: found.kind, rule: found.rule } : { kind: 'empty', rule: 'no proof of content' }
}

const CONTENT: ReadonlySet<PageKind> = new Set(['document', 'list', 'data', 'home'])

/** True if a verdict stands for content: only then an answer may be kept as such. */
export const isContent = ({ kind }: PageVerdict): boolean => CONTENT.has(kind)
