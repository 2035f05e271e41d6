import { describe, expect, it } from 'vitest'
import { firstPlaces } from '../../parsers/text/first-places.ts'

describe('first places of words', () => {
  const find = firstPlaces(['青岭镇', '青岭', '柳溪乡', '镇', '石桥镇'])

  it('come in the order of the table, the first of each', () => {
    expect([...find('柳溪乡与青岭镇、青岭镇')]).toEqual([
      ['青岭镇', 4],
      ['青岭', 4],
      ['柳溪乡', 0],
    ])
  })

  it('are not looked for where a word is one character', () => {
    expect(find('镇')).toEqual(new Map())
  })

  it('are none where only the beginning of a word stands', () => {
    expect(find('石桥')).toEqual(new Map())
  })
})
