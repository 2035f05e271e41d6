import { childAt, childrenNamed, type XmlElement } from '../xml.ts'
import { type List, type ListLevel, numberingOf } from './numbering.ts'

const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes.val
const numberOf = (element: XmlElement | undefined, otherwise: number): number => {
  const value = Number(valOf(element) ?? otherwise)
  return Number.isSafeInteger(value) ? value : otherwise
}

const levelOf = (element: XmlElement): ListLevel => ({
  start: numberOf(childAt(element, 'start'), 1),
  format: valOf(childAt(element, 'numFmt')) ?? 'decimal',
  text: valOf(childAt(element, 'lvlText')) ?? '',
})

const levelsOf = (parent: XmlElement): Map<number, ListLevel> =>
  new Map(childrenNamed(parent, 'lvl').map((level) => [Number(level.attributes.ilvl), levelOf(level)]))

/** The lists of `word/numbering.xml` by number: ECMA-376, 17.9. */
function listsOf(numbering: XmlElement): Map<string, List> {
  const abstracts = new Map(
    childrenNamed(numbering, 'abstractNum').map((one) => [one.attributes.abstractNumId, levelsOf(one)]),
  )
  return new Map(
    childrenNamed(numbering, 'num').map((num) => {
      const key = valOf(childAt(num, 'abstractNumId')) ?? ''
      const overrides = childrenNamed(num, 'lvlOverride')
      const own = overrides.flatMap((one) => [...levelsOf(one)])
      const starts = overrides.flatMap((one) => {
        const start = childAt(one, 'startOverride')
        return start ? [[Number(one.attributes.ilvl), numberOf(start, 1)] as const] : []
      })
      const levels = new Map([...(abstracts.get(key) ?? []), ...own])
      return [num.attributes.numId ?? '', { key, levels, starts: new Map(starts) }]
    }),
  )
}

/** Where a paragraph says that it is an item of a list. */
interface ItemMark {
  list: string | undefined
  level: string | undefined
}

const markOf = (properties: XmlElement | undefined): ItemMark | null => {
  const mark = childAt(properties, 'numPr')
  return mark ? { list: childAt(mark, 'numId')?.attributes.val, level: childAt(mark, 'ilvl')?.attributes.val } : null
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

/** Makes the reader of labels from `word/numbering.xml` and `word/styles.xml`. To be asked in the order of the document. */
export function itemLabels(numbering: XmlElement | null, styles: XmlElement | null): ItemLabel {
  const lists = numberingOf(numbering ? listsOf(numbering) : new Map())
  const markOfStyle = stylesOf(styles)
  return (paragraph) => {
    const properties = childAt(paragraph, 'pPr')
    const own = markOf(properties)
    const styled = markOfStyle(childAt(properties, 'pStyle')?.attributes.val)
    const list = own?.list ?? styled?.list
    if (list === undefined || list === '0') return ''
    return lists.label(list, Number(own?.level ?? styled?.level ?? 0) || 0)
  }
}
