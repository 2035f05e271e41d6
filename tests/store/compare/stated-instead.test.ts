import { expect, it } from 'vitest'
import { emptyDataset } from '../../../datasets/records/index.ts'
import { statedInstead } from '../../../pipeline/answers/stated-instead.ts'
import { UsageFault } from '../../../pipeline/fault.ts'
import { sayIn } from '../../../pipeline/language/say.ts'
import { smallDataset } from '../../fixtures/dataset.ts'
import { INDICATORS } from '../../fixtures/indicators.ts'
import { stored } from '../../fixtures/standing.ts'

const OTHERS = [...INDICATORS]
const own = OTHERS.find(({ id }) => id === 'sme_specialised')!
const silent = { ...own, id: 'silent', zh: '静默指标', en: 'silent', aliases: [] }

it('offers the periods for which an indicator is stated', async () => {
  const text = await statedInstead(await stored(smallDataset()), own.id, OTHERS)
  expect(text).toBe('stated for other periods, or by areas of other levels: 2024, 2025\n')
})

it('offers what most areas state for an indicator that nobody states', async () => {
  const dir = await stored(smallDataset())
  expect(await statedInstead(dir, '静默指标', [...OTHERS, silent])).toBe(`most areas state: ${own.zh} (${own.id})\n`)
  expect(await statedInstead(dir, '静默指标', [...OTHERS, silent], sayIn('zh'))).toMatch(/^载明最多的指标: /)
})

it('offers nothing where nothing is stated, and refuses what is no indicator', async () => {
  expect(await statedInstead(await stored(emptyDataset()), own.id, OTHERS)).toBe('')
  await expect(statedInstead(await stored(smallDataset()), '无此指标', OTHERS)).rejects.toThrow(UsageFault)
})
