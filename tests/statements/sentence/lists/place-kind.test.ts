import { expect, it } from 'vitest'
import { isPlaceKind, placeKindOf } from '../../../../parsers/statements/sentence/lists/place-kind.ts'

it.each([
  ['农村低保标准', '农村', false],
  ['中心城区', '中心城区', true],
  ['乡镇供水普及率', '乡镇', false],
  ['城乡低保标准', null, false],
  ['低保标准', null, false],
])('%s begins with %j, and is that alone: %s', (name, kind, isAlone) => {
  expect(placeKindOf(name)).toBe(kind)
  expect(isPlaceKind(name)).toBe(isAlone)
})
