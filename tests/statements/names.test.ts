import { expect, it } from 'vitest'
import { read } from './sentence.ts'
import names from './tables/names.json' with { type: 'json' }

/** What each number of a sentence is called, its measure and the indicator it is of. */
it.each(names as { input: string; expect: unknown[] }[])(
  'names every number of $input',
  ({ input, expect: expected }) => {
    expect(
      read(input).map(({ indicator, value, measure, indicator_id }) => [indicator, value, measure, indicator_id]),
    ).toEqual(expected)
  },
)
