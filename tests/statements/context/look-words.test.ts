import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lookWords } from '../../../parsers/statements/context/look-words.ts'
import { periodGrammar, readPeriods } from '../../../parsers/values/period.ts'

const { look_words: rows, period_words } = readReference()
const grammar = periodGrammar(period_words)
const looks = lookWords(rows)

describe('rows of look_words.csv', () => {
  it.each(rows.filter(({ place, look }) => place.endsWith('heading') && look !== 'neither'))(
    '$word: a section called $example looks $look',
    ({ example, look }) => {
      expect(looks.ofHeading(example, [])?.look).toBe(look)
    },
  )

  it.each(rows.filter(({ place }) => place === 'sentence'))('$word: $example looks $look', ({ example, look }) => {
    expect(looks.ofSentence(example)?.look).toBe(look)
  })

  it.each(rows.filter(({ place }) => place.endsWith('hint')))('$word: $example hints $look', (row) => {
    const { word, example, look, place } = row
    const found = looks.hints(example).filter((hint) => hint.words === word && hint.look === look)
    expect(found.map(({ isWeak }) => isWeak)).toContain(place === 'weak_hint')
  })

  it.each(rows.filter(({ look }) => look === 'neither'))('$word names nothing of its own: $example', ({ example }) => {
    expect(looks.isStructural(example, [])).toBe(true)
  })
})

it.each(rows.filter(({ place }) => place === 'deed_heading'))('$word names deeds: $example', ({ example }) => {
  expect(looks.ofHeading(example, [])?.isOfDeeds).toBe(true)
})

describe('headings', () => {
  it.each([
    ['主要目标任务完成情况', 'back'],
    ['发展基础与面临形势', 'back'],
    ['下一步工作打算', 'ahead'],
    ['工作回顾和工作安排', null],
    ['夯实产业基础', null],
    ['扩大有效投资，推动经济稳定增长', null],
  ])('%s looks %s', (heading, look) => {
    expect(looks.ofHeading(heading, [])?.look ?? null).toBe(look)
  })
})

it.each([
  ['2024年工作回顾2024年是极不平凡的一年', '2024年工作回顾'],
  ['2024年工作目标任务完成情况过去一年', '2024年工作目标任务完成情况'],
  ['总体要求2025年政府工作的总体要求是', '总体要求'],
  ['工作目标到2027年，产值达到', '工作目标'],
  ['工作目标是到2027年', ''],
  ['2024年工作回顾', ''],
  ['夯实产业基础，新增', ''],
])('finds the part that a text begins with, its text following without a break: %s', (text, part) => {
  const end = looks.partAtStart(text, readPeriods(text, null, grammar))
  expect(text.slice(0, end)).toBe(part)
})
