import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lookWords } from '../../../parsers/statements/context/look-words.ts'

const { look_words: rows } = readReference()
const looks = lookWords(rows)

describe('rows of look_words.csv', () => {
  it.each(rows.filter(({ place, look }) => place === 'heading' && look !== 'neither'))(
    '$word: a section called $example looks $look',
    ({ example, look }) => {
      expect(looks.ofHeading(example, [])?.look).toBe(look)
    },
  )

  it.each(rows.filter(({ place }) => place === 'sentence'))('$word: $example looks $look', ({ example, look }) => {
    expect(looks.ofSentence(example)?.look).toBe(look)
  })

  it.each(rows.filter(({ place }) => place === 'hint'))('$word: $example hints $look', ({ word, example, look }) => {
    expect(example).toContain(word)
    expect(looks.hints(example)[look === 'back' ? 'back' : 'ahead']).not.toBeNull()
  })

  it.each(rows.filter(({ look }) => look === 'neither'))('$word names nothing of its own: $example', ({ example }) => {
    expect(looks.isStructural(example, [])).toBe(true)
  })
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
