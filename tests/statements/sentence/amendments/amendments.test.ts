import { expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../../parsers/statements/lexicon/lexicon.ts'
import { AMENDMENTS } from '../../../../parsers/statements/sentence/amendments/amendments.ts'
import { attached } from '../../../../parsers/statements/sentence/attachments/attachments.ts'
import { languageOf } from '../../../../parsers/statements/sentence/language.ts'
import { scan } from '../../../../parsers/statements/sentence/scan.ts'
import { readingsOf } from '../../../../parsers/statements/sentence/sentence-reading.ts'

const language = languageOf(lexiconOf(readReference()))
const readingsIn = (text: string) => readingsOf(scan(text, { year: 2024, day: null }, language), language, () => false)

/** Name and measure of the last number of a sentence. */
function last(text: string) {
  const { name, cues } = readingsIn(text).at(-1)!
  return [name, cues.measure]
}

it.each([
  ['引进项目60个，其中亿元以上项目8个。', '亿元以上项目', 'increment'],
  ['旅游综合收入保持9%以上增长。', '旅游综合收入', 'growth'],
  ['对获奖团队给予最高20万元奖金。', '获奖团队奖金', null],
  ['契税700万元，同比减收50万元。', '契税', 'increment'],
  ['房产税收入同比增收60万元。', '房产税收入', 'increment'],
  ['罚没收入900万元，同比减收20万元，下降2.2%。', '罚没收入', 'growth'],
  ['财政总收入8200万元，较上年7900万元增长3.8%。', '财政总收入', 'growth'],
  ['专利申请量860件，占全省的3.5%。', '专利申请量占全省比重', 'share'],
  ['专利申请量860件，占全市41%，占全省3.5%。', '专利申请量占全省比重', 'share'],
  ['甜瓜种植面积900亩，产量1200吨。', '甜瓜产量', null],
  ['年出栏牛羊7万头，存栏5万头。', '牛羊存栏', null],
  ['存栏肉鸡138万只，出栏500万只。', '肉鸡出栏', null],
  ['甜瓜种植面积900亩，产量1200吨，产值300万元。', '甜瓜产值', null],
  ['第二产业增加值增长3%，增速比一季度提高0.5个百分点。', '第二产业增加值增速', 'increment'],
  ['规上工业增加值下降0.8%，降幅比同期收窄2.6个百分点。', '规上工业增加值降幅', 'increment'],
  ['第一产业增加值增长4%，拉动经济增长0.2个百分点。', '第一产业增加值拉动经济', 'growth'],
  ['投资920万元完成道路高低压线路改造。', '道路高低压线路改造投资', null],
  ['投入3.5亿元，实施了次干道路、变电站等工程。', '次干道路、变电站等工程投入', null],
  ['投资1.3亿元的客运总站基本完工。', '客运总站投资', null],
  ['投资3.9亿元，实施19个城市基础设施项目。', '城市基础设施项目', null],
  ['投入2000万元对破损步道板进行修复。', '破损步道板进行修复投入', null],
  ['办复代表建议84件，办复率100%。', '代表建议办复率', null],
  ['全面办理政协提案，满意率99%。', '政协提案满意率', null],
  ['龙头企业发展到22家，实现销售收入54亿元。', '龙头企业销售收入', null],
  ['开工项目57个，完成投资34亿元。', '开工项目投资', null],
  ['入园企业达到7家，实现产值2亿元。', '入园企业产值', null],
  ['采矿业增加值占比达46%，同比下降5%。', '采矿业增加值', 'growth'],
  ['制造业增加值占比为12%，同比增长4%。', '制造业增加值', 'growth'],
  ['高标准农田建设考核指标3万亩。', '高标准农田', null],
  ['常住人口94万人，比上年增加1万人，其中城镇人口41万人。', '城镇人口', null],
  ['固定资产投资90亿元，其中工业50亿元、基础设施20亿元。', '基础设施投资', null],
  ['粮食播种面积30万亩，其中水稻12万亩。', '水稻播种面积', null],
  ['用电量20亿千瓦时，其中居民3亿千瓦时。', '居民用电量', null],
  ['常住人口50万人，其中城镇30万人。', '城镇人口', null],
  ['引进项目60个，其中亿元以上8个。', '亿元以上项目', 'increment'],
  ['重点项目105个，已开工60个，入库30个。', '入库重点项目', null],
  ['引进企业20家，其中投产12家。', '投产企业', 'increment'],
  ['户籍人口21万人，其中男11万人，女10万人。', '女性户籍人口', null],
  ['装备制造业产值80亿元，增长5%，实现利润6亿元。', '装备制造业利润', null],
  ['规模以上工业总产值200亿元，实现增加值50亿元。', '规模以上工业增加值', null],
  ['水稻种植面积5000亩，总产2600吨。', '水稻总产', null],
  ['第三产业增加值增速提高2个百分点，拉动经济增长0.4个百分点。', '第三产业增加值拉动经济', 'growth'],
  ['县人民医院迁建项目位于城东，总投资5亿元，设置床位500张。', '县人民医院迁建项目床位', null],
  ['推进石澜大桥建设，总投资2亿元。', '石澜大桥总投资', null],
  // Parts that say themselves what is measured, or that are of something else.
  ['税收收入20亿元，其中增值税8亿元。', '增值税', null],
  ['财政涉农资金1.5亿元，其中中央资金1.2亿元。', '中央资金', null],
  ['农村公路1200公里，其中硬化路900公里。', '硬化路', null],
  ['产业基金首期规模30亿元，其中区级财政出资6亿元。', '区级财政出资', null],
  ['粮食播种面积30万亩；其中蔬菜产值12亿元。', '蔬菜产值', null],
  ['全市共有学校12家，床位5600张。', '床位', null],
  // Whose they are is said, or nobody who could earn is counted.
  ['群众满意率98%。', '群众满意率', null],
  ['新增床位300张，实现税收2亿元。', '税收', null],
  ['龙头企业发展到22家，全县实现地区生产总值54亿元。', '地区生产总值', null],
  // What is named, or what nothing is spent on.
  ['固定资产投资920万元，增长5%。', '固定资产投资', 'growth'],
  ['规模养殖比重达到70%，比上年提高5个百分点。', '规模养殖比重', 'growth'],
  ['苹果梨面积为500亩，年产1100吨。', '苹果梨年产', null],
  ['南果梨500亩，产量1100吨。', '南果梨产量', null],
  ['占地面积300亩，产值2亿元。', '产值', null],
  // A field without a crop, a yield of something else between, a change of something named.
  ['规划面积900亩，企业30家，产值3亿元。', '产值', null],
  ['农民增收1200元。', '农民增收', null],
  // Nothing to add: another unit, a noun after the number, a grant with a name of its own.
  ['引进项目60个，其中外资5亿元。', '外资', null],
  ['税收占比达到9%以上的增长极', '税收占比', null],
  ['给予创业补贴20万元。', '创业补贴', null],
])('%s is %s, %s', (text, name, measure) => {
  expect(last(text)).toEqual([name, measure])
})

/** The amendments that change a number of a sentence, each on what those before it have left. */
function amending(text: string) {
  const readings = readingsIn(text)
  return readings.flatMap(({ mention }, i) => {
    const around = { previous: readings[i - 1], readings: readings.slice(0, i), whole: null, sentence: text, language }
    let reading = attached(mention, around.previous, language)
    return AMENDMENTS.filter(({ amend }) => {
      const changed = amend(reading, around)
      reading = changed ?? reading
      return changed !== null
    })
  })
}

it.each(AMENDMENTS)('$example is amended so, and $counterexample is not', (amendment) => {
  expect(amending(amendment.example)).toContain(amendment)
  expect(amending(amendment.counterexample)).not.toContain(amendment)
})
