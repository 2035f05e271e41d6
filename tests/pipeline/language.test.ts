import { describe, expect, it } from 'vitest'
import { COLUMN_ROLES } from '../../datasets/records/column-role.ts'
import { bindingness, measure, status } from '../../datasets/records/vocabulary.ts'
import { comparisonText } from '../../pipeline/answers/comparison-text.ts'
import { explainedIn } from '../../pipeline/answers/explain.ts'
import { VERBS } from '../../pipeline/commands/verbs.ts'
import { HELP } from '../../pipeline/language/help-words.ts'
import { terminalLanguage } from '../../pipeline/language/language.ts'
import { FRAGMENTS } from '../../pipeline/language/phrases.ts'
import { sayIn } from '../../pipeline/language/say.ts'
import { smallDataset } from '../fixtures/dataset.ts'
import { inMemory } from '../fixtures/in-memory.ts'

const say = sayIn('zh')

describe('languageOf', () => {
  it.each([
    { env: {}, language: 'en' },
    { env: { LANG: 'zh_CN.UTF-8' }, language: 'zh' },
    { env: { LANG: 'zh' }, language: 'zh' },
    { env: { LANG: 'zha_CN' }, language: 'en' },
    { env: { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, language: 'en' },
    { env: { LANG: 'C.UTF-8', LC_ALL: '' }, language: 'en' },
    { env: { LANG: 'en_US.UTF-8', DUIBIAO_LANG: 'zh' }, language: 'zh' },
  ])('$env is $language', ({ env, language }) => {
    expect(terminalLanguage(env)).toBe(language)
  })
})

describe('the help', () => {
  const texts = VERBS.flatMap(({ summary, options }) => [summary, ...options.map(({ description }) => description)])

  it('has a Chinese text for every verb and option, and none that nobody prints', () => {
    expect(texts.filter((text) => HELP[text] === undefined)).toEqual([])
    const common = 9
    expect(Object.keys(HELP).filter((text) => !texts.includes(text))).toHaveLength(common + 1)
  })
})

describe('say', () => {
  it.each(FRAGMENTS)('holds $example', ({ example }) => {
    const said = say(example)
    expect(said).not.toBe(example)
    expect(said).not.toMatch(/\b(?:printed|units?|line|rows|of|as|to|by|not|lead|nothing)\b/)
  })

  it.each([...Object.values(COLUMN_ROLES), ...measure.options, ...status.options, ...bindingness.options])(
    'has a word for %s',
    (text) => {
      expect(say(text)).toMatch(/\p{Script=Han}/u)
    },
  )

  it('leaves names, figures and quotes as they are', () => {
    for (const text of ['梁平区', '>120家', '500155', '到2027年，高新技术企业达到120家']) expect(say(text)).toBe(text)
    expect(sayIn('en')('who answers')).toBe('who answers')
  })

  it('is a comparison', () => {
    const rows = [
      {
        area_code: '500155',
        area_name: '梁平区',
        '2027 level': '82家 (printed total of 34 units)',
        answering: '区科技局 (lead)',
        documents: '某文件',
        target_ids: 'i1',
      },
      {
        area_code: null,
        area_name: '某新区',
        '2027 level': 'not stated',
        answering: '',
        documents: '',
        target_ids: '',
      },
    ]
    const columns = ['area_code', 'area_name', '2027 level', 'answering', 'documents', 'target_ids']
    const text = comparisonText({ columns, rows }, say)
    expect(text).toContain('存量：期末要达到的数量\n地区')
    expect(text).toContain('82家 (34个单位的印制合计)')
    expect(text).toMatch(/^无代码 某新区 +未载明$/m)
    expect(text).toContain('谁负责\n  梁平区: 区科技局 （牵头）')
  })

  it('is where a target comes from, labels set under each other', async () => {
    const text = await inMemory(smallDataset(), (db) => explainedIn(db, 'east-cell-1', say))
    expect(text).toMatch(/^目标 {6}east-cell-1$/m)
    expect(text).toMatch(/^位置 {6}第\d+行，提取文本第\d+至\d+个字符$/m)
    expect(text).not.toMatch(/\b(?:printed as|without|column|rows|unknown|not registered)\b/)
  })
})
