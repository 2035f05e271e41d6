import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { languageOf } from '../../../parsers/statements/sentence/language.ts'
import { scan } from '../../../parsers/statements/sentence/scan.ts'

const language = languageOf(lexiconOf(readReference()))
/** The values that count something, in the order of the sentence. */
const counted = (text: string) =>
  scan(text, { year: 2031, day: null }, language).mentions.map(({ quantity }) => quantity.value)

it.each([
  ['年产值超8亿元企业4家。', [4]],
  ['收入7万元以上的村占比60%。', [60]],
  ['10亿元以上项目8个、50亿元以上2个。', [8, 2]],
  ['5家企业产值超百亿元。', [5]],
  ['21个断面水质优良比例为100%。', [100]],
  ['就业连续3年超过9万人。', [90_000]],
])('%s: a number that describes what another counts is none by itself', (text, values) => {
  expect(counted(text)).toEqual(values)
})

it.each([
  ['硬化道路9万平方米，安装路灯900盏。', [90_000, 900]],
  ['新建公厕12座、泵站3座。', [12, 3]],
  ['完成投资40亿元，增长7%。', [40, 7]],
])('%s: each counts', (text, values) => {
  expect(counted(text)).toEqual(values)
})
