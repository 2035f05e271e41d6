import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelledNote, ledNote, unitNote, unitsIn } from '../../parsers/tasks/unit-note.ts'
import notes from './tables/notes.json' with { type: 'json' }

interface Row {
  input: string
  lead?: string[]
  responsible?: string[]
  none?: boolean
}

it.each(notes as Row[])('reads $input', ({ input, lead, responsible, none }) => {
  expect(unitNote(input)).toEqual(none ? null : { lead_units: lead, responsible_units: responsible })
})

describe('units in a list', () => {
  it('reads back any list it is given', () => {
    const unit = fc.constantFrom('区科技局', '各乡镇（街道）', '高新区管委会', '区级有关部门', '园区（经开区、高新区）')
    const separator = fc.constantFrom('、', '，', ',', '；', '及', '以及')
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), separator, (units, mark) => {
        expect(unitsIn(units.join(mark))).toEqual(units)
      }),
    )
  })
})

describe('a label', () => {
  it('counts only at the start of the text', () => {
    expect(labelledNote('各项目的责任单位：区科技局')).toBeNull()
  })
})

describe('a cell that says who leads', () => {
  it.each([
    ['县住建局牵头', { lead_units: ['县住建局'], responsible_units: [] }],
    ['县住建局牵头，县财政局、县交通局配合', { lead_units: ['县住建局'], responsible_units: ['县财政局', '县交通局'] }],
    ['县住建局、县财政局', null],
    ['由县住建局牵头制定方案', null],
  ])('%s', (text, note) => {
    expect(ledNote(text)).toEqual(note)
  })
})
