/** Invented names and plain words that generated tables and the text around them are made of. */

export const FIRST = ['乡镇', '单位', '项目', '镇（街道）', '片区名称']
export const TOWNS = [...'清石双白柳东南北高平'].flatMap((a) => [...'溪岭河杨塘坪'].map((b) => `${a}${b}镇`))
export const WORDS = [
  '宿舍改造',
  '渠道整治',
  '道路硬化',
  '冷库建设',
  '培训班次',
  '管网更新',
  '路灯安装',
  '厂房租赁',
  '水井清淤',
]
export const TITLES = ['清源区培育目标任务分解表', '年度重点任务一览', '青杠片区企业培育进度安排', '各镇清淤工程量']
export const PROSE = ['各镇要按期上报进度，并于每月末汇总。', '现将有关任务分解如下，请认真组织实施。']
export const TAIL = ['注：数据由各镇上报。', '扫一扫在手机打开当前页', '返回顶部', '上一篇', '下一篇', '联系我们']
export const LEAVES = [
  '新增企业',
  '改造面积',
  '种植户数',
  '培训人次',
  '投资额',
  '岗位',
  '车位',
  '沼气池',
  '产值',
  '造林',
  '鱼塘',
  '桥梁',
]
export const SUBS = [
  ['一季度', '二季度', '三季度', '四季度'],
  ['上半年', '下半年'],
  ['目标', '完成'],
  ['3月', '6月', '9月'],
  ['东线', '西线', '中线'],
]
