import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import type { Paragraph } from '../../../parsers/document/body/outline.ts'
import { paragraphContexts, yearsAbove } from '../../../parsers/statements/context/carrier.ts'
import { type Frame, frameOf } from '../../../parsers/statements/context/frame.ts'
import { headingScene, namesPart } from '../../../parsers/statements/context/heading-scene.ts'
import { lookWords } from '../../../parsers/statements/context/look-words.ts'
import {
  hasFigure,
  isListed,
  openingScene,
  opens,
  opensLater,
} from '../../../parsers/statements/context/opening-scene.ts'
import { ownPeriods, type Scene, sceneFrom } from '../../../parsers/statements/context/scene.ts'
import { standingPeriod } from '../../../parsers/statements/context/standing-period.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { passageOf } from '../../../parsers/text/passage.ts'
import { isRead, type NamedPeriod, periodGrammar, readPeriods } from '../../../parsers/values/period.ts'

const { look_words, period_words } = readReference()
const grammar = periodGrammar(period_words)
const reader = { grammar, looks: lookWords(look_words) }
const frame: Frame = frameOf(
  { title: '石桥县工作方案', written_on: '2031-03-05', published_on: null, plan_start: null, plan_end: null },
  null,
  grammar,
  { yearOfHeadings: () => null, yearOpened: () => null },
)
const named = (text: string): NamedPeriod[] => readPeriods(text, frame, grammar)
const passage = (text: string) => passageOf([...linesOf(text)].map((line) => ({ line, from: 0, to: line.text.length })))
const paragraph = (text: string, heading: string | null = null, section_path: string[] = []): Paragraph => ({
  passage: passage(text),
  heading,
  section_path,
  body_start: 0,
})
const year = (period: NamedPeriod | null) => (period !== null && isRead(period) ? period.end.slice(0, 4) : null)

describe('scene', () => {
  it('looks the way its day does, and while it is under way as its words do', () => {
    expect(sceneFrom(named('2031年'), { look: 'back', words: '回顾' }, frame).look).toBe('back')
    expect(sceneFrom(named('2033年'), null, frame).look).toBe('ahead')
    expect(sceneFrom(named('2029年'), null, frame).look).toBe('back')
    expect(sceneFrom([], null, frame)).toEqual({ look: null, period: null, years: null })
  })

  it('names several years beside one', () => {
    expect(sceneFrom(named('2026—2030年'), null, frame).years).toMatchObject({ start: '2026-01-01', end: '2030-12-31' })
    expect(sceneFrom(named('2029年'), null, frame).years).toBeNull()
  })

  it('leaves out what values are compared with', () => {
    expect(ownPeriods(named('2030年比2029年')).map(({ text }) => text)).toEqual(['2030年'])
  })
})

describe('heading-scene', () => {
  it.each([
    ['2030年工作回顾', 'back', '2030'],
    ['2031年重点工作', 'ahead', '2031'],
    ['主要目标', 'ahead', null],
    // A year in the name of a task, and a heading that tells nothing.
    ['推进2033年园博会筹备', null, null],
    ['夯实产业基础', null, null],
  ])('%s looks %s, at %s', (heading, look, expected) => {
    const scene = headingScene(heading, [heading], frame, reader)
    expect([scene?.look ?? null, year(scene?.period ?? null)]).toEqual([look, expected])
  })

  it.each([
    ['2031年重点工作', true],
    ['2030年：苦干实干', true],
    // A subtitle of years alone, a sentence, a figure, a line of its own that names nothing.
    ['（2029—2031年）', false],
    ['2031年重点工作如下：', false],
    ['2031年重点工作12项', false],
    ['石桥县人民政府', false],
  ])('%s names a part of the document: %s', (text, expected) => {
    expect(namesPart(text, frame, reader)).toBe(expected)
  })
})

