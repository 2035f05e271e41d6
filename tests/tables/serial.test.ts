import { describe, expect, it } from 'vitest'
import { serialChain } from '../../parsers/tables/blocks/serial.ts'
import { strideOf } from '../../parsers/tables/rows/stride.ts'
import { cellsOf } from '../../parsers/tables/scan/cells.ts'
import { linesOf } from '../../parsers/text/lines.ts'
import { hints } from './hints.ts'

const chainOf = (text: string) => serialChain(cellsOf(linesOf(text.replaceAll(' ', '\n')), hints), hints.words)

describe('serial numbers', () => {
  it('count with words behind them', () => {
    expect(chainOf('1 甲镇 5 6 2 乙镇 7 8 3 丙镇 9 9')).toEqual([0, 4, 8])
  })

  it('are not a figure that happens to be the next number, before a remark', () => {
    expect(chainOf('1 甲镇 5 6 2 乙镇 7 3 重点 3 丙镇 9 9 4 丁镇 1 1')).toEqual([0, 4, 9, 13])
  })

  it('are not a figure before the label of a total', () => {
    expect(chainOf('1 甲镇 5 6 2 乙镇 7 3 合计 12 9')).toEqual([0, 4])
  })

  it('are none in a table without them', () => {
    expect(chainOf('甲镇 1 2 乙镇 3 4 丙镇 5 6')).toEqual([])
  })
})

describe('stride', () => {
  const cells = (text: string) => text.split(' ').map((each) => ({ text: each === '_' ? '' : each, place: null }))

  it('is the narrowest that keeps words and figures apart', () => {
    expect(strideOf(cells('乡镇 目标 实绩 甲镇 1 2 乙镇 3 _ 丙镇 5 6 丁镇 7 8'), hints)).toEqual({
      width: 3,
      offset: 0,
    })
  })

  it('is counted from the back where the header is ragged', () => {
    expect(strideOf(cells('目标 甲镇 1 2 乙镇 3 4 丙镇 5 6 丁镇 7 8'), hints)).toEqual({ width: 3, offset: 1 })
  })

  it('is unknown where there are too few rows to tell', () => {
    expect(strideOf(cells('甲镇 1 乙镇 2'), hints)).toBeNull()
  })
})
