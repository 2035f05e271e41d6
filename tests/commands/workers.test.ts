import { expect, it } from 'vitest'
import { workersOf } from '../../pipeline/commands/workers.ts'
import { UsageFault } from '../../pipeline/fault.ts'

it('leaves it to the program where nobody said', () => {
  expect(workersOf(undefined)).toBeNull()
})

it.each([
  ['1', 1],
  ['16', 16],
  ['999', 999],
])('takes %s', (text, n) => {
  expect(workersOf(text)).toBe(n)
})

it.each(['', '0', '01', '1000', '-2', '2.5', 'many'])('refuses "%s"', (text) => {
  expect(() => workersOf(text)).toThrow(UsageFault)
  expect(() => workersOf(text)).toThrow(`--workers: found ${text}, expected a number of processes such as 4`)
})
