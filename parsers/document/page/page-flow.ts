import type { Element } from 'domhandler'
import { INHERITED } from '../../visible/inheritance.ts'
import { joinLines } from '../../visible/line-breaks.ts'
import type { Appearance } from '../../visible/look.ts'
import { OWN_LOOKS, type PageLooks } from '../../visible/page-looks.ts'
import { mayBeCharacter } from '../../visible/picture.ts'
import { loweredForm, NOTE_TEXT, raisedForm, TAKES_LOWERED_FORM } from '../../visible/raised-marks.ts'
import { textBeginning } from '../../visible/text-below.ts'
import { GONE, isSeen, lossOf, SEEN, type Sight, sightBelow } from '../../visible/visibility.ts'
import { isBlock, isNoteLink, shiftOf, tagKindOf } from './page-element.ts'
import { LineWriter } from './page-lines.ts'
import { type Visitor, walk } from './page-walk.ts'

export interface FlowRules {
  /** How the elements of the page look. */
  looks: PageLooks
  /** Inline elements that begin a line all the same. */
  startsLine: (element: Element) => boolean
  /** Elements to leave out with all they hold. */
  isSkipped: (element: Element) => boolean
  /** Called for each table with what it hands down; true if it has written the table itself, false to let its text flow. */
  takesTable: (table: Element, sight: Sight) => boolean
}

const PLAIN: FlowRules = {
  looks: OWN_LOOKS,
  startsLine: () => false,
  isSkipped: () => false,
  takesTable: () => false,
}

/** Longer raised text is no exponent and no mark of a note. */
const LONGEST_MARK = 8
/** What links to notes show without brackets. */
const NUMBERED = /^\d{1,3}$/
/** As much of what was left out as a finding says. */
const LONGEST_SAID = 24

/** What must be put back at the end of an element. */
interface Opened {
  element: Element
  sight: Sight
  isBlock: boolean
  isShifted: boolean
}

/** Writes the text of elements as it is met. */
class Flow implements Visitor {
  readonly #writer: LineWriter
  readonly #rules: FlowRules
  /** The elements around that change anything for their text, outermost first; null if none has been met. */
  #opened: Opened[] | null = null
  #sight: Sight

  constructor(writer: LineWriter, rules: FlowRules, sight: Sight) {
    this.#writer = writer
    this.#rules = rules
    this.#sight = sight
  }

  enter(element: Element): boolean {
    const rules = this.#rules
    if (rules.isSkipped(element)) return false
    const look = rules.looks.of(element)
    const sight = sightBelow(this.#sight, element, look)
    if (look !== null && sight & GONE) return this.#leaveOut(element, look)
    const kind = tagKindOf(element)
    if (kind === 'silent') return this.#passOver(element, look)
    const startsBlock = isBlock(kind, look)
    if (startsBlock || rules.startsLine(element)) this.#writer.endLine()
    if (kind === 'fixed block' && this.#isTaken(element, sight)) return false
    const isShifted = shiftOf(element, look) !== null
    if (isShifted && this.#writesShifted(element, look)) return false
    if (look !== null || isShifted) this.#open({ element, sight: this.#sight, isBlock: startsBlock, isShifted })
    this.#sight = sight
    return true
  }

  leave(element: Element): void {
    const opened = this.#opened?.at(-1)
    if (opened?.element !== element) {
      if (tagKindOf(element) !== 'inline') this.#writer.endLine()
      return
    }
    this.#opened!.pop()
    this.#sight = opened.sight
    if (opened.isShifted) this.#writer.leaveGap('shift')
    if (opened.isBlock) this.#writer.endLine()
  }

  #open(opened: Opened): void {
    this.#opened ??= []
    this.#opened.push(opened)
  }

  #isTaken(element: Element, sight: Sight): boolean {
    if (element.name === 'br') this.#writer.noteBreak()
    return element.name === 'table' && this.#rules.takesTable(element, sight)
  }

  text(data: string): void {
    if (!isSeen(this.#sight)) this.#writer.leaveGap('hidden', data.slice(0, LONGEST_SAID))
    else if (this.#sight & INHERITED.preformatted) this.#writeLines(data)
    else this.#writer.add(data)
  }

  #writeLines(data: string): void {
    data.split('\n').forEach((line, at) => {
      if (at > 0) this.#writer.endLine()
      this.#writer.add(line)
    })
  }

  #leaveOut(element: Element, look: Appearance): false {
    this.#writer.leaveGap(lossOf(element, look) ?? 'hidden', textBeginning(element, LONGEST_SAID))
    return false
  }

  /** Passes over an element that holds no text of the page; one that may be a character leaves a gap in the line. */
  #passOver(element: Element, look: Appearance | null): false {
    if (look?.isBlock) this.#writer.endLine()
    else if (isSeen(this.#sight) && mayBeCharacter(element, look)) this.#writer.leaveGap('picture')
    return false
  }

  /** Writes raised and lowered text that is an exponent, an index or the mark of a note; false for any other. */
  #writesShifted(element: Element, look: Appearance | null): boolean {
    const text = textBeginning(element, LONGEST_MARK + 1).trim()
    if (text.length > LONGEST_MARK) return this.#leaveShift()
    const shift = shiftOf(element, look)
    if (shift === 'raised' && (NOTE_TEXT.test(text) || (isNoteLink(element) && NUMBERED.test(text)))) {
      this.#writer.leaveGap('note', text)
      return true
    }
    const form =
      shift === 'raised' ? raisedForm(text) : TAKES_LOWERED_FORM.test(this.#writer.tail()) ? loweredForm(text) : null
    if (form === null) return this.#leaveShift()
    this.#writer.add(form)
    return true
  }

  #leaveShift(): false {
    this.#writer.leaveGap('shift')
    return false
  }
}

/** Rules of the flow where only some differ from the plain ones. */
export const flowRules = (rules: Partial<FlowRules>): FlowRules => ({ ...PLAIN, ...rules })

/**
 * Writes the visible text below `root`, one line per block element or `<br>`. Inline elements break nothing, so that a
 * number and its unit stay together however the editor wrapped them. `sight` is what the root hands down.
 */
export function writeFlow(root: Element, writer: LineWriter, rules: FlowRules = PLAIN, sight: Sight = SEEN): void {
  if (sight & GONE) return
  walk(root, new Flow(writer, rules, sight))
  writer.endLine()
}

/** The lines of one element by the rules of the flow; its tables flow too unless a rule takes them. */
export function linesIn(element: Element, rules: Partial<FlowRules> = {}): string[] {
  const writer = new LineWriter()
  writeFlow(element, writer, flowRules(rules))
  return writer.lines
}

/** The text of one element on one line. */
export const textIn = (element: Element, looks: PageLooks = OWN_LOOKS): string => joinLines(linesIn(element, { looks }))
