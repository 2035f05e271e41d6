import { describe, expect, it } from 'vitest'
import { align, roomFor } from '../../../parsers/tables/blocks/align.ts'
import { filledRows, firstColumn, isFilled, lastCell, someRow } from '../../../parsers/tables/blocks/alignment.ts'
import { blocksOf } from '../../../parsers/tables/blocks/block.ts'
import { draftOf } from '../../../parsers/tables/blocks/body.ts'
import { candidatesOf } from '../../../parsers/tables/blocks/candidate.ts'
import { continuesAbove, doubtsOf, hasHoles, isMergedInside } from '../../../parsers/tables/blocks/doubt.ts'
import { flattenedTable } from '../../../parsers/tables/blocks/flattened.ts'
import { unlikeness } from '../../../parsers/tables/blocks/likeness.ts'
import * as price from '../../../parsers/tables/blocks/price.ts'
import { serialChain } from '../../../parsers/tables/blocks/serial.ts'
import { type Slot, shapesOf } from '../../../parsers/tables/blocks/shape.ts'
import { withoutTextBelow } from '../../../parsers/tables/blocks/text-below.ts'
import { isNumericTrait, TRAIT, traitsOf, withSerials } from '../../../parsers/tables/blocks/trait.ts'
import { cellsOf } from '../../../parsers/tables/scan/cells.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

/** The cells of a text that stand one per line, parted here by blanks; / is a blank line. */
const run = (text: string) => cellsOf(linesOf(text.replaceAll(' ', '\n').replaceAll('/', '')), hints)
/** A body of cells below no header, its columns given by their kinds. */
function bodyOf(text: string, slots: readonly Slot[], sense: price.GapSense = 'nothing'): price.Body {
  const cells = run(text)
  const traits = withSerials(traitsOf(cells, hints.words), serialChain(cells, hints.words))
  const to = cells.texts.length
  return { cells, traits, from: 0, to, slots, sense, gap: 1, accents: slots.map(() => null) }
}
/** A body laid into rows, and the cell of each slot, `_` for none. */
function laid(text: string, slots: readonly Slot[], sense: price.GapSense = 'nothing') {
  const body = bodyOf(text, slots, sense)
  const alignment = align(body, roomFor(body.to, slots.length))!
  const rows = Array.from({ length: alignment.height }, (_, row) =>
    slots.map((_slot, col) => {
      const at = alignment.first[row * alignment.width + col]!
      if (at < 0) return '_'
      const last = lastCell(alignment, row * alignment.width + col)
      return body.cells.texts.slice(at, last + 1).join('+')
    }),
  )
  return { body, alignment, rows: rows.map((row) => row.join(' ')) }
}
const TABLE = '序号 镇街 公厕 泵站 1 石桥镇 12 3 2 河口镇 9 1 3 柳树镇 7 2'
const [BLOCK] = blocksOf(run(TABLE), hints)

describe('align', () => {
  it('lays cells into rows of their columns', () => {
    expect(laid('1 石桥镇 12 2 河口镇 9', ['serial', 'word', 'figure']).rows).toEqual(['1 石桥镇 12', '2 河口镇 9'])
  })

  it('leaves vanished cells out and joins torn ones', () => {
    expect(laid('1 石桥镇 12 3 2 河口镇 3 柳树镇 7 2', ['serial', 'word', 'figure', 'figure']).rows[1]).toBe(
      '2 河口镇 _ _',
    )
    const torn = laid('1 石桥镇 新建（含 改建） 12 2 河口镇 新建 9', ['serial', 'word', 'word', 'figure'])
    expect(torn.rows[0]).toBe('1 石桥镇 新建（含+改建） 12')
  })

  it('finds no way that costs less than the limit where there is none', () => {
    const body = bodyOf('12 3 石桥镇', ['word', 'word'])
    expect(align(body, roomFor(3, 2), 0)).toBeNull()
  })
})

describe('alignment', () => {
  const { alignment } = laid('1 石桥镇 12 2 河口镇', ['serial', 'word', 'figure'])

  it('answers for rows and slots', () => {
    expect([isFilled(alignment, 0, 2), isFilled(alignment, 1, 2)]).toEqual([true, false])
    expect([filledRows(alignment, 2, 1), filledRows(alignment, 2, 2)]).toEqual([2, 1])
    expect([firstColumn(alignment, 1), lastCell(alignment, 0)]).toEqual([0, 0])
    expect(someRow(alignment, 0, (row) => !isFilled(alignment, row, 2))).toBe(true)
    expect(someRow(alignment, 2, () => true)).toBe(false)
  })
})

