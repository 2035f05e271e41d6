import type { PeerCase } from './case.ts'
import { readCn2an } from './cn2an.ts'
import { readDucklingNumerals, readDucklingQuantities } from './duckling.ts'
import { readJionlpMoney } from './jionlp.ts'
import type { Reader } from './reader.ts'
import { readNumbersInText, readPercentages, readRanges, readWholeNumbers } from './recognizers-number.ts'
import { periodCases } from './recognizers-period.ts'
import { readUnits } from './recognizers-unit.ts'

/** A peer's file of tests. */
export interface Suite {
  name: string
  /** On GitHub, and as a folder below the one that is given. */
  repository: string
  file: string
  read: (source: string, reader: Reader) => PeerCase[]
}

const RECOGNIZERS = 'microsoft/Recognizers-Text'
const DUCKLING = 'facebook/duckling'

/** The suites in the order in which they are shown. */
export const SUITES: readonly Suite[] = [
  { name: 'cn2an', repository: 'Ailln/cn2an', file: 'cn2an/cn2an_test.py', read: readCn2an },
  {
    name: 'Recognizers numbers',
    repository: RECOGNIZERS,
    file: 'Specs/Number/Chinese/NumberModel.json',
    read: readWholeNumbers,
  },
  {
    name: 'Recognizers numbers in sentences',
    repository: RECOGNIZERS,
    file: 'Specs/Number/Chinese/NumberModel.json',
    read: (source, reader) => readNumbersInText(source, reader.beginsWithUnit),
  },
  {
    name: 'Recognizers percentages',
    repository: RECOGNIZERS,
    file: 'Specs/Number/Chinese/PercentModel.json',
    read: readPercentages,
  },
  ...['NumberRangeModel', 'NumberRangeModelExperimentalMode'].map(
    (model): Suite => ({
      name: model === 'NumberRangeModel' ? 'Recognizers ranges' : 'Recognizers ranges, experimental',
      repository: RECOGNIZERS,
      file: `Specs/Number/Chinese/${model}.json`,
      read: (source, reader) => readRanges(source, reader.beginsWithUnit),
    }),
  ),
  ...(
    [
      ['Currency', 'money'],
      ['Dimension', 'measure'],
    ] as const
  ).map(
    ([model, kind]): Suite => ({
      name: `Recognizers ${model.toLowerCase()}`,
      repository: RECOGNIZERS,
      file: `Specs/NumberWithUnit/Chinese/${model}Model.json`,
      read: (source) => readUnits(source, kind),
    }),
  ),
  ...(['Parser', 'Extractor'] as const).map(
    (part): Suite => ({
      name: `Recognizers periods, ${part.toLowerCase()}`,
      repository: RECOGNIZERS,
      file: `Specs/DateTime/Chinese/DatePeriod${part}.json`,
      read: periodCases,
    }),
  ),
  {
    name: 'duckling numerals',
    repository: DUCKLING,
    file: 'Duckling/Numeral/ZH/Corpus.hs',
    read: readDucklingNumerals,
  },
  ...(['Quantity', 'Distance', 'Volume'] as const).map(
    (dimension): Suite => ({
      name: `duckling ${dimension.toLowerCase()}`,
      repository: DUCKLING,
      file: `Duckling/${dimension}/ZH/Corpus.hs`,
      read: readDucklingQuantities,
    }),
  ),
  { name: 'JioNLP money', repository: 'dongrixinyu/JioNLP', file: 'test/test_money_parser.py', read: readJionlpMoney },
]

/** The cases of a suite's file. A file without any is another file, or its format has changed. */
export function casesOf({ name, file, read }: Suite, source: string, reader: Reader): PeerCase[] {
  const where = `peers: ${name}: ${file}`
  let cases: PeerCase[]
  try {
    cases = read(source, reader)
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : error}. Has the format changed?`)
  }
  if (cases.length === 0) throw new Error(`${where}: found 0 cases, expected some. Has the format changed?`)
  return cases
}
