import { describe, expect, it } from 'vitest'
import { asked, paper, stated } from './city.ts'

describe('as known on a day', () => {
  const shared = { doc_id: '梁平区' }
  const documents = [
    paper('梁平区', { revision: 1, first_seen: '2024-03-01T08:00:00.000Z', last_seen: '2024-04-01T08:00:00.000Z' }),
    paper('梁平区', { revision: 2, first_seen: '2024-05-10T23:00:00.000Z', last_seen: '2024-06-01T08:00:00.000Z' }),
    paper('涪陵区', { first_seen: '2024-05-01T08:00:00.000Z', withdrawn_on: '2024-06-20' }),
  ]
  const former_targets = [{ ...stated('梁平区', 80, shared), revision: 1 }]
  const targets = [stated('梁平区', 85, shared), stated('涪陵区', 7)]

  it.each([
    ['2024-02-29', []],
    ['2024-03-01', [['梁平区', 80, 1]]],
    [
      '2024-05-09',
      [
        ['梁平区', 80, 1],
        ['涪陵区', 7, 1],
      ],
    ],
    [
      '2024-05-10',
      [
        ['梁平区', 85, 2],
        ['涪陵区', 7, 1],
      ],
    ],
    [
      '2024-06-19',
      [
        ['梁平区', 85, 2],
        ['涪陵区', 7, 1],
      ],
    ],
    ['2024-06-20', [['梁平区', 85, 2]]],
  ])('%s', async (day, expected) => {
    const dataset = { documents, former_targets, targets }
    const rows = await asked(
      dataset,
      `SELECT area_name, value, revision FROM as_known_on(DATE '${day}') ORDER BY value DESC`,
    )
    expect(rows.map((row) => Object.values(row))).toEqual(expected)
    const known = await asked(
      dataset,
      `SELECT doc_id, revision FROM documents_known_on(DATE '${day}') ORDER BY revision DESC, doc_id`,
    )
    expect(known.map((row) => Object.values(row))).toEqual(expected.map(([name, , revision]) => [name, revision]))
  })
})