describe('opening-scene', () => {
  const scene = (text: string, isInYear = false) =>
    openingScene(passage(text), [], { frame, years: null, isInYear, isInYears: false }, reader)

  it('is set by a sentence that introduces a list, or without figures', () => {
    expect(scene('2031年主要预期目标是：')).toMatchObject({ look: 'ahead', level: 'passage' })
    expect(scene('新建公厕12座。')).toBeNull()
  })

  it('is not set by several years that something is counted over, where a year holds', () => {
    const counted = '2028—2030年新建公厕20座，具体如下：'
    expect([year(scene(counted)?.period ?? null), scene(counted, true)]).toEqual(['2030', null])
    expect(year(scene('2031年新建公厕20座，具体如下：', true)?.period ?? null)).toBe('2031')
  })

  it.each([
    ['2030年，新建公厕', true],
    ['新建公厕，2030年', false],
  ])('%s opens with its period: %s', (text, expected) => {
    expect(opens(text, named(text)[0]!)).toBe(expected)
  })

  it('knows figures and lines of lists', () => {
    expect([hasFigure('新建公厕12座'), hasFigure('扎实推进')]).toEqual([true, false])
    expect(['——公厕', '一是公厕', '1. 公厕', '（1）公厕', '公厕'].map(isListed)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })

  it('ends where a later time opens a paragraph', () => {
    const review = headingScene('2029年工作回顾', [], frame, reader)!
    expect(opensLater(passage('2030年，新建公厕12座。'), [review], frame, reader)).toBe(false)
    const told: Scene = { ...review, level: 'passage' }
    expect(opensLater(passage('2030年，新建公厕12座。'), [told], frame, reader)).toBe(true)
    expect(opensLater(passage('2028年，新建公厕12座。'), [told], frame, reader)).toBe(false)
  })
})

describe('carrier', () => {
  const words = (paragraphs: Paragraph[]) =>
    paragraphContexts(paragraphs, frame, reader).map(({ scenes }) => scenes.map((scene) => scene.words))

  it('hands a heading on to what stands under it alone', () => {
    expect(
      words([
        paragraph('新建公厕12座。', '2030年工作回顾'),
        paragraph('改造泵站3座。', null, ['2030年工作回顾']),
        paragraph('改造泵站5座。', '石桥片区'),
      ]),
    ).toEqual([['2030年工作回顾'], ['2030年工作回顾'], []])
  })

  it('finds the several years that the nearest scene names', () => {
    const scenes = (heading: string) => [headingScene(heading, [heading], frame, reader)!]
    expect(yearsAbove(scenes('2026—2030年工作回顾'))).toMatchObject({ start: '2026-01-01', end: '2030-12-31' })
    expect(yearsAbove(scenes('2030年工作回顾'))).toBeNull()
    expect(yearsAbove([])).toBeNull()
  })
})

describe('standing-period', () => {
  const under = (heading: string) => ({ scenes: [headingScene(heading, [heading], frame, reader)!], order: null })
  const asked = (status: 'target' | 'achieved' | 'baseline', isOverYears = false) => ({ status, isOverYears })

  it('takes the nearest level that the value can be of', () => {
    expect(standingPeriod(asked('achieved'), under('2030年工作回顾'), frame, null)).toMatchObject({
      level: 'section',
      words: '2030年工作回顾',
      value: { end: '2030-12-31' },
    })
    // No target is of a year that is over, and no deed of one to come.
    expect(standingPeriod(asked('target'), under('2030年工作回顾'), frame, null)).toBe('unstated')
    expect(standingPeriod(asked('achieved'), under('2033年工作目标'), frame, null)).toBe('unstated')
  })

  it('falls back on the end of the plan for targets alone', () => {
    const horizon = named('到2033年').filter(isRead)[0]!
    const none = { scenes: [], order: null }
    expect(standingPeriod(asked('target'), none, frame, horizon)).toMatchObject({ level: 'document', value: horizon })
    expect(standingPeriod(asked('achieved'), none, frame, horizon)).toBe('unstated')
    expect(standingPeriod(asked('baseline'), none, frame, horizon)).toBe('unstated')
  })

  it('asks for several years where a mean or sum is of them', () => {
    expect(standingPeriod(asked('achieved', true), under('2026—2030年工作回顾'), frame, null)).toMatchObject({
      value: { start: '2026-01-01', end: '2030-12-31' },
    })
    expect(standingPeriod(asked('achieved', true), under('2030年工作回顾'), frame, null)).toBe('no_span')
  })

  it('lets nothing stand in for a year that cannot be read', () => {
    expect(standingPeriod(asked('achieved'), under('20三〇年工作回顾'), frame, null)).toBe('unread')
  })
})
