import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { registryOf } from '../../../parsers/statements/lexicon/indicator.ts'
import { nameForms } from '../../../parsers/statements/lexicon/name-forms.ts'

const { name_forms, indicators, cues } = readReference()
const tails = cues.filter(({ role }) => role === 'noun_tail').map(({ word }) => word)
const forms = nameForms(name_forms)

it.each([
  ['全社会研究与试验发展（R&D）经费支出', '全社会研究与试验发展(R&D)经费支出'],
  ['“专精特新”企业', '专精特新企业'],
  ['研发 投入　强度', '研发投入强度'],
  ['高新技术企业产值占工业总产值的比重', '高新技术企业产值占工业总产值比重'],
  ['单位GDP能耗', '单位地区生产总值能源消耗'],
  ['粮食总产', '粮食年产量'],
])('holds %s and %s for one name', (one, other) => {
  expect(forms.keyOf(one)).toBe(forms.keyOf(other))
})

it.each([
  ['高新技术企业', '高技术企业'],
  ['总产值', '总产量'],
  ['工业增加值', '规模以上工业增加值'],
])('holds %s and %s apart', (one, other) => {
  expect(forms.keyOf(one)).not.toBe(forms.keyOf(other))
})

it.each([
  ['全市粮食产量', '粮食产量'],
  ['其中新增高新技术企业（有效期内）', '高新技术企业'],
  ['全市', '全市'],
])('finds %s to be %s without the words before and the remark behind', (name, bare) => {
  expect(forms.bareOf(name)).toBe(bare)
})

describe('name_forms.csv', () => {
  const registry = registryOf(indicators, forms, tails)

  it.each(name_forms)('reads $example by $form as $means', ({ example, means }) => {
    expect(registry.find(example)?.id).toBe(means)
  })

  it('gives no two indicators one name', () => {
    const owners = new Map<string, Set<string>>()
    for (const { id, zh, aliases } of indicators) {
      for (const key of [zh, ...aliases].map(forms.keyOf)) owners.set(key, (owners.get(key) ?? new Set()).add(id))
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([key, ids]) => [key, ...ids])).toEqual([])
  })
})
