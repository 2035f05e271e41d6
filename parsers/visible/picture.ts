import type { Element } from 'domhandler'
import { pixels } from './length.ts'
import type { Appearance } from './look.ts'

/** Elements that are laid out like a character and whose contents nobody here can read. */
const REPLACED = new Set('button canvas embed iframe img input math meter object select svg textarea video'.split(' '))
/** A picture of more pixels is an illustration and no character. */
const LARGEST_CHARACTER = 48
/** One of no more pixels is there to be counted, not to be seen. */
const COUNTER = 1

const sizeOf = (attribute: string | undefined, styled: number | null): number | null =>
  styled ?? pixels(attribute?.trim())

/** Whether an element may be a character that was drawn: it stands in the line, as large as a character or of unknown size. */
export function mayBeCharacter({ name, attribs }: Element, look: Appearance | null): boolean {
  if (!REPLACED.has(name) || attribs.type === 'hidden') return false
  if (look?.traits.has('apart') || /^(?:left|right)$/i.test(attribs.align ?? '')) return false
  const sizes = [sizeOf(attribs.width, look?.width ?? null), sizeOf(attribs.height, look?.height ?? null)]
  return sizes.every((size) => size === null || (size > COUNTER && size <= LARGEST_CHARACTER))
}
