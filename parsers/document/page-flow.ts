import type { Element } from 'domhandler'
import { joinLines, LineWriter } from './page-lines.ts'
import { isText, type Visitor, walk } from './page-walk.ts'

/** Elements shown as blocks, https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3, and table parts. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul xmp'
  ).split(' '),
)
/** Elements whose text is not the page's own: code, controls, drawings, embedded documents. */
const SILENT = new Set(
  (
    'audio button canvas datalist embed frame frameset head iframe input link math meta noframes noscript object ' +
    'option script select style svg template textarea title video'
  ).split(' '),
)
const PREFORMATTED = new Set(['pre', 'listing', 'xmp'])
/** 10<sup>4</sup> must not read as 104. */
const RAISED = new Map([...'0123456789+-()n'].map((plain, at) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'[at]!]))

export interface FlowRules {
  /** Inline elements that begin a line all the same. */
  startsLine: (element: Element) => boolean
  /** Elements to leave out with all they hold. */
  isSkipped: (element: Element) => boolean
  /** Called for each table; true where it has written the table itself, false to let its text flow. */
  takesTable: (table: Element) => boolean
}

const PLAIN: FlowRules = { startsLine: () => false, isSkipped: () => false, takesTable: () => false }

/** A character that shows. */
const SHOWN = /[^\s\u00ad\u200b-\u200d\u2060]/
const UNSHOWN = /[\s\u00ad\u200b-\u200d\u2060]+/g

const isHidden = ({ attribs: { hidden, style } }: Element): boolean =>
  hidden !== undefined || (style !== undefined && /(?:^|;)\s*display\s*:\s*none/i.test(style))

/** The raised form of a short exponent or note mark; null where a character has none. */
function raised(element: Element): string | null {
  const [only, more] = element.children
  if (!only || more || !isText(only)) return null
  const shapes = [...only.data.trim()].map((plain) => RAISED.get(plain))
  return shapes.includes(undefined) ? null : shapes.join('')
}

/**
 * Writes the text below `root`, one line per block element or `<br>`. Inline elements break nothing, so that a
 * number and its unit stay together however the editor wrapped them.
 */
export function writeFlow(root: Element, writer: LineWriter, rules: Partial<FlowRules> = {}): void {
  const { startsLine, isSkipped, takesTable } = { ...PLAIN, ...rules }
  let preformatted = 0
  const breakAround = (element: Element) => {
    if (BLOCKS.has(element.name)) writer.endLine()
  }
  const visitor: Visitor = {
    enter: (element) => {
      if (isUnread(element) || isSkipped(element)) return false
      if (startsLine(element)) writer.endLine()
      breakAround(element)
      if (element.name === 'table' && takesTable(element)) return false
      const exponent = element.name === 'sup' ? raised(element) : null
      if (exponent !== null) writer.add(exponent)
      if (PREFORMATTED.has(element.name)) preformatted += 1
      return exponent === null
    },
    leave: (element) => {
      if (PREFORMATTED.has(element.name)) preformatted -= 1
      breakAround(element)
    },
    text: (data) => {
      if (preformatted === 0) return writer.add(data)
      data.split('\n').forEach((line, at) => {
        if (at > 0) writer.endLine()
        writer.add(line)
      })
    },
  }
  walk(root, visitor)
  writer.endLine()
}

/** The lines of one element by the rules of the flow; its tables flow too unless a rule takes them. */
export function linesIn(element: Element, rules?: Partial<FlowRules>): string[] {
  const writer = new LineWriter()
  writeFlow(element, writer, rules)
  return writer.lines
}

const isUnread = (element: Element): boolean => SILENT.has(element.name) || isHidden(element)

/** True where any text below an element shows. */
export function holdsText(element: Element): boolean {
  let found = false
  walk(element, {
    enter: (inner) => !found && !isUnread(inner),
    leave: () => {},
    text: (data) => {
      found ||= SHOWN.test(data)
    },
  })
  return found
}

/** All text that shows below an element, without blanks and line breaks: for looking whether a word occurs at all. */
export function solidTextIn(element: Element): string {
  let text = ''
  walk(element, {
    enter: (inner) => !isUnread(inner),
    leave: () => {},
    text: (data) => {
      text += data
    },
  })
  return text.replace(UNSHOWN, '')
}

/** The text of one element on one line. */
export const textIn = (element: Element): string => joinLines(linesIn(element))
