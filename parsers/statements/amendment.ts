import { grantName } from './grant.ts'
import type { Reading } from './reading.ts'

/** What a reading is amended by: the reading before it, and the sentence. */
interface Around {
  previous: Reading | undefined
  sentence: string
}

/** What the words around a number add to its reading, with an example; null where they add nothing. */
interface Amendment {
  example: string
  amend: (reading: Reading, around: Around) => Reading | null
}

/** 引进项目60个，其中亿元以上8个: parts are what the whole is. */
const PART_OF_LAST = /^[\s，,、；;（(]{0,3}其中/
/** 保持9%以上增长: the word behind the number says that it is one of growth. */
const GROWTH_BEHIND = /^(?:以上|左右|以内|以下)?的?(?:增长|增速|增幅)(?![点极空])/

/** A measure that the words around the number say, where its own clause says none. */
const measured = (reading: Reading, measure: 'growth' | 'increment'): Reading => ({
  ...reading,
  cues: { ...reading.cues, measure },
})

/** Each in turn; a new one is a new row. */
export const AMENDMENTS: readonly Amendment[] = [
  {
    example: '引进项目60个，其中亿元以上项目8个。',
    amend: (reading, { previous }) => {
      const { mention, cues, rule } = reading
      const isPart =
        previous?.cues.measure === 'increment' &&
        previous.cues.direction === null &&
        rule !== 'name_carried' &&
        cues.measure === null &&
        PART_OF_LAST.test(mention.before) &&
        previous.mention.quantity.unit?.unit === mention.quantity.unit?.unit
      return isPart ? measured(reading, 'increment') : null
    },
  },
  {
    example: '旅游综合收入保持9%以上增长。',
    amend: (reading) => {
      const { mention, cues, rule } = reading
      const isGrowth =
        rule !== 'name_behind' &&
        cues.measure === null &&
        mention.quantity.unit?.dimension === 'percent' &&
        GROWTH_BEHIND.test(mention.behind)
      return isGrowth ? measured(reading, 'growth') : null
    },
  },
  {
    example: '对获奖团队给予最高20万元奖金。',
    amend: (reading, { sentence }) => {
      const name = grantName(reading.name, sentence.slice(0, reading.mention.quantity.start))
      return name === reading.name ? null : { ...reading, name }
    },
  },
]

/** A reading with what the words around its number add to it. */
export const amended = (reading: Reading, around: Around): Reading =>
  AMENDMENTS.reduce((so, { amend }) => amend(so, around) ?? so, reading)
