import { expect, it } from 'vitest'
import { portOf } from '../../pipeline/commands/port.ts'
import { UsageFault } from '../../pipeline/fault.ts'

it.each([
  ['0', 0],
  ['8080', 8080],
  ['65535', 65535],
])('takes %s', (text, port) => {
  expect(portOf(text)).toBe(port)
})

it.each(['', '65536', '-1', '80.5', '8e3', 'http', ' 80', '0x50'])('refuses "%s"', (text) => {
  expect(() => portOf(text)).toThrow(UsageFault)
  expect(() => portOf(text)).toThrow(`--port: found ${text}, expected a number up to 65535, 0 for any free port`)
})
