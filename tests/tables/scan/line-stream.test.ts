import { describe, expect, it } from 'vitest'
import { type EmptyPrint, emptyPrints, lineStream } from '../../../parsers/tables/scan/line-stream.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const textsOf = (print: EmptyPrint, text: string) => lineStream(linesOf(text), print, hints).texts

describe('lines that each hold a cell', () => {
  it('tell of empty cells by blank lines beyond the usual ones', () => {
    expect(textsOf('gap', '甲\n\n1\n\n\n2\n\n3')).toEqual(['甲', '1', '', '2', '3'])
  })

  it('tell of empty cells by lines of blanks', () => {
    expect(textsOf('blanks', '甲\n\n1\n\n \n\n2')).toEqual(['甲', '1', '', '2'])
  })

  it('tell of nothing by blank lines otherwise', () => {
    expect(textsOf('none', '甲\n\n1\n\n\n2')).toEqual(['甲', '1', '2'])
  })

  it('have a unit in brackets with the word above it, not beside another unit', () => {
    expect(textsOf('none', '成交额\n(万元)\n增减')).toEqual(['成交额(万元)', '增减'])
    expect(textsOf('none', '成交额\n(万元)\n(%)')).toEqual(['成交额', '(万元)', '(%)'])
  })

  it.each([
    ['新建停车场(含', '立体车库)', '新建停车场(含立体车库)'],
    ['区民政局、', '区卫生健康委', '区民政局、区卫生健康委'],
    ['新建泵站（河口、', '青龙）两座', '新建泵站（河口、青龙）两座'],
  ])('go on in the next one where they cannot end: %s', (one, other, whole) => {
    expect(textsOf('none', `${one}\n${other}\n12`)).toEqual([whole, '12'])
  })

  it.each([
    ['50%(南滩未开工', '县民政局'],
    ['(一期', '区住建局(牵头)'],
  ])('end where nothing closes their bracket: %s', (one, other) => {
    expect(textsOf('none', `${one}\n${other}\n12`)).toEqual([one, other, '12'])
  })

  it('may be of the spellings that their blank lines allow', () => {
    expect(emptyPrints(linesOf('甲\n乙\n丙'))).toEqual(['none', 'nothing'])
    expect(emptyPrints(linesOf('甲\n\n乙\n\n丙\n\n\n丁'))).toContain('gap')
    expect(emptyPrints(linesOf('甲\n\n乙\n \n丙'))).toContain('blanks')
  })
})