describe('block', () => {
  const blocks = (...lines: string[]) => blocksOf(cellsOf(linesOf(lines.join('\n')), hints), hints)
  const table = TABLE.split(' ')

  it('is a stretch of cells with figures enough for a table', () => {
    expect(blocks(...table)).toHaveLength(1)
    expect(blocks('镇街', '公厕', '石桥镇', '12')).toEqual([])
  })

  it('ends at a paragraph, and where the first word of a header comes again', () => {
    const paragraph = `各镇街要高度重视，切实加强组织领导，明确责任分工，细化工作措施，按照时间节点推进。${'确保质量。'.repeat(8)}`
    expect(blocks(...table, paragraph, ...table)).toHaveLength(2)
    const plain = '镇街 公厕 泵站 石桥镇 12 3 河口镇 9 1'.split(' ')
    expect(blocks(...plain, ...plain).map(({ sibling }) => sibling)).toEqual([false, true])
  })
})

describe('trait', () => {
  it('tells totals, numbers of sections and brackets apart, in one byte', () => {
    const traits = traitsOf(run('合计 12 （含 石桥镇'), hints.words)
    expect([traits[0]! & TRAIT.total, traits[2]! & TRAIT.opensBracket, traits[2]! & TRAIT.leavesBracket]).toEqual([
      TRAIT.total,
      TRAIT.opensBracket,
      TRAIT.leavesBracket,
    ])
    expect(Array.from(traits, isNumericTrait)).toEqual([false, true, false, false])
  })

  it('marks serial numbers in a copy', () => {
    const traits = traitsOf(run('1 石桥镇 12'), hints.words)
    expect([withSerials(traits, [0])[0]! & TRAIT.serial, traits[0]! & TRAIT.serial]).toEqual([TRAIT.serial, 0])
  })
})

describe('price', () => {
  const body = bodyOf('1 石桥镇 12 2 河口镇 9', ['serial', 'word', 'figure'])
  const trait = (at: number) => body.traits[at]!

  it('asks nothing for a cell in its own column, and something elsewhere', () => {
    expect([
      price.placing(body, trait(0), 0),
      price.placing(body, trait(1), 1),
      price.placing(body, trait(2), 2),
    ]).toEqual([0, 0, 0])
    expect(price.placing(body, trait(1), 2)).toBe(price.COST.wordAmongFigures)
    expect(price.placing(body, trait(0), 2)).toBe(price.COST.serialElsewhere)
  })

  it('asks for columns that are left out', () => {
    expect(price.skipping(body, 1, 1)).toBe(0)
    expect(price.skipping(body, 1, 3)).toBeGreaterThan(price.skipping(body, 1, 2))
    expect(price.starting(body, trait(1), 1)).toBeGreaterThan(price.starting(body, trait(0), 0))
    expect(price.ending(body, trait(1), 1)).toBeGreaterThan(price.ending(body, trait(2), 2))
  })

  it('reads blank lines by what they mean in the block', () => {
    const rows = bodyOf('石桥镇 12 / 河口镇 9', ['word', 'figure'], 'row')
    expect([price.hasCue(rows, 2), price.hasCue(rows, 1)]).toEqual([false, false])
    expect(price.cueing(rows, true, true)).toBe(0)
    expect(price.cueing(rows, true, false)).toBe(price.COST.cueInsideRow)
    expect(price.cueing(rows, false, true)).toBe(price.COST.rowWithoutCue)
    expect(price.hollow(1, 1)).toBeLessThan(price.hollow(0, 1))
    expect(price.emptyAhead(rows, rows.traits[1]!, 1)).toBe(1)
    expect(price.emptyBetween(rows, 1, 0, 1, false)).toBe(0)
    expect(price.missingAtEnd(rows, 1, true)).toBe(0)
  })

  it('joins what a bracket leaves open for less than anything else', () => {
    const torn = bodyOf('新建（含 改建） 石桥镇', ['word', 'word'])
    expect(price.joining(torn, 1, 0)).toBe(price.COST.joinBracket)
    expect(price.joining(torn, 2, 1)).toBeGreaterThan(price.COST.joinBracket)
    expect(price.leaving(bodyOf('12', ['figure']), 1)).toBe(0)
  })
})

