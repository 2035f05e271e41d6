/** Around letters and figures that a page may not show, or not as part of the text around them. */
export const [OPEN, CLOSE] = ['(', ')']

/** Tags whose text is struck, raised or a reading of the text beside it. */
const ASIDE = /^(?:del|s|strike|sup|rt|rp)$/
/** Attributes that hide, strike or raise. */
const HIDING =
  /\s(?:hidden|popover)\b|display\s*:\s*none|visibility\s*:|opacity\s*:|font-size\s*:\s*0|line-through|vertical-align\s*:\s*super|transparent|position\s*:\s*absolute|overflow\s*:\s*hidden|clip|scale\(|text-indent/i
const NAMES = /\b(?:class|id)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi
const SELECTED = /[.#]([\w-]{1,60})/g
const TAG_NAME = /^<(\/?)([a-z][\w-]*)/i

/** The classes and ids that style sheets speak of. */
export const selectedNames = (styleSheets: string): ReadonlySet<string> =>
  new Set([...styleSheets.matchAll(SELECTED)].map(([, name]) => name!))

function mayBeAside(name: string, tag: string, selected: ReadonlySet<string>): boolean {
  if (ASIDE.test(name) || HIDING.test(tag)) return true
  if (selected.size === 0) return false
  return [...tag.matchAll(NAMES)].some((match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').split(/\s+/).some((each) => selected.has(each)),
  )
}

/** Says for one tag after the other what mark stands in its place. */
export function tagMarker(selected: ReadonlySet<string>): (tag: string) => string {
  const open: { name: string; depth: number }[] = []
  return (tag) => {
    const [, slash, written] = TAG_NAME.exec(tag) ?? []
    if (written === undefined) return ''
    const name = written.toLowerCase()
    const last = open.at(-1)
    if (slash === '') {
      if (mayBeAside(name, tag, selected)) {
        open.push({ name, depth: 1 })
        return OPEN
      }
      if (last?.name === name) last.depth += 1
      return ''
    }
    if (last?.name !== name) return ''
    last.depth -= 1
    if (last.depth > 0) return ''
    open.pop()
    return CLOSE
  }
}

/** For each mark that opens a gap the offset after the one that closes it. */
function endsOf(marked: string): Map<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < marked.length; at += 1) {
    if (marked[at] === OPEN) open.push(at)
    else if (marked[at] === CLOSE && open.length > 0) ends.set(open.pop()!, at + 1)
  }
  return ends
}

/** Whether a text stands at an offset, with gaps read or passed over. */
function standsAt(marked: string, start: number, text: string, ends: ReadonlyMap<number, number>): boolean {
  const states: [at: number, read: number][] = [[start, 0]]
  const tried = new Set<number>()
  for (let state = states.pop(); state; state = states.pop()) {
    const [at, read] = state
    if (read === text.length) return true
    const key = (at - start) * (text.length + 1) + read
    if (at >= marked.length || tried.has(key)) continue
    tried.add(key)
    const isMark = marked[at] === OPEN || marked[at] === CLOSE
    if (isMark) states.push([at + 1, read])
    else if (marked[at] === text[read]) states.push([at + 1, read + 1])
    const end = ends.get(at)
    if (end !== undefined) states.push([end, read])
  }
  return false
}

/** Whether a text stands in a marked one, whatever of its gaps counts. */
export function holdsWithGaps(marked: string, text: string): boolean {
  const ends = endsOf(marked)
  for (let at = marked.indexOf(text[0]!); at >= 0; at = marked.indexOf(text[0]!, at + 1))
    if (standsAt(marked, at, text, ends)) return true
  return false
}
