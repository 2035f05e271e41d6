import { describe, expect, it } from 'vitest'
import { namesInOne, TWO_IN_ONE } from '../../../../parsers/statements/sentence/lists/two-in-one.ts'

describe('two-in-one', () => {
  it.each([
    ['城乡居民人均可支配收入', ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
    ['金融机构存贷款余额', ['金融机构存款余额', '金融机构贷款余额']],
    // One thing, or a word that stands elsewhere.
    ['存款余额', null],
    ['统筹城乡发展', null],
  ])('%s stands for %j', (name, expected) => {
    expect(namesInOne(name)).toEqual(expected)
  })

  it.each(TWO_IN_ONE)('$example has a name for each of $members', ({ example, members }) => {
    const names = namesInOne(example)
    expect(names?.map((name, at) => name.includes(members[at]!))).toEqual([true, true])
  })
})
