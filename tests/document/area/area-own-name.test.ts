import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { areaByOwnName } from '../../../parsers/document/area/area-own-name.ts'
import { areaIndex } from '../../../parsers/places/area-index.ts'

const index = areaIndex(readReference())
const areaIn = (text: string) =>
  areaByOwnName({ index, exists: ({ valid_to }) => valid_to === null, areas: [], text })?.area.name ?? null

it.each([
  // A bureau or township that names its county at the head, and those it works under.
  ['今年是柳河县发展的关键一年。在县委、县政府领导下，新建学校3所，占全县三成。', '柳河县'],
  // Its committee, or its congress in news, with words of its own beside it.
  ['全县产值20亿元。在柳河县委坚强领导下，新建学校3所。', '柳河县'],
  ['记者从柳河县第十四次党代会上获悉，该县新建学校3所。', '柳河县'],
  ['柳河县种植水稻。全县有企业30户。柳河县的大米好。', '柳河县'],
  ['鹿城区工业经济意见。对我区企业奖励。鹿城区龙头企业在温州市范围内、鹿城区范围内。', '鹿城区'],
  ['全市粮食增产。绥化市有牧场，绥化市兰西县也有，绥化市要再建。', '绥化市'],
  ['我县与梅河口市合作一次。柳河县一、柳河县二、柳河县三、柳河县四、柳河县五、柳河县六。', '柳河县'],
  ['2026年1月，柳河县通报民生实事。全县新建公路18公里。我县继续发力。', '柳河县'],
  ['对我区企业奖励。我区人才，市级认定，按温州市办法，温州市标准，鹿城区目录，鹿城区名单，温州市要求。', '鹿城区'],
  ['柳河县近年发展迅速。柳河县生态持续改善。', '柳河县'],
  ['记者从柳河县第十七届人民代表大会上获悉，柳河县将办好民生实事。', '柳河县'],
  [`${'。'.repeat(200)}柳河县的大米好。全县、我县、全县。诗画柳河、幸福柳河、平安柳河、柳河经验。`, '柳河县'],
  ['全州有合作社200家。大理白族自治州今年增产。大理白族自治州再建10家。', '大理白族自治州'],
])('%s is of %s', (text, area) => {
  expect(areaIn(text)).toBe(area)
})

it.each([
  // Once is a mention, not a voice.
  `${'。'.repeat(200)}柳河县种植水稻。全县有企业30户。`,
  // Nobody says 我县.
  '水稻产自柳河县。柳河县有企业30户。',
  // Two places as often as each other, or another one next to it.
  '全县学习柳河县、柳河县和兰西县、兰西县。',
  '全县学习柳河县，也学习柳河县和兰西县。',
  // The city above it is named more often, and the text is of a district that it does not write out.
  '对我区企业奖励。全区按温州市办法、按温州市标准。',
  // Two characters that only meet.
  '全县完成县级试点12个，全县完成县道改造，管理县道200公里。',
  '柳河第十五届人代会召开\n柳河县第十五届人民代表大会第五次会议开幕。产值20亿元。',
  // What another congress resolved is carried out, and its county speaks of itself.
  '各地要贯彻绥化市五届人大三次会议精神，绥化市各单位抓好落实。',
  '绥化市五届人大三次会议召开。我县代表说，绥化市支持我县。',
  // Who comes to see us.
  '柳河县委书记一行到我县考察。',
  // Partners and models.
  '全县干部赴柳河县考察，学习柳河县经验。',
  // Words of any town, and a province.
  '全区分城北区、城北区两片。',
  '全省要求：吉林省、吉林省。',
])('%s is of no place', (text) => {
  expect(areaIn(text)).toBeNull()
})
