import { BREAK } from '../visible/line-breaks.ts'
import { isFigure } from './number.ts'

/** What keeps the digits of a cell apart: a line break between numbers, a picture, a glyph of a private font. */
const KEPT_APART = new RegExp(`[${BREAK}\\ufffc\\ue000-\\uf8ff]`)

/** A cell of figures that is no single number: 40↵30, 1￼0家. */
function isUnreadFigure(text: string): boolean {
  if (!KEPT_APART.test(text)) return false
  const parts = text.split(KEPT_APART).map((part) => part.replace(/^[.,]|[.,]$/g, ''))
  return /[\d０-９]/.test(text) && parts.every((part) => part === '' || isFigure(part))
}

/**
 * True for text that stands where a column has figures, whether or not its number can be read. A row is no header only
 * because a number in it is doubtful.
 */
export const standsForFigure = (text: string): boolean => isFigure(text) || isUnreadFigure(text)
