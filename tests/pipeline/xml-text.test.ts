import { expect, it } from 'vitest'
import { xmlText } from '../../pipeline/xml-text.ts'

it.each([
  ['甲<乙>"丙" & 丁', '甲&lt;乙&gt;&quot;丙&quot; &amp; 丁'],
  ['甲\u0000乙\u001b丙', '甲 乙 丙'],
])('%j is %j in XML', (text, expected) => {
  expect(xmlText(text)).toBe(expected)
})
