import type { Reading } from '../reading.ts'
import type { Amendment } from './amendment.ts'

const HEADS = new Set(['户', '人'])
const LONGEST_SAID = 12
const COMES_TO = /^实现/

/** The words before a number of households, or before that and the number of people in them. */
const wordsBefore = ({ mention }: Reading, last: Reading | undefined): string => {
  const words = mention.before.trim()
  return words === '' && mention.adjoins && last ? last.mention.before.trim() : words
}

/** 养蜂合作社带动60户150人稳定增收: who does it is not counted, and what they come to is told after the last number. */
export const reachedHeads: Amendment = {
  example: '养蜂合作社带动60户150人稳定增收。',
  counterexample: '养蜂合作社带动农户92户。',
  amend: (reading, { readings, language }) => {
    const { mention } = reading
    if (!HEADS.has(mention.quantity.unit?.unit ?? '')) return null
    const deed = language.reaches.before(wordsBefore(reading, readings.at(-1)))
    if (deed === null) return null
    if (mention.runs_on && mention.behind.trim() === '') return { ...reading, name: '', rule: 'name_behind' }
    const said = mention.behind.trim()
    const isVerb = language.leading.at(said) !== null || language.closing.at(said) !== null
    if (!isVerb || said.length > LONGEST_SAID) return null
    const cues = { ...reading.cues, measure: null, direction: null }
    return { ...reading, name: deed.word + said.replace(COMES_TO, ''), rule: 'name_behind', cues }
  },
}
