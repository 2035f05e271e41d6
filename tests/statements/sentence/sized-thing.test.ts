import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../parsers/statements/lexicon/lexicon.ts'
import type { Mention } from '../../../parsers/statements/sentence/scan.ts'
import { sizedThing } from '../../../parsers/statements/sentence/sized-thing.ts'

const lexicon = lexiconOf(readReference())

it.each([
  ['青岭', 'power', '风电', '青岭风电'],
  ['云溪', 'mass', '水泥熟料线', '云溪水泥熟料线'],
  // A measure is named by itself, and so is what is counted; nothing after, or more than a noun, is no thing.
  ['粮食产量', 'mass', '水泥熟料线', null],
  ['青岭', 'count', '风电', null],
  ['青岭', 'power', '', null],
])('%s, a %s of %s: %s', (name, dimension, noun, expected) => {
  const mention = { quantity: { unit: { dimension }, comparator: null } } as unknown as Mention
  expect(sizedThing(mention, name, { name: noun, noun }, lexicon)).toBe(expected)
})
