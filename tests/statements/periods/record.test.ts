import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { withoutRecords } from '../../../parsers/statements/periods/record.ts'
import { languageOf } from '../../../parsers/statements/sentence/language.ts'
import { scan } from '../../../parsers/statements/sentence/scan.ts'

const language = languageOf(lexiconOf(readReference()))

it.each([
  ['粮食总产30万吨、创近5年新高，蔬菜产量增长6%。', []],
  ['2024年事故死亡人数下降18%、为近10年来最大降幅。', ['2024年']],
  ['贷款利率降至2018年以来最低，贷款余额增长8%。', []],
  // The years themselves, and a year in which something happened for the first time.
  ['近5年来，粮食总产增长6%。', ['近5年来']],
  ['2024年首次突破30万吨。', ['2024年']],
])('%s is of %j', (sentence, periods) => {
  const found = scan(sentence, { year: 2025, day: '2025-01-14' }, language)
  expect(withoutRecords(found.periods, found.sentence).map(({ text }) => text)).toEqual(periods)
})
