import { describe, expect, it } from 'vitest'
import { chosenHeader } from '../../../parsers/tables/header/choose.ts'
import { tornRows } from '../../../parsers/tables/header/torn.ts'
import { unitRows } from '../../../parsers/tables/header/unit-row.ts'
import { hints } from '../hints.ts'

describe('torn', () => {
  it('are joined in every way that leaves as many as there are columns', () => {
    expect(tornRows(['甲类数', '乙', '类数'], 2, hints)).toEqual([
      [['甲类数乙'], ['类数']],
      [['甲类数'], ['乙类数']],
    ])
  })

  it('are none where words are whole by themselves', () => {
    expect(tornRows(['序号', '合计', '备注'], 2, hints)).toEqual([])
  })
})

describe('unit-row', () => {
  it('reaches over the columns of figures in every way', () => {
    expect(unitRows(['镇街', '计划', '完成', '完成率'], ['(万元)', '(%)'], 1, hints)).toEqual([
      [['镇街'], ['计划', '(万元)'], ['完成', '(%)'], ['完成率', '(%)']],
      [['镇街'], ['计划', '(万元)'], ['完成', '(万元)'], ['完成率', '(%)']],
    ])
  })

  it('is none where a cell says more than a unit', () => {
    expect(unitRows(['镇街', '计划', '完成'], ['数量', '(%)'], 1, hints)).toEqual([])
  })
})

describe('choose', () => {
  const rows = [
    ['东片', '220', '7', '13', '20'],
    ['西片', '330', '11', '20', '31'],
  ]
  const reading = (columns: string[][], cost: number) => ({ columns, cost, doubt: 'a guess' })
  const right = [['片区'], ['里程'], ['人数', '男'], ['人数', '女'], ['人数', '合计']]
  const wrong = [['片区'], ['里程', '男'], ['里程', '女'], ['里程', '合计'], ['人数']]

  it('follows the rows against the words, and is then in no doubt', () => {
    expect(chosenHeader([reading(wrong, 0), reading(right, 1)], rows, hints)).toMatchObject({
      columns: right,
      doubt: null,
    })
  })

  it('is in doubt where the rows do not decide', () => {
    const twin = [['片区'], ['路程'], ['人数', '男'], ['人数', '女'], ['人数', '合计']]
    expect(chosenHeader([reading(right, 1), reading(twin, 1)], rows, hints)?.doubt).not.toBeNull()
  })

  it('is none where there is nothing to choose from', () => {
    expect(chosenHeader([], rows, hints)).toBeNull()
  })
})
