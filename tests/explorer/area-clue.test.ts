import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { areaClue } from '../../explorer/language/area-clue.ts'
import { speechOf } from '../../explorer/language/speech.ts'
import { ROOT } from '../fixtures/source.ts'

const [zh, en] = [speechOf('zh'), speechOf('en')]

it.each([
  ['issuer: 丰都县', '发文机关：丰都县', 'issuer: 丰都县'],
  ['content: 忠县 7 times', '正文：忠县 7 次', 'text: 忠县 7 times'],
  ['发文字号: 渝府发', '发文字号：渝府发', 'document number: 渝府发'],
  ['忠县人民政府', '忠县人民政府', '忠县人民政府'],
  ['说明: 忠县', '说明: 忠县', '说明: 忠县'],
])('says %s in both languages', (evidence, chinese, english) => {
  expect([areaClue(evidence, zh), areaClue(evidence, en)]).toEqual([chinese, english])
})

it('knows every label that the reader of areas writes', () => {
  const source = readFileSync(join(ROOT, 'parsers', 'document', 'area', 'area.ts'), 'utf8')
  const labels = [
    ...[...source.matchAll(/\b(?:named|stated|byCode)\(\s*'([^']+)'/g)].map(([, label]) => label!),
    ...[...source.matchAll(/evidence: `([^:$]+): /g)].map(([, label]) => label!),
  ]
  expect(labels.length).toBeGreaterThan(8)
  for (const label of labels) expect(areaClue(`${label}: 忠县`, zh), label).toMatch(/^\p{Script=Han}+：忠县$/u)
})
