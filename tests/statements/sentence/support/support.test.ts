import { expect, it } from 'vitest'
import { supportAt } from '../../../../parsers/statements/sentence/support/support.ts'

const SUM = /\d[\d.]*(?:万元|亿元|元|%)/g
const OPEN = /[（(]/g
const CLOSED = /[）)]/g

/** The names of all sums and rates of a sentence that are support. */
function supportsOf(sentence: string): string[] {
  let previous: ReturnType<typeof supportAt> = null
  const names: string[] = []
  for (const { 0: sum, index } of sentence.matchAll(SUM)) {
    const before = sentence.slice(0, index)
    const isInBrackets = (before.match(OPEN)?.length ?? 0) > (before.match(CLOSED)?.length ?? 0)
    const place = { start: index, end: index + sum.length, isRate: sum.endsWith('%'), isInBrackets }
    const support = supportAt(sentence, place, previous)
    if (support === null) continue
    previous = support
    names.push(support.each === null ? support.name : `${support.name} ${support.each}`)
  }
  return names
}

it.each([
  ['对首次获得绿色工厂称号的企业，给予补助4万元。', ['首次获得绿色工厂称号的企业补助']],
  [
    '对新评定为三星级、四星级的饭店，分别给予15万元、45万元奖励。',
    ['新评定为三星级的饭店奖励', '新评定为四星级的饭店奖励'],
  ],
  ['对高校毕业生给予创业补贴6000元。', ['高校毕业生创业补贴']],
  ['给予新增软件著作权每件奖励800元。', ['新增软件著作权奖励 每件']],
  ['新获县级电商示范称号的，奖励运营单位3万元。', ['新获县级电商示范称号运营单位奖励']],
  [
    '对技改项目，按设备投资额的12%给予补助，单个项目最高不超过80万元。',
    ['技改项目按设备投资额补助', '技改项目补助 单个项目'],
  ],
  ['对企业研发投入按9%给予补助，单个企业最高补助90万元。', ['企业研发投入补助', '企业研发投入补助 单个企业']],
  [
    '对新引进的A、B、C类人才，分别给予人才专项奖励每年最高90万元、40万元、20万元。',
    ['新引进的A类人才专项奖励', '新引进的B类人才专项奖励', '新引进的C类人才专项奖励'],
  ],
  ['对经认定的孵化器承办活动，经审核，给予实际支出50%、每年最高90万元的资助。', ['认定的孵化器承办活动资助 每年']],
  [
    '向在我县首购住房的A类、B类人才分别发放90万元、40万元的购房补贴。',
    ['在我县首购住房的A类人才购房补贴', '在我县首购住房的B类人才购房补贴'],
  ],
  [
    '完善平台建设，分别给予国家级、省级技能大师工作室40万元、20万元资助。',
    ['国家级技能大师工作室资助', '省级技能大师工作室资助'],
  ],
  ['经认定，给予每家参展企业展位费70%奖励。', ['每家参展企业展位费奖励']],
  [
    '对新升规企业，给予企业9万元奖励（第一年奖励5万元，第二年奖励4万元）。',
    ['新升规企业奖励', '新升规企业第一年奖励', '新升规企业第二年奖励'],
  ],
  ['对新建 示范基地的，给予企 业20万元奖 励。', ['新建示范基地奖励']],
  [
    '获得国内专利授权的，每件给予资助3000元；获得国外专利授权的，每件给予资助2万元。',
    ['获得国内专利授权资助 每件', '获得国外专利授权资助 每件'],
  ],
])('names what %s promises', (sentence, names) => {
  expect(supportsOf(sentence)).toEqual(names)
})

it.each([
  '上级补助收入12000万元，增长3%。',
  '全年发放养老补贴1200万元。',
  '累计给予企业补助3000万元。',
  '残疾人生活补贴标准提高到每人每月120元。',
  '农村低保补助每人每月480元。',
  '完成固定资产投资30亿元。',
])('finds no promise in %s', (sentence) => {
  expect(supportsOf(sentence)).toEqual([])
})
