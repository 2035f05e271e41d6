import { expect, it } from 'vitest'
import { figureIn } from '../../../parsers/statements/cells/dated-figure.ts'
import { lexicon } from './drawing.ts'

const said = (text: string) => {
  const found = figureIn(text, lexicon)
  return found && [found.figure.value, found.period?.end ?? null]
}

it.each([
  ['89.6（2014年）', 89.6, '2014-12-31'],
  ['91.2(2018)', 91.2, '2018-12-31'],
  ['85%（2022年底）', 85, '2022-12-31'],
  ['≥93', 93, null],
  ['41.5②', 41.5, null],
  ['累计6', 6, null],
  ['10（力争12）', 10, null],
  ['≥8%（奋斗目标9%）', 8, null],
])('%s is %d of %s', (text, value, end) => {
  expect(said(text)).toEqual([value, end])
})

it.each(['30（含新建10）', '30（2025年新增10）', '30（2024年、2025年）', '建成（2024年）', '30（试点）'])(
  '%s is no figure with its year',
  (text) => {
    expect(said(text)).toBeNull()
  },
)
