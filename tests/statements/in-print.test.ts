import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { parserFor } from '../../parsers/parse.ts'

const parse = parserFor(readReference())
const statementsOf = (text: string) => parse(new TextEncoder().encode(text), null).statements

it('records names, quotes and values of traditional script as they are printed', () => {
  const text = '到2025年，全縣森林覆蓋率達到52%以上，糧食產量達到8萬噸。'
  const [share, grain] = statementsOf(text)
  expect(share).toMatchObject({
    indicator: '森林覆蓋率',
    indicator_id: 'forest_coverage',
    comparator: '>=',
    quote: text,
  })
  expect(grain).toMatchObject({ indicator: '糧食產量', value_text: '8萬噸', quote: text })
  expect(text.slice(grain!.span_start, grain!.span_end)).toBe('8萬噸')
})

it('leaves simplified script as it is', () => {
  const [share] = statementsOf('到2025年，全县森林覆盖率达到52%以上。')
  expect(share).toMatchObject({ indicator: '森林覆盖率', value_text: '52%以上' })
})
