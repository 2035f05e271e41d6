import type { Dimension } from '../../../../datasets/reference/index.ts'
import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { isMeaningOnly } from '../columns/header-measure.ts'

/** 播种面积 is an area and 投资计划 an amount of money, whatever is sown or built; 投资企业数 is neither. */
function dimensionByNoun(name: string, { quantityNouns, words }: Lexicon): Dimension | null {
  const bare = name.replace(/[（(].*$/, '')
  const noun = quantityNouns.last(bare)
  if (noun === null) return null
  const rest = bare.slice(noun.end)
  return rest === '' || isMeaningOnly(rest) || words.isTotalHeader(rest) ? noun.value : null
}

/** What kind of quantity a name or header is about, by the registry, else by its noun; null if neither tells. */
export function dimensionOf(name: string, lexicon: Lexicon): Dimension | null {
  const known = resolveIndicator(name, lexicon)
  if (known) return known.dimension
  // 绿道投资 is money, though 绿道 has a length.
  return dimensionByNoun(name, lexicon) ?? lexicon.names.last(name)?.value.dimension ?? null
}
