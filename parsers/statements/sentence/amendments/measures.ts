import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Reading } from '../reading.ts'
import type { Amendment } from './amendment.ts'

/** 引进项目60个，其中亿元以上8个: parts are what the whole is. */
const PART_OF_LAST = /^[\s，,、；;（(]{0,3}其中/

/** A measure that the words around the number say, where its own clause says none. */
const measured = (reading: Reading, measure: 'growth' | 'increment'): Reading => ({
  ...reading,
  cues: { ...reading.cues, measure },
})

export const partOfNew: Amendment = {
  example: '引进项目60个，其中亿元以上项目8个。',
  counterexample: '引进项目60个，其中外资5亿元。',
  amend: (reading, { previous }) => {
    const { mention, cues, rule } = reading
    const isPart =
      previous?.cues.measure === 'increment' &&
      previous.rule !== 'name_carried' &&
      previous.cues.direction === null &&
      rule !== 'name_carried' &&
      cues.measure === null &&
      PART_OF_LAST.test(mention.before) &&
      previous.mention.quantity.unit?.unit === mention.quantity.unit?.unit
    return isPart ? measured(reading, 'increment') : null
  },
}

/** 新增蔬菜大棚2500座，温室320座: a clause that is a name and a number goes on with what is new. */
const COUNTS = new Set(['count', 'length', 'area'])
/** 新增私营企业40户，个体户300户: counted with one measure word, they are new alike. */
const isBeside = ({ mention: one }: Reading, previous: Reading | undefined): boolean =>
  one.quantity.unit?.dimension === 'count' && one.quantity.unit.unit === previous?.mention.quantity.unit?.unit
const ENDS_PART = /[；;。]/

export const alsoNew: Amendment = {
  example: '新增蔬菜大棚2500座，温室320座。',
  counterexample: '新增蔬菜大棚2500座，温室达到320座。',
  amend: (reading, { previous, sentence, language }) => {
    const { name, mention, cues, rule } = reading
    if (previous?.cues.measure !== 'increment' || rule !== 'name_before' || cues.measure !== null) return null
    const between = sentence.slice(previous.mention.quantity.end, mention.quantity.start)
    const isNext = mention.clause === '' && !mention.joined && !mention.dated && mention.before.trim() === name
    const isNew = previous.cues.direction === null && previous.rule !== 'name_carried' && !ENDS_PART.test(between)
    const isAlike = isNew && previous.mention.quantity.unit?.dimension === mention.quantity.unit?.dimension
    const isThing = COUNTS.has(mention.quantity.unit?.dimension ?? '')
    const isFree = resolveIndicator(name, language)?.measure !== 'level' || isBeside(reading, previous)
    return isNext && isAlike && isThing && isFree ? measured(reading, 'increment') : null
  },
}

/** 保持9%以上增长: the word after the number says that it is one of growth. */
const GROWTH_BEHIND = /^(?:以上|左右|以内|以下)?的?(?:增长|增速|增幅)(?![点极空])/

export const growthBehind: Amendment = {
  example: '旅游综合收入保持9%以上增长。',
  counterexample: '旅游综合收入保持9%以上。',
  amend: (reading) => {
    const { mention, cues, rule } = reading
    const isGrowth =
      rule !== 'name_behind' &&
      cues.measure === null &&
      mention.quantity.unit?.dimension === 'percent' &&
      GROWTH_BEHIND.test(mention.behind)
    return isGrowth ? measured(reading, 'growth') : null
  },
}

/** 占比46%，同比下降5%: what fell is what the share is of. */
const SHARE_AT_END = /(?<=\p{Script=Han}{2})占比$/u

export const shareThatFell: Amendment = {
  example: '采矿业增加值占比达46%，同比下降5%。',
  counterexample: '采矿业增加值占比达46%，提高5个百分点。',
  amend: (reading) => {
    const { name, mention, cues, rule } = reading
    const isGrowth =
      rule === 'name_carried' &&
      (cues.measure === 'growth' || cues.direction === 'down') &&
      mention.quantity.unit?.dimension === 'percent'
    return isGrowth && SHARE_AT_END.test(name) ? { ...reading, name: name.replace(SHARE_AT_END, '') } : null
  },
}

/** 建设任务162项: the tasks themselves are counted. */
const COUNTS_TASKS = new Set(['项', '条'])

/** 改厕任务300座: what is to be done. */
const TASK = /^(?<of>\p{Script=Han}{2,20}?)总?(?:目标任务|考核指标|考核任务|任务指标|任务数?)$/u

/** Words one of which is in every such name. */
const TOLD = /任务|考核/

const AMOUNTS = new Set(['count', 'area', 'length', 'mass', 'money', 'person'])

export const task: Amendment = {
  example: '2022年高标准农田建设任务3万亩，完成4万亩。',
  counterexample: '2022年高标准农田建设3万亩，完成4万亩。',
  amend: (reading, { language }) => {
    const { mention, cues, rule } = reading
    const mayBeTask = rule === 'name_before' && TOLD.test(mention.before)
    const of = mayBeTask ? TASK.exec(mention.before.trim())?.groups?.of : undefined
    const name = of === undefined ? '' : language.subjectBefore(of).name
    const { unit } = mention.quantity
    const isAmount = AMOUNTS.has(unit?.dimension ?? '') && !COUNTS_TASKS.has(unit?.unit ?? '')
    return name.length > 1 && isAmount ? { ...reading, name, cues: { ...cues, status: 'target' } } : null
  },
}
