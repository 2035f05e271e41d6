import { raisedForm } from '../../visible/raised-marks.ts'
import { childAt, descendantsNamed, elementsOf, textBelow, type XmlElement } from '../xml.ts'

/** The text of a paragraph, and what hangs on it. */
export interface InlineText {
  text: string
  /** Contents of text boxes that are anchored in the paragraph. */
  boxes: XmlElement[]
  /** Ids of the notes that it refers to. */
  notes: string[]
}

/** Elements that hold runs: insertions and moves count as accepted (ECMA-376, 17.13.5). */
const WRAPPERS = new Set(
  'ins moveTo hyperlink smartTag sdt sdtContent customXml fldSimple dir bdo oMathPara oMath'.split(' '),
)
/** Runs that a reader does not see. */
const UNSEEN = ['vanish', 'strike', 'dstrike', 'del', 'moveFrom', 'webHidden']
const OFF = new Set(['0', 'false', 'off', 'none'])

/** Characters that stand as elements. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '-',
  softHyphen: '',
}

/** Whether a property of the run or paragraph is there and not switched off. */
const isOn = (properties: XmlElement | undefined, name: string): boolean => {
  const found = childAt(properties, name)
  return found !== undefined && !OFF.has(found.attributes.val ?? 'true')
}

/** Breaks of pages and columns end no line of their own. */
const isLineBreak = ({ attributes }: XmlElement): boolean => (attributes.type ?? 'textWrapping') === 'textWrapping'

/** A mark of a symbol font has no character of its own: □ is as near as the boxes that forms are made of. */
const symbolOf = ({ attributes }: XmlElement): string => {
  const code = Number.parseInt(attributes.char ?? '', 16)
  return Number.isNaN(code) ? '' : code >= 0xf000 ? '□' : String.fromCodePoint(code)
}

/** Reads the runs of one paragraph. */
class Inline {
  readonly found: InlineText = { text: '', boxes: [], notes: [] }
  /** How many fields are open whose instruction is being given. */
  #instructions = 0

  read(parent: XmlElement): InlineText {
    for (const child of elementsOf(parent)) {
      if (child.name === 'r') this.#run(child)
      else if (child.name === 'ruby') this.read(childAt(child, 'rubyBase') ?? child)
      else if (WRAPPERS.has(child.name)) this.read(child)
    }
    return this.found
  }

  #run(run: XmlElement): void {
    const properties = childAt(run, 'rPr')
    const isSeen = !UNSEEN.some((name) => isOn(properties, name))
    const isRaised = childAt(properties, 'vertAlign')?.attributes.val === 'superscript'
    for (const child of elementsOf(run)) {
      const text = this.#piece(child)
      if (isSeen && this.#instructions === 0) this.found.text += isRaised ? (raisedForm(text) ?? text) : text
    }
  }

  #piece(child: XmlElement): string {
    const { name, attributes } = child
    if (name === 't') return textBelow(child)
    if (name === 'br') return isLineBreak(child) ? '\n' : ''
    if (name === 'sym') return symbolOf(child)
    if (name === 'fldChar') this.#field(attributes.fldCharType)
    else if (name === 'footnoteReference' || name === 'endnoteReference')
      this.found.notes.push(`${name} ${attributes.id}`)
    else if (name === 'AlternateContent') for (const choice of elementsOf(child)) this.#choice(choice)
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.#boxes(child)
    else if (name === 'ruby') this.read({ name: '', attributes: {}, children: [child] })
    return SIGNS[name] ?? ''
  }

  /** Of a text box and its picture for older programs one is read. */
  #choice(choice: XmlElement): void {
    if (choice.name === 'Choice') this.#boxes(choice)
  }

  #boxes(parent: XmlElement): void {
    this.found.boxes.push(...descendantsNamed(parent, 'txbxContent'))
  }

  #field(kind: string | undefined): void {
    if (kind === 'begin') this.#instructions += 1
    else if ((kind === 'separate' || kind === 'end') && this.#instructions > 0) this.#instructions -= 1
  }
}

/**
 * The visible text of a paragraph: changes as accepted, hidden and struck text out, results of fields without their
 * instructions. \n stands where a line breaks.
 */
export const inlineText = (paragraph: XmlElement): InlineText => new Inline().read(paragraph)
