import { expect, it } from 'vitest'
import { read } from '../sentence.ts'

/** Each value with its name and status. */
const changes = (text: string) => read(text).map(({ indicator, value, status }) => [indicator, value, status])

it.each([
  [
    '结对帮扶从12个村扩大到40个村。',
    [
      ['结对帮扶村', 12, 'baseline'],
      ['结对帮扶村', 40, 'target'],
    ],
  ],
  [
    '免费体检覆盖范围由3个镇扩大到9个镇。',
    [
      ['免费体检覆盖镇', 3, 'baseline'],
      ['免费体检覆盖镇', 9, 'target'],
    ],
  ],
  [
    '异地就医定点从16家医院增加到28家医院。',
    [
      ['异地就医定点医院', 16, 'baseline'],
      ['异地就医定点医院', 28, 'target'],
    ],
  ],
  [
    '集采药品从218种扩大到300种。',
    [
      ['集采药品', 218, 'baseline'],
      ['集采药品', 300, 'target'],
    ],
  ],
  // No change: who is counted first does something about what is counted next.
  ['由6个镇新建公厕20座。', [['公厕', 20, 'target']]],
])('%s', (text, expected) => {
  expect(changes(text)).toEqual(expected)
})
