import { expect, it } from 'vitest'
import { SENTENCE_RULES, sentenceRule } from '../../../parsers/statements/exclusions/sentence-rule.ts'

it.each([
  ['备注：每户补助不超过4万元。', 'note'],
  ['第九条 建筑高度不得超过60米。', 'requirement'],
  ['申报企业年产值应达到3000万元。', 'requirement'],
  ['“六个一百”行动：是指新增食堂100个。', 'definition'],
  // An article of a plan names years, and what an area must do is no requirement of who applies.
  ['第九条 到2033年，建成公厕12座。', null],
  ['年产值应达到3000万元。', null],
  ['新增食堂100个。', null],
])('%s is kept out by %s', (sentence, expected) => {
  const rule = sentenceRule(sentence, sentence, [])
  expect(rule).toBe(expected)
  if (rule !== null) expect(SENTENCE_RULES).toContain(rule)
})

it('asks the headings too', () => {
  expect(sentenceRule('年产值达到3000万元。', '年产值达到3000万元。', ['二、申报条件'])).toBe('requirement')
  expect(sentenceRule('年产值达到3000万元。', '年产值达到3000万元。', ['二、主要目标', null])).toBeNull()
})
