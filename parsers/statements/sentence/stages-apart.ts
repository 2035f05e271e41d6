import type { Language } from './language.ts'
import type { Reading } from './reading.ts'

/** 新签约｜亿元以上项目: a stage with the letter that says that they are new. */
interface Staged {
  /** As printed: 新签约; empty if the words name none. */
  stage: string
  /** What is counted. */
  of: string
}

/** What follows the words of stages that a name begins with: 亿元以上项目 of 签约落地亿元以上项目. */
export function withoutStages(name: string, { stages }: Pick<Language, 'stages'>): string {
  let rest = name
  for (let word = stages.at(rest); word !== null; word = stages.at(rest)) rest = rest.slice(word.word.length)
  return rest
}

/** The stage that the words before a number tell. */
function stagedOf({ name, mention: { before } }: Reading, language: Language): Staged {
  const of = withoutStages(name, language)
  const words = before.replace(of, '')
  const [stage] = language.stages.all(words)
  if (stage === undefined || of.length < 2) return { stage: '', of }
  const isNew = words[stage.start - 1] === '新'
  return { stage: (isNew ? '新' : '') + stage.word, of }
}

/** 建成公租房900套、分配800套: what has been built, and is told first, is all that there is to be given out. */
const isStock = (stage: string): boolean => stage === '建成'

const isAmount = ({ cues, mention }: Reading): boolean =>
  cues.measure !== 'growth' && cues.measure !== 'share' && mention.quantity.unit?.dimension !== 'percent'

/**
 * 新签约亿元以上项目120个，新落地95个: how far they have come is all that tells the two apart, so it is part of both names. One stage
 * alone says what was done, and no name needs it.
 */
export function withStagesApart(readings: readonly Reading[], language: Language): Reading[] {
  if (readings.length < 2) return [...readings]
  const told = readings.map((reading) => (isAmount(reading) ? stagedOf(reading, language) : { stage: '', of: '' }))
  const stagesOf = new Map<string, Set<string>>()
  const keyOf = (of: string, { mention }: Reading): string => `${of} ${mention.quantity.unit?.canonical ?? ''}`
  for (const [i, { stage, of }] of told.entries()) {
    if (stage === '') continue
    const key = keyOf(of, readings[i]!)
    stagesOf.set(key, (stagesOf.get(key) ?? new Set()).add(stage))
  }
  return readings.map((reading, i) => {
    const { stage, of } = told[i]!
    const isApart = stage !== '' && (stagesOf.get(keyOf(of, reading))?.size ?? 0) > 1 && !(i === 0 && isStock(stage))
    return isApart ? { ...reading, name: stage + of } : reading
  })
}
