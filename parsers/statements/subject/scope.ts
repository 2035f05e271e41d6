import type { Cues } from '../lexicon/cues.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { SHORTEST_NAME } from './verb-cut.ts'

/** 每个乡镇 counts one unit of many; 每年 counts time, and 每万人 is part of a name. */
const EACH = /^每(?:一)?(?:[个家所座名位]|(?=[镇乡村县]))/

/** Takes 每个乡镇（街道） off a text that goes on with a verb, and notes it as the scope. */
export function withoutEach(text: string, cues: Cues, { leading, names }: Lexicon): string {
  if (!EACH.test(text)) return text
  for (let i = SHORTEST_NAME; i < text.length; i++) {
    const word = leading.at(text.slice(i))
    const isVerb = word !== null && word.word.length > 1 && word.value.some(({ role }) => role !== 'comparator')
    if (!isVerb || names.at(text.slice(i))) continue
    cues.scope = text.slice(0, i)
    return text.slice(i)
  }
  return text
}

const PLACE_END = /(?:自治[区州县旗]|[省市区县州旗镇乡]|(?<![东欧联同])盟)/g
const SHORTEST_PLACE = 3
const PLAIN = /^\p{Script=Han}+$/u

/** 青山县粮食产量: of a place, whose the value is; a registered name that a place stands before is known without it. */
export function withoutPlace(name: string, cues: Cues, { names }: Lexicon): string {
  if (name.length <= SHORTEST_PLACE || names.at(name)?.word === name) return name
  for (const { index, 0: end } of name.matchAll(PLACE_END)) {
    const from = index + end.length
    const rest = name.slice(from)
    if (from < SHORTEST_PLACE || names.at(rest)?.word !== rest || !PLAIN.test(name)) continue
    // 民营经济增加值占全县地区生产总值: of what it is a part, and no place.
    if (name.lastIndexOf('占', index) >= 0) continue
    // 现价地区生产总值: 地区 begins the name.
    if (name.slice(0, from).endsWith('地区') && names.at(`地区${rest}`) !== null) continue
    // 面对全市生产总值下降: the area itself.
    if (!/全[省市县区州旗]$/.test(name.slice(0, from))) cues.scope ??= name.slice(0, from)
    return rest
  }
  return name
}
