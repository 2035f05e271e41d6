import { expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { placesOfClauses } from '../../../../parsers/statements/context/places/clause-opening.ts'
import { lexiconOf } from '../../../../parsers/statements/lexicon/lexicon.ts'
import { languageOf } from '../../../../parsers/statements/sentence/language.ts'

const language = languageOf(lexiconOf(readReference()))
/** The places of each clause; those that a clause took from one before it with a mark. */
const places = (sentence: string) =>
  placesOfClauses(sentence, language).map(({ opening, isOwn }) => opening && `${isOwn ? '' : '← '}${opening.scope}`)

it('tells of the places that a clause begins with until others are named or a part ends', () => {
  expect(places('白石镇引进项目8个、到位资金2亿元，开工5个；引进企业3家')).toEqual(['白石镇', '← 白石镇', null])
  expect(places('绵阳、德阳经济总量突破6000亿元，全省经济总量达到6万亿元')).toEqual(['绵阳、德阳', null])
})

it('lets places of a clause without a figure go no further', () => {
  expect(places('绵阳获批综合试点，新增企业20家')).toEqual(['绵阳', null])
})

it('takes words for no place that only begin like one', () => {
  expect(places('城镇新增就业3000人，新建公厕5座')).toEqual([null, null])
})

it('says whether a number follows at once, and whether all are townships', () => {
  const [bare, told] = placesOfClauses('白石镇8亿元，绵阳市投资增长9%', language)
  expect(bare!.opening).toMatchObject({ isBare: true, isSmall: true })
  expect(told!.opening).toMatchObject({ isBare: false, isSmall: false, rest: '投资增长9%' })
})
