import { expect, it } from 'vitest'
import { beforeSalutation } from '../../../parsers/document/head/run-on-head.ts'

it.each([
  ['青山县2025年政府工作报告 县长 张三 各位代表：现在，我代表县人民政府向大会报告工作。', '青山县2025年政府工作报告'],
  ['政府工作报告 青山县人民政府县长 李四 各位代表：', '政府工作报告'],
  [
    '政府工作报告——2025年1月8日在青山县第十八届人民代表大会上 各位代表：',
    '政府工作报告——2025年1月8日在青山县第十八届人民代表大会上',
  ],
  // Nothing stands before the salutation, or sentences do.
  ['各位代表：现在，我代表县人民政府向大会报告工作。', '各位代表：现在，我代表县人民政府向大会报告工作。'],
  ['一年来，成绩来之不易。各位代表：下一步，我们要努力。', '一年来，成绩来之不易。各位代表：下一步，我们要努力。'],
])('the head of %s', (line, head) => {
  expect(beforeSalutation(line)).toBe(head)
})
