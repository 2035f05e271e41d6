import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addressOf,
  CHARTS,
  choiceOf,
  PAGE_LANGUAGES,
  type ReaderChoice,
  THEMES,
  VIEWS,
} from '../../explorer/address.ts'

describe('the address', () => {
  const text = fc.option(fc.string({ minLength: 1 }), { nil: null })
  const choices: fc.Arbitrary<ReaderChoice> = fc.record({
    view: fc.constantFrom(...VIEWS),
    lang: fc.constantFrom(...PAGE_LANGUAGES),
    theme: fc.constantFrom(...THEMES),
    chart: fc.constantFrom(...CHARTS),
    indicator: text,
    measure: text,
    period: text,
    place: text,
    beside: text,
    level: text,
    by: text,
    quota: text,
    target: text,
    sort: text,
    year: text,
    kind: text,
    doc: text,
    line: text,
    q: text,
    embed: text,
  })

  it('says every choice, whatever it holds', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceOf(addressOf(choice), 'zh')).toEqual(choice)
      }),
    )
  })

  it.each(['', '#', '#/?&&=', '#/home?lang=xx&chart=pie'])('takes %j for the first page and the defaults', (hash) => {
    expect(choiceOf(hash, 'en')).toMatchObject({ view: 'home', lang: 'en', chart: 'bars', target: null })
  })

  it.each(['#/nowhere?lang=xx', 'javascript:alert(1)'])('takes %j for no view, and for no other', (hash) => {
    expect(choiceOf(hash, 'en')).toMatchObject({ view: 'lost', lang: 'en' })
  })
})