describe('shape', () => {
  it('tries columns that the cells may have, numbers among them', () => {
    const shapes = shapesOf(BLOCK!, serialChain(BLOCK!.cells, hints.words))
    expect(shapes).toContainEqual({ slots: ['serial', 'word', 'figure', 'figure'], from: 4 })
    expect(shapes.length).toBeLessThan(200)
  })
})

describe('candidate', () => {
  it('is a header over a body, the cheapest first', () => {
    const [best, ...others] = candidatesOf(BLOCK!)
    expect(best!.header.columns).toEqual([['序号'], ['镇街'], ['公厕'], ['泵站']])
    expect([best!.headerFrom, best!.bodyFrom, best!.alignment.height]).toEqual([0, 4, 3])
    expect(others.every(({ cost }) => cost >= best!.cost)).toBe(true)
  })
})

describe('body', () => {
  it('makes a draft of a candidate, before any total is checked', () => {
    const draft = draftOf(candidatesOf(BLOCK!)[0]!)
    expect(draft.rows).toEqual([
      ['1', '石桥镇', '12', '3'],
      ['2', '河口镇', '9', '1'],
      ['3', '柳树镇', '7', '2'],
    ])
    expect([draft.first_line, draft.last_line, draft.doubts]).toEqual([1, 16, []])
    expect(draft.places.at(1, 1)).toMatchObject({ first_line: 10 })
  })
})

describe('doubt', () => {
  it('speaks against no plain table', () => {
    expect(doubtsOf(candidatesOf(BLOCK!)[0]!)).toEqual([])
  })

  it('finds rows that lack a figure, and labels that reach down', () => {
    const whole = laid('1 石桥镇 12 3 2 河口镇 9 1', ['serial', 'word', 'figure', 'figure'])
    expect([hasHoles(whole), continuesAbove(whole, 1), isMergedInside(whole, 1, 1)]).toEqual([false, false, false])
    const holed = laid('1 石桥镇 12 3 2 河口镇 9 3 柳树镇 7 2', ['serial', 'word', 'figure', 'figure'])
    expect(hasHoles(holed)).toBe(true)
    const merged = laid('1 供水 新建 12 改建 9', ['serial', 'word', 'word', 'figure'])
    expect(continuesAbove(merged, 1)).toBe(true)
  })
})

describe('flattened', () => {
  it('reads a block as a table', () => {
    const { table, findings } = flattenedTable(BLOCK!)!
    expect([table.rows.length, table.columns.length, findings]).toEqual([3, 4, []])
  })

  it('lets totals decide', () => {
    const [block] = blocksOf(run('镇街 公厕 泵站 石桥镇 120 30 河口镇 90 10 合计 210 40'), hints)
    expect(flattenedTable(block!)!.table).toMatchObject({ proof: 'proven', total_rows: [2] })
  })
})

describe('likeness', () => {
  const cost = (columns: string[][], text: string) => {
    const { body, alignment } = laid(text, ['word', 'figure', 'figure'])
    return unlikeness(columns, body.cells, alignment, hints.words)
  }
  const periods = [['镇街'], ['公厕', '上半年'], ['公厕', '下半年']]

  it('asks for what is of quite another size at another time, or larger than its whole', () => {
    expect(cost(periods, '石桥镇 120 130 河口镇 90 80')).toBe(0)
    expect(cost(periods, '石桥镇 12000 3 河口镇 9000 2')).toBeGreaterThan(0)
    expect(cost([['镇街'], ['公厕', '合计'], ['公厕', '其中：新建']], '石桥镇 12 30 河口镇 9 20')).toBeGreaterThan(0)
    expect(cost([['镇街'], ['公厕'], ['资金']], '石桥镇 12000 3 河口镇 9000 2')).toBe(0)
  })
})

describe('text-below', () => {
  it('leaves out a sentence in a column of remarks that other rows leave empty', () => {
    const slots: Slot[] = ['serial', 'word', 'figure', 'remark']
    const { body, alignment } = laid('1 石桥镇 12 2 河口镇 9 3 柳树镇 7 请各镇街按期完成。', slots)
    const without = withoutTextBelow(alignment, body)
    expect([isFilled(alignment, 2, 3), isFilled(without, 2, 3)]).toEqual([true, false])
  })

  it('keeps remarks that other rows have as well', () => {
    const slots: Slot[] = ['serial', 'word', 'figure', 'remark']
    const { body, alignment } = laid('1 石桥镇 12 重点 2 河口镇 9 重点 3 柳树镇 7 重点', slots)
    expect(withoutTextBelow(alignment, body)).toBe(alignment)
  })
})
