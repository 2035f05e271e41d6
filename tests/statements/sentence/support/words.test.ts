import { expect, it } from 'vitest'
import { compact, withoutManner } from '../../../../parsers/statements/sentence/support/words.ts'

it.each([
  ['获奖企业分别再', '获奖企业', null],
  ['参展企业每个展位', '参展企业', '每个展位'],
  ['区财政', '', null],
  ['新办的企业', '新办的企业', null],
])('%s is %s without manner', (text, rest, each) => {
  expect(withoutManner(text)).toEqual({ rest, each })
})

it('takes brackets and the spaces of line breaks off', () => {
  expect(compact('固定资 产投资（不含税）的企业')).toBe('固定资产投资的企业')
  expect(compact('QC 成果奖')).toBe('QC 成果奖')
})
