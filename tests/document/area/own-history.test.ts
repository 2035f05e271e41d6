import { expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { areaByHistory } from '../../../parsers/document/area/own-history.ts'
import { areaIndex } from '../../../parsers/places/area-index.ts'

const index = areaIndex(readReference())
const areaIn = (text: string) =>
  areaByHistory({ index, exists: ({ valid_to }) => valid_to === null, areas: [], text })?.area.name ?? null

it.each([
  ['2022年，是泽州发展历程中极不平凡的一年。全县上下真抓实干。', '泽州县'],
  ['2022年，也是泽州振兴发展进程中极不寻常的一年。全县上下真抓实干。', '泽州县'],
  ['也是浔阳区建设史上最好的时期之一。我区继续发力。', '浔阳区'],
  ['2023年，是重庆改革发展史上殊为不易的一年。全市上下同心。', '重庆市'],
])('%s is of %s', (text, area) => {
  expect(areaIn(text)).toBe(area)
})

it.each([
  // A name that a district, a county and a city have, of which the text says that it is no county.
  '2022年，是朝阳经济社会发展历程中极不平凡的一年。全区上下真抓实干。',
  '2022年，是中国改革发展史上极不平凡的一年。全县上下真抓实干。',
  '2022年，是集团发展史上极不平凡的一年。',
  '2022年，是泽州发展历程中极不平凡的一年。',
  '是泽州发展史上的一年，也是柳河发展史上的一年。全县上下真抓实干。',
])('%s tells no place', (text) => {
  expect(areaIn(text)).toBeNull()
})
