import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { areaByParts } from '../../../parsers/document/area/area-parts.ts'
import { areaIndex } from '../../../parsers/places/area-index.ts'

const index = areaIndex(readReference())
const found = (text: string): string | null =>
  areaByParts({ index, exists: ({ valid_to }) => valid_to === null, areas: [], text })?.area.name ?? null

it.each([
  ['全市产值20亿元。射洪市、蓬溪县、大英县建成水厂3座。', '遂宁市'],
  ['我代表市人民政府报告。射洪市、蓬溪县、大英县建成水厂3座。', '遂宁市'],
  // Two of its counties only, no city of one's own, or a county of another.
  ['全市产值20亿元。射洪市、蓬溪县建成水厂3座。', null],
  ['射洪市、蓬溪县、大英县建成水厂3座。', null],
  ['全市产值20亿元。射洪市、蓬溪县、大英县、岳池县建成水厂3座。', null],
  ['全省产值20亿元。', null],
])('%s', (text, name) => {
  expect(found(text)).toBe(name)
})
