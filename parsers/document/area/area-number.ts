import type { Area } from '../../../datasets/reference/index.ts'
import type { AreaContext } from '../../places/area-name.ts'

/** 渝 is a prefix of one character, 莫力达瓦达斡尔 would be the longest. */
const LONGEST = 7

/** Numbers of the State Council and the Party's centre. */
export const isNationalNumber = (doc_no: string): boolean => /^(?:国发|国办|国函|国令|中发|中办)/.test(doc_no)

/**
 * A prefix that the reference lists is evidence by itself, and so is a name of an area kept by hand that nobody else has;
 * any other may be that of a township somewhere (太平府发), and one character that of several counties (梁).
 */
function isSure(area: Area, prefix: string, count: number): boolean {
  if (area.doc_prefixes.includes(prefix)) return prefix.length > 1 || area.level === 'province'
  return count === 1 && area.slug !== area.code
}

/**
 * The area whose prefix or short name a document number begins with, the longest first: 渝北 before 渝. What is no
 * evidence by itself needs that something else of the document tells it.
 */
export function areaOfNumber(
  doc_no: string,
  { index, exists }: Pick<AreaContext, 'index' | 'exists'>,
  isTold: (area: Area) => boolean,
): { area: Area; prefix: string } | null {
  for (let length = Math.min(LONGEST, doc_no.length); length > 0; length--) {
    const prefix = doc_no.slice(0, length)
    const areas = index.prefixed(prefix).filter(exists)
    const meant = areas.filter((area) => isSure(area, prefix, areas.length) || isTold(area))
    if (meant.length === 1) return { area: meant[0]!, prefix }
  }
  return null
}
