import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { plainContext } from '../../../parsers/statements/context/context.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { governing } from '../../../parsers/statements/periods/governing-period.ts'
import { periodGaps } from '../../../parsers/statements/periods/period-gap.ts'
import { aimedFor, type NamedFor, periodSaid } from '../../../parsers/statements/periods/stated-period.ts'
import { languageOf } from '../../../parsers/statements/sentence/language.ts'
import { scan } from '../../../parsers/statements/sentence/scan.ts'
import { readingsOf } from '../../../parsers/statements/sentence/sentence-reading.ts'
import { ruling } from '../../../parsers/statements/statement/level.ts'
import { read } from '../sentence.ts'

const when = { year: 2031, day: '2031-03-05' }
const language = languageOf(lexiconOf(readReference()))

describe('governing-period', () => {
  /** Words of the period that governs each number of a sentence. */
  const governed = (text: string) => {
    const { periods, mentions, sentence } = scan(text, when, language)
    const govern = governing(periods, sentence)
    return mentions.map(
      ({ quantity }, i) => govern.at(quantity.start, mentions[i - 1]?.quantity.end ?? 0)?.text ?? null,
    )
  }

  it.each([
    ['2030年新建公厕12座、泵站3座，2033年新建20座。', ['2030年', '2030年', '2033年']],
    // A base governs nothing, and a bracket or a part ends what was named in it.
    ['2030年公厕比2029年增加12座。', ['2030年']],
    ['2030年公厕90座（2029年为80座），泵站3座。', ['2030年', '2029年', '2030年']],
    ['2030年公厕90座，其中2029年80座；泵站3座。', ['2030年', '2029年', '2030年']],
    ['在去年新增12家基础上，再培育30家。', ['去年', null]],
    ['新建公厕12座。', [null]],
  ])('of %s: %j', (text, expected) => {
    expect(governed(text)).toEqual(expected)
  })

  it('finds as many periods in a row as there are values', () => {
    const text = '2029年、2030年、2031年分别新建12座、15座、18座。'
    const { periods } = scan(text, when, language)
    const at = text.indexOf('12座')
    expect(
      governing(periods, text)
        .rowAt(at, 3)
        .map((one) => one.text),
    ).toEqual(['2029年', '2030年', '2031年'])
    expect(governing(periods, text).rowAt(at, 4)).toEqual([])
  })
})

describe('stated-period', () => {
  const context = (above: string | null) => {
    const said = above === null ? null : scan(above, when, language).periods.find((one) => 'end' in one)!
    const period = said && 'end' in said ? ruling(said, 'document' as const, above!) : null
    return plainContext(when, ruling('target', 'document', ''), period, 'plan_period')
  }
  /** The last number of a sentence with what governs it. */
  const namedIn = (text: string): NamedFor => {
    const sentence = scan(text, when, language)
    const reading = readingsOf(sentence, language, () => false).at(-1)!
    const period = governing(sentence.periods, text).at(reading.mention.quantity.start, 0)
    return { period, isOwn: period !== null, reading, sentence, carried: null }
  }

  it('is that of the sentence, else of the levels above', () => {
    expect(periodSaid(namedIn('2033年新建公厕12座。'), 'target', context(null))).toMatchObject({
      period: { end: '2033-12-31' },
      origin: { level: 'sentence' },
      gap: null,
      standIn: null,
    })
    expect(periodSaid(namedIn('新建公厕12座。'), 'target', context('到2035年'))).toMatchObject({
      period: { end: '2035-12-31' },
      origin: { level: 'document' },
      standIn: 'plan_period',
    })
  })

  it('says why there is none', () => {
    expect(periodSaid(namedIn('新建公厕12座。'), 'target', context(null)).gap).toBe('unstated')
    expect(periodSaid(namedIn('20三三年新建公厕12座。'), 'target', context('到2035年'))).toMatchObject({
      period: null,
      gap: 'unread',
    })
  })

  it('gives a mean over years the years', () => {
    const said = periodSaid(namedIn('2026—2030年，粮食产量年均增长3%。'), 'achieved', context(null))
    expect(said.period).toMatchObject({ start: '2026-01-01', end: '2030-12-31' })
  })

  it('gives an aim beside deeds their whole year', () => {
    const said = aimedFor(namedIn('2030年前三季度，完成全年目标80亿元。'), context(null))
    expect(said.period).toMatchObject({ end: '2030-12-31' })
  })
})

describe('period-gap', () => {
  it('finds each line of targets without a period once', () => {
    const targets = read('新建公厕12座、泵站3座。').map((one) => ({ ...one, gap: 'unstated' as const }))
    const [found, ...more] = periodGaps(targets)
    expect(more).toEqual([])
    expect(found).toMatchObject({ kind: 'period_missing', first_line: 1, actual: '12座' })
    expect(found!.message).toContain('2 targets')
  })

  it('finds none where there is a period, or no target', () => {
    const [target] = read('新建公厕12座。')
    expect(periodGaps([{ ...target!, gap: null }])).toEqual([])
    expect(periodGaps([{ ...target!, status: 'achieved', gap: 'unstated' }])).toEqual([])
  })
})
