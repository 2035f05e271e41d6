import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { hintAt, hintsIn, onlyHint, tellingHints } from '../../../parsers/statements/context/hint.ts'
import { lookWords } from '../../../parsers/statements/context/look-words.ts'

const looks = lookWords(readReference().look_words)

it.each([
  ['全县有规上企业312家', 'back'],
  ['持有证书312人', null],
  ['既有住宅加装电梯80部', null],
  ['1—9月完成投资86亿元', 'back'],
  ['入选“专精特新”计划的企业12家', null],
  ['我市将新增企业20家', 'ahead'],
  ['将支出的80%以上投入民生', null],
  ['将12家企业纳入名单', null],
  ['将投入资金20亿元', 'ahead'],
  ['将新建学校3所用于安置', 'ahead'],
  ['今年计划新建学校3所', 'ahead'],
  ['全年计划投资3亿元', null],
  ['实施三年行动计划', null],
  ['村庄规划覆盖率提高到70%', null],
  ['规划建设水库3座', 'ahead'],
  ['争取上级资金3亿元', null],
  ['争取产值突破3亿元', 'ahead'],
  ['目前有12家，力争新增3家', null],
])('%s looks %s', (text, look) => {
  expect(onlyHint(hintsIn(text, looks))?.look ?? null).toBe(look)
})

it('leaves what only compares aside where a text looks ahead', () => {
  const hints = hintsIn('力争产值达到20亿元，比上年增长5%', looks)
  expect(onlyHint(hints)).toBeNull()
  expect(onlyHint(tellingHints(hints))?.look).toBe('ahead')
})

it('goes by the nearest words of a clause', () => {
  const text = '12家企业已建成，明年将新建8家'
  expect(hintAt(hintsIn(text, looks), text, 0)?.words).toBe('已')
  expect(hintAt(hintsIn(text, looks), text, text.indexOf('8'))?.look).toBe('ahead')
})
