import type { Area } from '../../../datasets/reference/index.ts'
import { isOneLine } from '../../places/area-index.ts'
import { type AreaContext, namedAreas } from '../../places/area-name.ts'
import { isMeantName, ownWords, speaksForSuch } from './area-own-name.ts'

/** So many different counties of one city must a text write out. */
const NEEDED = 3

/**
 * The city of which a text of some 我市 names three counties or more, all written out, and none of any other. Its own name need not stand
 * there.
 */
export function areaByParts(context: AreaContext): { area: Area; names: string[] } | null {
  const { text, index } = context
  const named = namedAreas(text, context).filter((one) => one.form === 'full' && isMeantName(one, text))
  const counties = named.filter(({ area }) => area.level === 'county')
  const names = [...new Set(counties.map(({ area }) => area.name))]
  const above = counties[0] && index.above(counties[0].area)[0]
  if (above === undefined || names.length < NEEDED || above.level !== 'prefecture') return null
  const isOwn = named.every(({ area }) => isOneLine(area, above, index))
  return isOwn && (speaksForSuch(above, text) || ownWords(above, text) > 0) ? { area: above, names } : null
}
