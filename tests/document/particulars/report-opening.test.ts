import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { reportOpening } from '../../../parsers/document/particulars/report-opening.ts'

const { genres } = readReference()

it.each([
  ['现在，我代表县人民政府，向大会报告工作，请予审议。', '政府工作报告', true],
  ['我代表青岭市人民政府向大会作政府工作报告，请审议。', '政府工作报告', true],
  ['我受区人民政府委托，向大会报告2022年计划执行情况与2023年计划草案，请予审议。', '报告', true],
  ['受市政府委托，我受市人民政府委托向会议报告2022年预算执行情况，请予审议。', '报告', false],
])('%s opens a %s', (text, word, isAnnual) => {
  const opening = reportOpening(`各位代表：\n${text}`, genres)
  expect([opening?.genre.word, opening?.isAnnual]).toEqual([word, isAnnual])
})

it.each(['会议审议了政府工作报告。', '我代表全家向各位拜年。', '请予审议。'])('%s opens none', (text) => {
  expect(reportOpening(text, genres)).toBeNull()
})
