import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { isUnderstood } from '../../../parsers/statements/exclusions/understood.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import { completed, isSumOfCounted, perHead } from '../../../parsers/statements/sentence/attachments/completion.ts'
import { mentionFacts } from '../../../parsers/statements/sentence/attachments/mention-facts.ts'
import { forceOf } from '../../../parsers/statements/sentence/force.ts'
import { languageOf } from '../../../parsers/statements/sentence/language.ts'
import { readAgain, readPaired } from '../../../parsers/statements/sentence/pairing.ts'
import { ruleOf, SCAN_RULES, scan } from '../../../parsers/statements/sentence/scan.ts'
import { readingsOf } from '../../../parsers/statements/sentence/sentence-reading.ts'

const language = languageOf(lexiconOf(readReference()))
const scanned = (text: string) => scan(text, { year: 2031, day: '2031-03-05' }, language)
const readings = (text: string) => readingsOf(scanned(text), language, () => false)
const named = (text: string) => readings(text).map(({ name, mention }) => `${name} ${mention.quantity.value}`)

describe('scan', () => {
  it('gives each number the words that can belong to it', () => {
    const { mentions } = scanned('新建公厕12座，改造泵站3座、闸门5扇。')
    expect(mentions.map(({ before, quantity }) => [before.trim(), quantity.value])).toEqual([
      ['新建公厕', 12],
      ['改造泵站', 3],
      ['、闸门', 5],
    ])
    expect(mentions.map(({ joined }) => joined)).toEqual([false, false, true])
  })

  it('keeps the clause before that holds no number, and the depth of brackets', () => {
    const { mentions } = scanned('水质持续向好，优良比例达到96%（上年为92%）。')
    expect(mentions.map(({ clause, depth }) => [clause.trim(), depth])).toEqual([
      ['水质持续向好', 0],
      ['', 1],
    ])
  })

  it('passes over periods and sizes, and blanks them out', () => {
    const { passed, periods, text, sentence } = scanned('2033年底前，新建公厕12座。')
    expect(passed.map(({ rule, start, end }) => [rule, sentence.slice(start, end)])).toEqual([['period', '2033年底前']])
    expect(text).toHaveLength(sentence.length)
    expect([text.includes('2033'), text.includes('12')]).toEqual([false, true])
    expect(SCAN_RULES).toContain(ruleOf(periods[0]!))
  })

  it('tells years that cannot be read from those that can', () => {
    const [unread] = scanned('到20三三年建成公厕12座。').periods
    expect(ruleOf(unread!)).toBe('unread_year')
  })

  it('notes the year that a number is compared with', () => {
    expect(scanned('公厕比2029年增加12座。').mentions[0]!.base).toBe('2029')
    expect(scanned('公厕增加12座。').mentions[0]!.base).toBeNull()
  })
})

describe('sentence-reading', () => {
  it.each([
    ['新建公厕12座、社区食堂3个。', ['公厕 12', '社区食堂 3']],
    ['新增3家智能工厂。', ['智能工厂 3']],
    ['粮食、蔬菜产量分别达到12万吨、9万吨。', ['粮食产量 120000', '蔬菜产量 90000']],
    ['扎实推进各项工作。', []],
  ])('of %s: %j', (text, expected) => {
    expect(named(text)).toEqual(expected)
  })

  it('lets nothing go on from what is excluded', () => {
    const found = scanned('旅游收入80亿元，增长12%。')
    const names = (isExcluded: boolean) => readingsOf(found, language, () => isExcluded).map(({ name }) => name)
    expect(names(false)).toEqual(['旅游收入', '旅游收入'])
    expect(names(true)[1]).not.toBe('旅游收入')
  })
})

