import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { plainContext } from '../../parsers/statements/context/context.ts'
import { lossReader } from '../../parsers/statements/damage/lost-units.ts'
import { lexiconOf } from '../../parsers/statements/lexicon/lexicon.ts'
import { auditNumbers } from '../../parsers/statements/number-audit.ts'
import { proseReader } from '../../parsers/statements/prose.ts'
import { proseOrigins } from '../../parsers/statements/prose-origins.ts'
import { placed, printedOf, type Said, standingOf } from '../../parsers/statements/prose-standing.ts'
import { statementOf } from '../../parsers/statements/prose-statement.ts'
import { languageOf } from '../../parsers/statements/sentence/language.ts'
import { scan } from '../../parsers/statements/sentence/scan.ts'
import { readingsOf } from '../../parsers/statements/sentence/sentence-reading.ts'
import { sentenceReader } from '../../parsers/statements/sentence-reader.ts'
import { ruling } from '../../parsers/statements/statement/level.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { passageOf } from '../../parsers/text/passage.ts'

const lexicon = lexiconOf(readReference())
const language = languageOf(lexicon)
const when = { year: 2031, day: '2031-03-05' }
const context = plainContext(when, ruling('target', 'document', '石桥县方案'), null, 'plan_period')
const passage = (text: string) => passageOf([...linesOf(text)].map((line) => ({ line, from: 0, to: line.text.length })))
const paragraph = (text: string) => ({ passage: passage(text), section_path: [], heading: null, body_start: 0 })

/** What the last statement of a sentence rests on. */
function said(text: string): Said {
  const sentence = scan(text, when, language)
  const reading = readingsOf(sentence, language, () => false).at(-1)!
  const period = sentence.periods.findLast(({ from }) => from < reading.mention.quantity.start) ?? null
  const named = { period, isOwn: period !== null, reading, sentence, carried: null }
  return { reading, sentence: passage(text), paragraph: 4, named, isListSummed: false }
}

describe('prose-standing', () => {
  const status = (text: string) => standingOf(said(text), false, context, lexicon).status

  it('goes by the words, else by the level above', () => {
    expect(status('新建公厕12座。')).toEqual({ value: 'target', level: 'document', words: '石桥县方案' })
    expect(status('已建成公厕12座。')).toMatchObject({ value: 'achieved' })
    expect(status('在5个工作日内办结。')).toMatchObject({ value: 'commitment' })
  })

  it('places a period if its days are known', () => {
    const [read, unread] = scan('2033年和20三三年', when, language).periods
    expect([placed(read!)?.end, placed(unread!), placed(null)]).toEqual(['2033-12-31', null, null])
  })

  it('prints the number as it stands', () => {
    const one = said('新建公厕1,200座以上。')
    expect(printedOf(one.reading, one.sentence)).toBe('1,200座以上')
  })
})

describe('prose-statement', () => {
  it('states name, value, bound, unit and place', () => {
    expect(statementOf(said('2033年，力争建成公厕1,200座以上。'), context, lexicon)).toMatchObject({
      indicator: '公厕',
      value: 1200,
      value_high: null,
      comparator: '>=',
      unit: '座',
      value_text: '1,200座以上',
      status: 'target',
      bindingness: 'strive',
      period_end: '2033-12-31',
      paragraph: 4,
      source_kind: 'prose',
      table: null,
    })
  })

  it('puts back the unit of a sum without one', () => {
    expect(statementOf(said('地区生产总值突破60.5亿。'), context, lexicon)).toMatchObject({ value: 60.5, unit: '亿元' })
  })

  it('makes a fall a negative change', () => {
    expect(statementOf(said('单位能耗下降3%以上。'), context, lexicon)).toMatchObject({ value: -3, comparator: '<=' })
  })
})

