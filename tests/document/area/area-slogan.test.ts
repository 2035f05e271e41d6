import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { areaBySlogan } from '../../../parsers/document/area/area-slogan.ts'
import { areaIndex } from '../../../parsers/places/area-index.ts'

const index = areaIndex(readReference())
const found = (text: string): string | null =>
  areaBySlogan({ index, exists: ({ valid_to }) => valid_to === null, areas: [], text })?.area.name ?? null

it.each([
  ['全县新建学校3所。平安垫江扎实推进，加快建设健康垫江。', '垫江县'],
  // One slogan with the name alone beside it, or one slogan and nothing else.
  ['全县新建学校3所。平安垫江扎实推进，擦亮垫江名片，垫江产业园开工。', '垫江县'],
  ['全县新建学校3所。平安垫江扎实推进。', null],
  // Nothing tells that it is a county, or bodies of one beside the city above it do.
  ['平安垫江扎实推进，加快建设健康垫江。新建学校3所。', null],
  ['县图书馆建成。平安垫江扎实推进，加快建设健康垫江，在重庆市名列前茅。', '垫江县'],
  // Words as well, two places, or a place elsewhere written out.
  ['全区新建泊位3个。智慧港口、绿色港口建设加快。', null],
  ['全县新建学校3所。平安垫江、健康垫江、平安丰都、健康丰都。', null],
  ['全县新建学校3所。平安垫江、健康垫江与邻水县结对。', null],
])('%s', (text, name) => {
  expect(found(text)).toBe(name)
})
