import { BREAK } from '../visible/line-breaks.ts'

/** What keeps the digits of a cell apart: a line break between numbers, a picture, a glyph of a private font. */
const KEPT_APART = new RegExp(`[${BREAK}\\ufffc\\ue000-\\uf8ff]`)

/** A cell of figures that is no single number: 40↵30, 1￼0家. `isFigure` tells a cell that is one. */
export function isUnreadFigure(text: string, isFigure: (text: string) => boolean): boolean {
  if (!KEPT_APART.test(text)) return false
  const parts = text.split(KEPT_APART).map((part) => part.replace(/^[.,]|[.,]$/g, ''))
  return /[\d０-９]/.test(text) && parts.every((part) => part === '' || isFigure(part))
}