describe('prose-origins', () => {
  const { reading } = said('力争建成公厕12座。')
  const told = {
    reading,
    known: null,
    measure: null,
    comparator: '=',
    unit: '座',
    printed: '12座',
    subject: null,
    period: null,
    status: { level: 'clause', words: '力争' },
  } as const

  it('says nothing of a plain figure', () => {
    expect(proseOrigins(told)).toMatchObject({ indicator: { level: 'clause' }, measure: null, comparator: null })
    expect(proseOrigins({ ...told, unit: null }).unit).toBeNull()
  })

  it('names what told the measure and the bound', () => {
    expect(proseOrigins({ ...told, measure: 'number', comparator: '>=' })).toMatchObject({
      measure: { level: 'clause', words: '12座' },
      comparator: { level: 'clause' },
    })
    expect(proseOrigins({ ...told, measure: 'registry' }).measure).toMatchObject({ level: 'registry' })
  })

  it('takes the name from the row of a table', () => {
    const bare = { ...reading, name: '泵站', mention: { ...reading.mention, before: '', behind: '' } }
    expect(proseOrigins({ ...told, reading: bare, subject: '泵站' }).indicator).toEqual({ level: 'row', words: '泵站' })
  })
})

describe('sentence-reader', () => {
  const read = sentenceReader(lexicon)
  const place = { paragraph: paragraph(''), index: 0, context, carried: null, whole: null }

  it('states what counts and passes over the rest, each with its rule', () => {
    const { statements, passed } = read(passage('2033年新建公厕12座。'), place)
    expect(statements.map(({ indicator, value }) => [indicator, value])).toEqual([['公厕', 12]])
    expect(passed.map(({ rule }) => rule)).toEqual(['period'])
  })

  it('hands its last period on', () => {
    expect(read(passage('2033年新建公厕12座。'), place).last).toMatchObject({ text: '2033年' })
    expect(read(passage('新建公厕12座。'), place).last).toBeNull()
  })

  it('keeps all numbers of a requirement out', () => {
    const text = '申报企业年产值应达到3000万元。'
    const { statements, passed } = read(passage(text), { ...place, paragraph: paragraph(text) })
    expect([statements, passed.map(({ rule }) => rule)]).toEqual([[], ['requirement']])
  })
})

describe('prose', () => {
  it('holds a period on over the sentences of a paragraph', () => {
    const { statements } = proseReader(lexicon)(paragraph('到2033年，新建公厕12座。改造泵站3座。'), 2, context)
    expect(statements.map(({ value, period_end, paragraph: at }) => [value, period_end, at])).toEqual([
      [12, '2033-12-31', 2],
      [3, '2033-12-31', 2],
    ])
  })

  it('reads nothing where there is nothing to count', () => {
    expect(proseReader(lexicon)(paragraph('扎实推进。'), 0, context)).toEqual({ statements: [], passed: [] })
  })
})

describe('number-audit', () => {
  const audit = (text: string, kind: 'prose' | 'head' = 'prose') => {
    const lines = linesOf(text)
    const { statements, passed } = proseReader(lexicon)(paragraph(text), 0, context)
    const stretches = [{ kind, first_line: 1, last_line: lines.length }]
    const read = kind === 'prose' ? { statements, passed } : { statements: [], passed: [] }
    return auditNumbers({ text, lines, stretches, ...read, tables: [] }, lexicon)
  }

  it('accounts for every number', () => {
    expect(audit('2033年新建公厕12座。').audit).toEqual({ used: 1, ignored: { period: 1 }, unread: 0 })
    expect(audit('新建公厕12座。', 'head').audit).toEqual({ used: 0, ignored: { head: 1 }, unread: 0 })
  })

  it('finds numbers that nothing explains, with line and words', () => {
    const { audit: counted, findings } = audit('代码甲12乙。')
    expect(counted.unread).toBe(1)
    expect(findings).toMatchObject([{ kind: 'number_unread', first_line: 1, actual: '12' }])
  })

  it('finds years that cannot be read', () => {
    expect(audit('20三三年新建公厕12座。').findings.map(({ kind, actual }) => [kind, actual])).toEqual([
      ['period_unread', '20三三年'],
    ])
  })
})

describe('lost-units', () => {
  const isLost = (text: string) => lossReader(linesOf(text), lexicon)(0)

  it('tells a text that has lost its measure words', () => {
    expect(isLost('新建公厕12，改造泵站3，培育企业25，建成食堂8。')).toBe(true)
    expect(isLost('新建公厕12座，改造泵站3座，培育企业25家，建成食堂8个。')).toBe(false)
    // One bare number in a sound text says nothing of the others.
    expect(isLost('新建公厕12，改造泵站3座，培育企业25家，建成食堂8个。')).toBe(false)
  })
})
