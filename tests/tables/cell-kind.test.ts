import { describe, expect, it } from 'vitest'
import type { CellKind } from '../../parsers/tables/cell-kind.ts'
import { hints } from './hints.ts'

const kinds: [string, CellKind][] = [
  ['38', 'number'],
  ['1,234.50', 'number'],
  ['－3.1', 'number'],
  ['12.5%', 'number'],
  ['0.80-1.50', 'figure'],
  ['10～20', 'figure'],
  ['≥15%', 'figure'],
  ['120家以上', 'figure'],
  ['3.25(3.76)', 'figure'],
  ['31（74）', 'figure'],
  ['12/860', 'figure'],
  ['2024/3', 'text'],
  ['5(其中新建2)', 'figure'],
  ['5号(甲)', 'text'],
  ['--', 'blank'],
  ['/', 'blank'],
  ['清溪街道', 'name'],
  ['12月底前', 'time'],
  ['新建停车场2处。', 'sentence'],
  ['1-3类项目', 'text'],
  ['2031年目标', 'text'],
]

describe('kind of a cell', () => {
  it.each(kinds)('%s is a %s', (text, kind) => {
    expect(hints.kindOf(text)).toBe(kind)
  })
})
