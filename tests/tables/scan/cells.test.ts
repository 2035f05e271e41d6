import { describe, expect, it } from 'vitest'
import {
  cellAt,
  cellsBetween,
  hasSpacer,
  hasTab,
  isNumericAt,
  kindAt,
  lastFigure,
  runBetween,
  runOfCells,
} from '../../../parsers/tables/scan/cell-run.ts'
import { cellsOf, hasBareGap, joined, placeIn, spanning, tidied } from '../../../parsers/tables/scan/cells.ts'
import { areLed, fused, isClosed, isFramed, isPiped, padded, piecesOf } from '../../../parsers/tables/scan/separator.ts'
import { isFigureSort, isWordSort, SORTS, sortOf } from '../../../parsers/tables/scan/sort.ts'
import { CUE, Stream } from '../../../parsers/tables/scan/stream.ts'
import { tabsAsBars } from '../../../parsers/tables/scan/tab-lines.ts'
import { isUnreadFigure } from '../../../parsers/tables/unread-figure.ts'
import { goesOnBelow, isSubHeader, neverOpens, ordinalLevel } from '../../../parsers/tables/wording.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const lineOf = (text: string) => linesOf(text).at(0)!
const place = (start: number, end: number, line = 1) => ({ first_line: line, last_line: line, start, end })

describe('cells', () => {
  it.each([
    ['合  计', '合计'],
    ['Wi-Fi  覆盖', 'Wi-Fi 覆盖'],
    [' 12 ', '12'],
  ])('%j is tidied to %s', (text, expected) => {
    expect(tidied(text)).toBe(expected)
  })

  it('stand on every line that is not blank, with what the layout says', () => {
    const run = cellsOf(linesOf('石桥镇\n\n \n\t12'), hints)
    expect(run.texts).toEqual(['石桥镇', '12'])
    expect(cellAt(run, 1)).toMatchObject({ kind: 'number', gap: 2, spacer: true, tab: true, place: { first_line: 4 } })
    expect([hasSpacer(run, 0), hasTab(run, 0)]).toEqual([false, false])
  })

  it('know blank lines without blanks among others', () => {
    expect([hasBareGap(linesOf('甲\n\n乙\n \n丙')), hasBareGap(linesOf('甲\n \n乙'))]).toEqual([true, false])
  })

  it('keep their places without outer blanks, and join', () => {
    expect(placeIn(lineOf('  甲乙 '), 0, 5)).toEqual(place(2, 4))
    expect(spanning(place(0, 2), place(4, 6, 2))).toEqual({ first_line: 1, last_line: 2, start: 0, end: 6 })
    expect([joined('新建', '公厕'), joined('住建局', '民政局', '、')]).toEqual(['新建公厕', '住建局、民政局'])
  })
})

describe('cell-run', () => {
  const run = runOfCells([
    { text: '石桥镇', place: place(0, 3), kind: 'name', gap: 0, spacer: false, tab: false },
    { text: '12', place: place(4, 6, 2), kind: 'number', gap: 1, spacer: true, tab: false },
    { text: '无', place: place(7, 8, 3), kind: 'text', gap: 0, spacer: false, tab: true },
  ])

  it('gives its cells back', () => {
    expect([kindAt(run, 0), isNumericAt(run, 0), isNumericAt(run, 1)]).toEqual(['name', false, true])
    expect([hasSpacer(run, 1), hasTab(run, 1), hasTab(run, 2)]).toEqual([true, false, true])
    expect(cellsBetween(run, 1, 3).map(({ text }) => text)).toEqual(['12', '无'])
  })

  it('has parts, and itself for all of it', () => {
    expect(runBetween(run, 0, 3)).toBe(run)
    expect(cellAt(runBetween(run, 1, 2), 0)).toMatchObject({ text: '12', gap: 1, place: place(4, 6, 2) })
    expect([lastFigure(run), lastFigure(runBetween(run, 0, 1))]).toEqual([1, -1])
  })
})

describe('separator', () => {
  it.each([
    ['甲 | 12 |', true, true, false],
    ['| 甲', true, false, true],
    ['甲乙', false, false, false],
  ])('%s: holds one %s, ends with one %s, begins with one %s', (text, piped, closed, framed) => {
    const line = lineOf(text)
    expect([isPiped(line), isClosed(line), isFramed(line)]).toEqual([piped, closed, framed])
  })

  it('closes every piece but the last of a line without one at its end', () => {
    expect(piecesOf(lineOf('甲 | | 12')).map(({ text, closed }) => [text, closed])).toEqual([
      ['甲', true],
      ['', true],
      ['12', false],
    ])
  })

  it('begins the lines of most cells', () => {
    const led = (...texts: string[]) => areLed([...linesOf(texts.join('\n'))])
    expect([led('| 甲', '| 12', '| 3'), led('甲 |', '12 |', '3 |')]).toEqual([true, false])
  })

  it('joins pieces of one cell, and fills rows up', () => {
    const empty = { text: '', place: null }
    const one = { text: '新建', place: place(0, 2) }
    expect(fused(one, { text: '公厕', place: place(3, 5, 2) })).toMatchObject({ text: '新建公厕' })
    expect(fused(one, empty)).toMatchObject(one)
    expect(padded([one], 2)).toEqual([one, empty])
    expect(padded([one, one, one], 2)).toHaveLength(2)
  })
})

