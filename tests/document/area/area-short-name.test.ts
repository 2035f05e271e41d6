import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { areaByShortName } from '../../../parsers/document/area/area-short-name.ts'
import { areaIndex } from '../../../parsers/places/area-index.ts'

const index = areaIndex(readReference())
const found = (text: string): string | null =>
  areaByShortName({ index, exists: ({ valid_to }) => valid_to === null, areas: [], text })?.area.name ?? null

const OWN = '全市产值20亿元。我市新建学校3所。全市新增企业12家。'

it.each([
  [`${OWN}平安遂宁扎实推进，遂宁好人4名，申建遂宁保税区，加快品质遂宁建设，遂宁经验推广。`, '遂宁市'],
  // Four times only.
  [`${OWN}平安遂宁扎实推进，遂宁好人4名，申建遂宁保税区，加快品质遂宁建设。`, null],
  // Twice, with two of its counties; once, or with one of them, is not enough.
  ['全市产值20亿元。遂宁产业园开工，射洪、蓬溪通水，遂宁好人4名。', '遂宁市'],
  ['全市产值20亿元。遂宁产业园开工，射洪通水，遂宁好人4名。', null],
  ['全市产值20亿元。遂宁产业园开工，射洪、蓬溪通水。', null],
  ['遂宁产业园开工，射洪、蓬溪通水，遂宁好人4名。', null],
  // Who speaks for a city does so for this one, and not for a county.
  ['我代表市人民政府报告。遂宁、遂宁、遂宁、遂宁好人、遂宁经验。居全区第一。', '遂宁市'],
  ['我代表县人民政府报告。遂宁、遂宁、遂宁、遂宁好人、遂宁经验。居全区第一。', null],
  // Another city beside it.
  [`${OWN}遂宁、遂宁、遂宁、遂宁、遂宁与绵阳市、德阳市携手。`, null],
  // It speaks of a county.
  [`全县产值20亿元。我县新建学校3所。全县新增企业12家。遂宁、遂宁、遂宁、遂宁、遂宁。`, null],
  // A word as well.
  [`${OWN}日照、日照、日照、日照、日照时数。`, null],
])('%s', (text, name) => {
  expect(found(text)).toBe(name)
})
