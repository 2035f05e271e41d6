import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { labelWords } from '../../parsers/values/label-words.ts'
import rows from './tables/labels.json' with { type: 'json' }

const { is: _, ...questions } = labelWords(readReference().label_words)

it.each(rows)('tells what $input is', ({ input, is: expected }) => {
  const answers = Object.entries(questions).filter(([, holds]) => holds(input))
  expect(answers.map(([name]) => name).sort()).toEqual([...expected].sort())
})
