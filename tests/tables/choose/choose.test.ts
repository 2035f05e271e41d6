import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosen, settled } from '../../../parsers/tables/choose/choose.ts'
import type { Proposal } from '../../../parsers/tables/choose/proposal.ts'
import type { Table } from '../../../parsers/tables/table.ts'

const proposal = (from: number, to: number, bits: number, table: Partial<Table> = {}): Proposal => ({
  from,
  to,
  bits,
  bonus: 0,
  findings: [],
  table: {
    columns: [['甲']],
    rows: [['1']],
    proof: 'consistent',
    first_line: from + 1,
    last_line: to,
    ...table,
  } as Table,
})

const total = (some: readonly Proposal[]) => some.reduce((sum, { bits }) => sum + bits, 0)
const areApart = (some: readonly Proposal[]) =>
  some.every((one, i) => some.slice(i + 1).every((other) => one.to <= other.from || other.to <= one.from))

/** Every selection of some items, by the bits of a number. */
const subsets = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, at) => ((bits >> at) & 1) === 1))

const proposals = fc.array(
  fc
    .tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.integer({ min: -3, max: 20 }))
    .map(([from, length, bits]) => proposal(from, from + length, bits)),
  { maxLength: 8 },
)

describe('the choice between readings', () => {
  it('saves most of all that share no line', () => {
    fc.assert(
      fc.property(proposals, (all) => {
        const picked = chosen(all)
        expect(areApart(picked)).toBe(true)
        expect(total(picked)).toBe(Math.max(...subsets(all).filter(areApart).map(total)))
      }),
    )
  })

  it('calls a reading unproven that hardly beats another of its lines', () => {
    const [best, rival] = [proposal(0, 9, 20), proposal(2, 9, 15, { rows: [['2']] })]
    const { table, findings } = settled(best, [best, rival])
    expect(table.proof).toBe('unproven')
    expect(findings.map(({ kind }) => kind)).toEqual(['table_undecided'])
  })

  it('leaves a reading alone that others agree with, or fall far behind', () => {
    const best = proposal(0, 9, 40)
    expect(settled(best, [best, proposal(0, 9, 39), proposal(2, 9, 10, { rows: [['2']] })])).toBe(best)
  })
})
