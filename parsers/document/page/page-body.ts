import type { AnyNode, Element } from 'domhandler'
import { BODY_CONTAINER_GROUPS, containerSelector } from '../../../datasets/reference/body-container.ts'
import { isShown } from '../../visible/visibility.ts'
import { textIn } from './page-flow.ts'
import type { PageIndex } from './page-index.ts'
import { holdsText } from './page-text.ts'
import { isElement } from './page-walk.ts'

/** Containers of the document's own text, in the order worth trying; the first that holds text is taken. */
const CONTAINERS = BODY_CONTAINER_GROUPS.map((group) => group.map(containerSelector).join(', '))
/** Holds the editor's output and, beside it, the attachments. */
const FRAME = '.zwxl-article'
/** Tools of the page inside the container. */
const TOOLS = '.bdsharebuttonbox, #div_div, a[href="#"]'
/** What surrounds the text where no container is known. */
const SURROUNDINGS = 'nav, header, footer, .header, .footer, .nav, .breadcrumb, #header, #footer, #nav'

/** Lines of the shared page frame, in whatever element they stand. */
const FRAME_LINES = new Set([
  '扫一扫在手机打开当前页',
  '国务院部门网站',
  '地方政府网站',
  '市政府部门网站',
  '区县政府网站',
  '区(县)政府网站',
  '区（县）政府网站',
  '其他网站',
  '返回主站',
  '返回顶部',
  '政务新媒体',
  '智能问答',
])

/** True for a line that belongs to the frame of the page and never to a document. */
export const isFrameLine = (line: string): boolean => FRAME_LINES.has(line)

export interface PageBody {
  root: Element
  /** Elements of the page that are not the document's text. */
  skipped: ReadonlySet<Element>
}

/** The editor's output may be printed twice, for desktop and mobile: every copy but the first. */
function copiesOf(page: PageIndex): Element[] {
  const editors = page.select('.TRS_UEDITOR').filter((editor) => isShown(editor, page.looks))
  if (editors.length < 2) return []
  const seen = new Set<string>()
  return editors.filter((editor) => {
    const text = textIn(editor, page.looks)
    const copy = seen.has(text)
    seen.add(text)
    return copy
  })
}

/** The nearest frame around a container, itself where it is one or none is. */
function frameOf(container: Element, frames: ReadonlySet<AnyNode>): Element {
  for (let at: AnyNode | null = container; at && isElement(at); at = at.parent) if (frames.has(at)) return at
  return container
}

/**
 * The first of some containers that holds text. Of two made for two kinds of screen one is hidden; where all are, a
 * script will show them.
 */
function filledOf(containers: readonly Element[], { looks }: PageIndex): Element | undefined {
  const filled = containers.filter((container) => holdsText(container, looks))
  return filled.find((container) => isShown(container, looks)) ?? filled[0]
}

/** Finds the container of the document's text; without a known one, the whole `<body>` less its surroundings. */
export function bodyOf(page: PageIndex): PageBody {
  for (const selector of CONTAINERS) {
    const container = filledOf(page.select(selector), page)
    if (!container) continue
    // Inside its frame a hidden container would stay hidden.
    const frames = isShown(container, page.looks) ? page.select(FRAME) : []
    return {
      root: frameOf(container, new Set(frames)),
      skipped: new Set([...page.select(TOOLS), ...copiesOf(page)]),
    }
  }
  // A page of frames has no body.
  const root = page.select('body')[0] ?? page.select('html')[0]!
  return { root, skipped: new Set(page.select(`${TOOLS}, ${SURROUNDINGS}`)) }
}