describe('sort', () => {
  it.each([
    ['', 'empty'],
    ['12', 'number'],
    ['12.5', 'decimal'],
    ['2031', 'year'],
    ['36%', 'percent'],
    ['80家以上', 'figure'],
    ['—', 'dash'],
    ['√', 'mark'],
    ['石桥镇', 'name'],
    ['6月底前', 'time'],
    ['序号', 'head'],
    ['一、公共设施', 'chapter'],
    ['（二）供水', 'section'],
    ['新建公共服务设施配套工程', 'phrase'],
    ['公共设施', 'text'],
  ])('of %j is %s', (text, expected) => {
    expect(SORTS[sortOf(text, hints)]).toBe(expected)
  })

  it('stands among figures or among words, or nowhere', () => {
    const of = (text: string) => [isFigureSort(sortOf(text, hints)), isWordSort(sortOf(text, hints))]
    expect([of('12'), of('—'), of('石桥镇'), of('')]).toEqual([
      [true, false],
      [true, false],
      [false, true],
      [false, false],
    ])
  })
})

describe('stream', () => {
  const filled = () => {
    const stream = new Stream(3, { closing: 0, mayVanish: false })
    stream.push({ text: '新建', sort: sortOf('新建', hints), place: place(0, 2), line: 0, loose: null })
    stream.push({ text: '', sort: sortOf('', hints), place: null, line: 1, loose: null })
    return stream
  }

  it('holds cells in order, empty ones without a place', () => {
    const stream = filled()
    expect([stream.length, stream.placeOf(0), stream.placeOf(1)]).toEqual([2, place(0, 2), null])
    expect(Array.from(stream.cues.slice(0, 2))).not.toContain(CUE.inside)
  })

  it('makes a line part of the last cell', () => {
    const stream = new Stream(1, { closing: 0, mayVanish: false })
    stream.push({ text: '新建', sort: sortOf('新建', hints), place: place(0, 2), line: 0, loose: null })
    stream.extendLast('公厕', place(3, 5, 2), 1, hints)
    expect(stream.texts).toEqual(['新建公厕'])
    expect(stream.placeOf(0)).toEqual({ first_line: 1, last_line: 2, start: 0, end: 5 })
  })

  it('gives a cell with the lines torn off it', () => {
    const stream = new Stream(1, { closing: 0, mayVanish: false })
    const torn = { outside: 4, n_lines: 1, joined: { text: '新建公厕', sort: 10, place: place(0, 5) } }
    stream.push({ text: '公厕', sort: 10, place: place(3, 5, 2), line: 1, loose: torn })
    expect(stream.wholeAt(0)).toMatchObject({ text: '新建公厕', place: place(0, 5) })
    expect(filled().wholeAt(0).text).toBe('新建')
    expect(stream.outsideBits(0)).toBeGreaterThanOrEqual(4)
  })
})

describe('tab-lines', () => {
  const texts = (...lines: string[]) => [...tabsAsBars(linesOf(lines.join('\n')))].map(({ text }) => text)

  it('writes rows by tabs with bars', () => {
    const rows = texts('镇街\t公厕\t泵站', '石桥镇\t12\t3', '河口镇\t9\t1', '柳树镇\t7\t2')
    expect(rows.every((row) => row.split('|').length > 2)).toBe(true)
  })

  it('leaves tabs that are mere layout', () => {
    const lines = ['\t石桥镇', '\t\t\t12', '\t河口镇', '\t\t9']
    expect(texts(...lines)).toEqual(lines)
  })
})

describe('unread-figure', () => {
  const isFigure = (text: string) => /^\d+家?$/.test(text)

  it.each([
    ['40↵30', true],
    ['1\ufffc0家', true],
    ['40', false],
    ['甲↵乙', false],
    ['40↵甲', false],
  ])('%s is no single number: %s', (text, expected) => {
    expect(isUnreadFigure(text, isFigure)).toBe(expected)
  })
})

describe('wording', () => {
  it.each([
    ['一、供水', 0],
    ['（二）供水', 1],
    ['3.供水', 2],
    ['（4）供水', 3],
    ['⑤供水', 4],
    ['3.5万户', -1],
    ['供水', -1],
  ])('%s begins with an ordinal of level %i', (text, level) => {
    expect(ordinalLevel(text)).toBe(level)
  })

  it.each([
    ['住建局、', '民政局', true],
    ['新建（含', '改建）', true],
    ['新建（含', '改建', false],
    ['住建局', '民政局', false],
  ])('%s goes on in %s: %s', (text, below, expected) => {
    expect(goesOnBelow(text, below)).toBe(expected)
  })

  it('knows words that stand below groups and begin no table', () => {
    expect(['合计', '上半年', '石桥'].map((text) => isSubHeader(text, hints.words))).toEqual([true, true, false])
    expect(['上半年', '序号'].map((text) => neverOpens(text, hints.words))).toEqual([true, false])
  })
})
