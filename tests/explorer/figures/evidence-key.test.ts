import { describe, expect, it } from 'vitest'
import { evidenceKey, keyedTarget } from '../../../explorer/figures/evidence-key.ts'

describe('the key of evidence', () => {
  it.each([
    ['stated', false],
    ['printed total', false],
    ['sum of parts', true],
    ['parts only', true],
  ] as const)('tells of a statement that is %s whether all parts are meant: %s', (basis, isOfParts) => {
    expect(keyedTarget(evidenceKey({ basis, target_id: 'ab' }))).toEqual({ target_id: 'ab', isOfParts })
  })
})
