/** What support is called. */
export const SUPPORT = '奖励|奖金|奖补|补助|补贴|资助|贴息|津贴'

/** Who or what gets a sum each: 每家, 单个企业, 同一项目. */
const EACH_PAYEE = /(?:每(?:一)?[个家户项人名件位艘亩台套辆处座场]|单[个家户项笔]|单品种|同一)[^，。；的\d]{0,8}?$/u

/** A word on how or when a sum is given, between whom it is for and the verb. */
const MANNER =
  /(?:分别|一次性|再|另外?|额外|直接|可以?|将|均|各|每年度?|当年|连续[\d一二三四五两]年|最高|定额|统一|按规定|按程序|按标准|(?:由)?(?:[省市区县]级?|本级)?财政|[省市区县]政府|管委会)$/

/** A text without the words of manner, and without each payee, at its end. */
export function withoutManner(text: string): { rest: string; each: string | null } {
  let rest = text
  let each: string | null = null
  for (;;) {
    const shorter = rest.replace(MANNER, '')
    const payee: string | null = each === null ? (EACH_PAYEE.exec(shorter)?.[0] ?? null) : null
    const next: string = payee === null ? shorter : shorter.slice(0, shorter.length - payee.length)
    if (next === rest) return { rest, each }
    each ??= payee
    rest = next
  }
}

/** A text without what stands in brackets, and without the spaces that a line break has left inside it. */
export const compact = (text: string): string =>
  text.replace(/[（(][^（()）]{0,60}[)）]/g, '').replace(/(?<=[^A-Za-z\s])[\s\u3000]+(?=[^A-Za-z\s]|$)/g, '')
