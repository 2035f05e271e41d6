import { childAt, childrenNamed, type XmlElement } from '../xml.ts'
import { type Numbering, numberingOf } from './numbering.ts'

/** Where a paragraph says that it is an item of a list. */
interface ItemMark {
  list: string | undefined
  level: string | undefined
}

const markOf = (properties: XmlElement | undefined): ItemMark | null => {
  const mark = childAt(properties, 'numPr')
  return mark
    ? { list: childAt(mark, 'numId')?.attributes.val, level: childAt(mark, 'ilvl')?.attributes.val }
    : null
}

/** Marks of styles, those that they are based on included; a chain that leads into itself ends. */
function stylesOf(part: XmlElement | null): (id: string | undefined) => ItemMark | null {
  const styles = new Map((part ? childrenNamed(part, 'style') : []).map((one) => [one.attributes.styleId, one]))
  const markBy = (id: string | undefined, seen: ReadonlySet<string>): ItemMark | null => {
    const style = id === undefined || seen.has(id) ? undefined : styles.get(id)
    if (!style) return null
    const own = markOf(childAt(style, 'pPr'))
    if (own?.list !== undefined) return own
    const based = markBy(childAt(style, 'basedOn')?.attributes.val, new Set([...seen, id!]))
    return based && { list: based.list, level: own?.level ?? based.level }
  }
  return (id) => markBy(id, new Set())
}

/** Gives the label that Word prints before a paragraph; empty for one that is no item. */
export type ItemLabel = (paragraph: XmlElement) => string

/** A number that ends in a digit, letter or dot would touch the text behind it. */
const TOUCHES = /[A-Za-z0-9.]$/

/** Makes the reader of labels from `word/numbering.xml` and `word/styles.xml`. To be asked in the order of the document. */
export function itemLabels(numbering: XmlElement | null, styles: XmlElement | null): ItemLabel {
  const lists: Numbering = numberingOf(numbering)
  const markOfStyle = stylesOf(styles)
  return (paragraph) => {
    const properties = childAt(paragraph, 'pPr')
    const own = markOf(properties)
    const styled = markOfStyle(childAt(properties, 'pStyle')?.attributes.val)
    const list = own?.list ?? styled?.list
    if (list === undefined || list === '0') return ''
    const label = lists.label(list, Number(own?.level ?? styled?.level ?? 0) || 0)
    return TOUCHES.test(label) ? `${label} ` : label
  }
}