describe('pairing', () => {
  const pairsOf = (text: string) =>
    readPaired(scanned(text), [], language)?.map(({ name, mention }) => [name, mention.quantity.value]) ?? null

  it.each([
    [
      '粮食、蔬菜产量分别达到12万吨、9万吨。',
      [
        ['粮食产量', 120_000],
        ['蔬菜产量', 90_000],
      ],
    ],
    // Words that cannot be parted into as many names are nobody's: what each value is of is left open.
    [
      '粮食、蔬菜、水果产量分别达到12万吨、9万吨。',
      [
        ['', 120_000],
        ['', 90_000],
      ],
    ],
    ['新建公厕12座、泵站9座。', null],
  ])('of %s: %j', (text, expected) => {
    expect(pairsOf(text)).toEqual(expected)
  })

  it('pairs the next values with the same names', () => {
    const found = scanned('粮食、蔬菜产量分别增长2%和3%，达到12万吨和9万吨。')
    const first = readPaired(found, [], language)!
    expect(readAgain(found, first, language)?.map(({ name }) => name)).toEqual(['粮食产量', '蔬菜产量'])
    expect(readAgain(scanned('新建公厕12座、泵站9座。'), [], language)).toBeNull()
  })
})

describe('force', () => {
  const forces = (text: string) => {
    const found = scanned(text)
    const force = forceOf(found, language)
    return found.mentions.map((mention) => [force(mention).status, force(mention).bindingness])
  }

  it.each([
    // What opens a sentence holds for all of it, up to the semicolon.
    ['力争到2033年，新建公厕12座、食堂3个；改造泵站5座。', [['strive'], ['strive'], [null]]],
    ['新建公厕12座。', [[null]]],
    // To obtain something is not to strive for it.
    ['争取项目30项。', [[null]]],
  ])('%s: %j', (text, expected) => {
    expect(forces(text).map(([, bindingness]) => [bindingness])).toEqual(expected)
  })

  it('ends what was said of the past with a day still to come', () => {
    const [first, second] = forces('已建成公厕12座，到2033年达到20座。')
    expect([first![0], second![0]]).toEqual(['achieved', null])
  })
})

describe('mention-facts', () => {
  const facts = (text: string) => mentionFacts(scanned(text).mentions[0]!, undefined, language)

  it('reads the words on both sides', () => {
    const { subject, counted, isPart, behind } = facts('力争建成公厕12座')
    expect([subject.name, counted.name, isPart, behind]).toEqual(['公厕', '', false, ''])
    expect(facts('建成12座公厕')).toMatchObject({ behind: '公厕' })
  })

  it('knows a part of all that there are', () => {
    expect(facts('28%的社区建成食堂').isPart).toBe(true)
    expect(facts('绿地率达到28%').isPart).toBe(false)
  })
})

describe('completion', () => {
  const complete = (name: string, text: string) => {
    const [previous, next] = readings(text)
    return completed(name, next!.mention, previous, language)
  }

  it.each([
    ['国家级', '示范社区9个，其中国家级2个。', '国家级示范社区'],
    ['总投资', '新开工项目9个、总投资80亿元。', '新开工项目总投资'],
    ['农村', '城镇居民收入4万元；农村2万元。', '农村居民收入'],
    // A name that is whole goes on from nothing.
    ['公厕', '示范社区9个、公厕12座。', '公厕'],
  ])('%s in %s is %s', (name, text, expected) => {
    expect(complete(name, text)).toBe(expected)
  })

  it('sums up in money what was counted alone', () => {
    const [counted, sum] = readings('新开工项目9个、总投资80亿元。')
    expect(isSumOfCounted('总投资', sum!.mention, counted)).toBe(true)
    expect(isSumOfCounted('总人口', sum!.mention, counted)).toBe(false)
    expect(isSumOfCounted('总投资', sum!.mention, undefined)).toBe(false)
  })

  it('says per how many for all of a list', () => {
    const [beds, doctors] = readings('每千人口床位数7张、医师数3人。')
    expect(perHead('医师数', doctors!.mention, beds)).toBe('每千人口医师数')
    expect(perHead('医师数', beds!.mention, undefined)).toBe('医师数')
  })
})

describe('understood', () => {
  it.each([
    ['新建公厕12座。', true],
    ['惠及4.2万贫困人口。', true],
    ['地区生产总值突破60.5亿。', true],
    // Neither unit nor name.
    ['编号为12。', false],
  ])('the first number of %s: %s', (text, expected) => {
    expect(isUnderstood(readings(text)[0]!, language)).toBe(expected)
  })
})
