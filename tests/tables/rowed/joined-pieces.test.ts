import { describe, expect, it } from 'vitest'
import { JoinedPieces } from '../../../parsers/tables/rowed/joined-pieces.ts'
import { spelledRows } from '../../../parsers/tables/rowed/row-spelling.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { hints } from '../hints.ts'

const joinedIn = (line: string, at: number): string[] => {
  const [row] = spelledRows(linesOf(`${line}\n${line}`), hints).get('single')!
  return new JoinedPieces(row!.pieces, hints).from(at).map(({ cell }) => cell.text)
}

describe('pieces of a row', () => {
  it('may be one cell with those after them, words with words', () => {
    expect(joinedIn('青溪镇 东片区 12', 0)).toEqual(['青溪镇', '青溪镇东片区', '青溪镇东片区12'])
  })

  it('are never one cell if both are figures', () => {
    expect(joinedIn('青溪镇 12 30.5', 1)).toEqual(['12'])
  })

  it('are made once', () => {
    const [row] = spelledRows(linesOf('青溪镇 12\n白杨镇 9'), hints).get('single')!
    const pieces = new JoinedPieces(row!.pieces, hints)
    expect(pieces.from(0)).toBe(pieces.from(0))
  })
})
