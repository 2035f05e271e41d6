import { expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { placeEnd } from '../../../../parsers/statements/context/places/place-end.ts'
import { lexiconOf } from '../../../../parsers/statements/lexicon/lexicon.ts'
import { languageOf } from '../../../../parsers/statements/sentence/language.ts'

const language = languageOf(lexiconOf(readReference()))
const placeAt = (text: string, from = 0) => text.slice(from, placeEnd(text, from, language))

it.each([
  ['白石镇招引企业5家', '白石镇'],
  ['绵阳市工业投资增长7%', '绵阳市'],
  ['四川省绵阳市投资增长7%', '四川省绵阳市'],
  ['青龙街道办事处建成公厕3座', '青龙街道办事处'],
])('%s begins with %s', (text, place) => {
  expect(placeAt(text)).toBe(place)
  expect(placeAt(`其中，${text}`, 3)).toBe(place)
})

it.each(['新建公厕3座', '城镇新增就业900人', '平安建设投入2亿元', '新建乡镇卫生院2所', '特色小镇建设投资3亿元'])(
  '%s begins with no place',
  (text) => {
    expect(placeAt(text)).toBe('')
  },
)
