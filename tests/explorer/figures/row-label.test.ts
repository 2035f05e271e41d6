import { expect, it } from 'vitest'
import { labelColumn } from '../../../explorer/figures/row-label.ts'

it.each([
  { what: 'a name', roles: ['serial', 'label', 'quota', 'quota'], col: 3, label: 1 },
  { what: 'the name of its own panel', roles: ['label', 'quota', 'label', 'quota'], col: 3, label: 2 },
  {
    what: 'who has to deliver it, where nothing has a name',
    roles: ['serial', 'responsible', 'target'],
    col: 2,
    label: 1,
  },
  { what: 'a name that stands behind it', roles: ['serial', 'target', 'label'], col: 1, label: 2 },
  { what: 'the first column without numbers of rows', roles: ['serial', 'figure', 'figure'], col: 2, label: 1 },
  { what: 'nothing beside it', roles: ['target'], col: 0, label: -1 },
] as const)('takes $what as label of a row', ({ roles, col, label }) => {
  expect(labelColumn(roles, col)).toBe(label)
})
