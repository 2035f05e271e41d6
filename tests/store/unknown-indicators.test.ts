import { describe, expect, it } from 'vitest'
import { readReference } from '../../datasets/reference/index.ts'
import { nearestIndicator, unknownIndicators } from '../../pipeline/answers/unknown-indicators.ts'
import { storeDataset } from '../../pipeline/store.ts'
import { smallDataset, targetRow } from '../fixtures/dataset.ts'
import { dataDir } from './directory.ts'

const { indicators } = readReference()

describe('the nearest known indicator', () => {
  it.each([
    ['国家级高新技术企业数', 'high_tech_enterprise'],
    ['数字化生产车间', 'digital_workshop'],
    ['城镇常住人口城镇化率', 'urbanization_rate'],
  ])('of %s is %s', (name, id) => {
    expect(nearestIndicator(name, indicators)?.id).toBe(id)
  })

  it('is none for a name that has nothing in common with any', () => {
    expect(nearestIndicator('龙舟赛', indicators)).toBeNull()
  })
})

it('lists unknown names by frequency, and no known one', async () => {
  const dir = dataDir()
  const unknown = (target_id: string, indicator: string) =>
    targetRow({ target_id, doc_id: 'east', value: 3, indicator, indicator_id: null })
  const targets = [
    unknown('a', '数字化生产车间'),
    unknown('b', '龙舟赛'),
    unknown('c', '数字化生产车间'),
    targetRow({ target_id: 'd', doc_id: 'east', value: 5 }),
  ]
  await storeDataset({ ...smallDataset(), targets }, dir)
  const { rows } = await unknownIndicators(dir, indicators)
  expect(rows.map(({ indicator, targets, nearest }) => [indicator, targets, nearest])).toEqual([
    ['数字化生产车间', 2, 'digital_workshop (数字化车间)'],
    ['龙舟赛', 1, null],
  ])
})
