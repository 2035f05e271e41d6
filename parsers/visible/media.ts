/** Width in CSS pixels of the screen that pages are read for: the usual one of an office desk. */
const SCREEN_WIDTH = 1920
const PIXELS: Readonly<Record<string, number>> = { px: 1, em: 16, rem: 16 }

const QUERY = /^(?:only )?(not )?(all|screen|[a-z]{1,20})?(?: ?and ?)?(.{0,200})$/s
const WIDTH_FEATURE = /^\( ?(min|max)-(?:device-)?width ?: ?(\d{1,6}(?:\.\d{1,4})?)(px|r?em) ?\)$/
const WIDTH_RANGE = /^\( ?width ?([<>])=? ?(\d{1,6}(?:\.\d{1,4})?)(px|r?em) ?\)$/

/** Whether the screen has a feature; null for features that say nothing about its width (hover, orientation). */
function hasFeature(feature: string): boolean | null {
  const [, bound, length, unit] = WIDTH_FEATURE.exec(feature) ?? WIDTH_RANGE.exec(feature) ?? []
  if (bound === undefined) return null
  const width = Number(length) * PIXELS[unit!]!
  return bound === 'min' || bound === '>' ? SCREEN_WIDTH >= width : SCREEN_WIDTH <= width
}

function applies(query: string): boolean {
  const [, negation, type = 'all', rest = ''] = QUERY.exec(query) ?? []
  const features = rest === '' ? [] : rest.split(/ ?\band\b ?/).map(hasFeature)
  // A question that nobody here can answer is no ground for hiding or showing anything.
  if (features.includes(null)) return false
  const holds = (type === 'all' || type === 'screen') && !features.includes(false)
  return negation === undefined ? holds : !holds
}

/** Whether a list of media queries takes in a wide screen. Rules for print and for telephones do not count. */
export function isForScreen(media: string): boolean {
  const queries = media.toLowerCase().replace(/\s+/g, ' ').trim()
  return queries === '' || queries.split(',').some((query) => applies(query.trim()))
}
