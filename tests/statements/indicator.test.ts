import { expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { indicatorKey, resolveIndicator } from '../../parsers/statements/indicator.ts'
import { lexiconOf } from '../../parsers/statements/lexicon.ts'

const { indicators } = readReference()
const lexicon = lexiconOf(readReference())

it('resolves every registered name and alias to its own indicator', () => {
  for (const { id, zh, aliases } of indicators) {
    for (const name of [zh, ...aliases]) expect(resolveIndicator(name, lexicon)?.id, name).toBe(id)
  }
})

it.each([
  ['高新技术企业总数', 'high_tech_enterprise'],
  ['高新技术企业数量', 'high_tech_enterprise'],
  ['新增高新技术企业', 'high_tech_enterprise'],
  ['全区高新技术企业（有效期内）', 'high_tech_enterprise'],
  ['“瞪羚”企业', 'gazelle_enterprise'],
  ['高新技术企业孵化数', null],
  ['企业', null],
  ['', null],
])('resolves %s to %s', (name, id) => {
  expect(resolveIndicator(name, lexicon)?.id ?? null).toBe(id)
})

it.each([
  ['全社会研究与试验发展（R&D）经费支出', '全社会研究与试验发展(R&D)经费支出'],
  ['“专精特新”企业', '专精特新企业'],
  ['研发 投入　强度', '研发投入强度'],
  ['高新技术企业产值占工业总产值的比重', '高新技术企业产值占工业总产值比重'],
])('holds %s and %s for one name', (one, other) => {
  expect(indicatorKey(one)).toBe(indicatorKey(other))
})
