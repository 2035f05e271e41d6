import type { Reading } from '../reading.ts'
import type { Amendment } from './amendment.ts'

const COUNTED = new Set(['count', 'person'])
/** 20家｜工厂中有8家, 20家｜工厂已有8家. */
const AMONG = /^(?!其)(?<of>\p{Script=Han}{1,20}?)(?:中(?:已?有|共有|其中有)?|已?有)$/u
/** What such words end in; nearly none do. */
const AMONG_ENDS = /[中有]$/
/** 90个｜小区中，70个. */
const AMONG_LAST = /^(?<of>\p{Script=Han}{1,20})(?<![高初集其期心])中$/u

/** 其余｜2个正在建设. */
const OTHERS = /^(?:其余|其他|另外?有?)$/

const ADVERB = /^(?:正在?|已经?|全部|[均都]|陆续)/

/** Those of whom some are told apart by the words right before a number, or by those after the last one. */
function ofWhom({ mention }: Reading, last: Reading | undefined): string | undefined {
  const before = mention.before.trim()
  if (OTHERS.test(before)) return last?.name
  if (before !== '') return AMONG_ENDS.test(before) ? AMONG.exec(before)?.groups?.of : undefined
  return AMONG_LAST.exec(last?.mention.behind.trim() ?? '')?.groups?.of
}

/** 20家工厂中有8家入选名单: some of those before the number, told apart by what is said after it. */
export const someOf: Amendment = {
  example: '20家工厂中有8家入选省级名单。',
  counterexample: '20家工厂中有8家高新技术企业。',
  amend: (reading, { readings, language }) => {
    const { mention } = reading
    if (mention.runs_on || !COUNTED.has(mention.quantity.unit?.dimension ?? '')) return null
    const of = ofWhom(reading, readings.at(-1))
    if (of === undefined) return null
    const said = mention.behind.trim()
    const deed = said.replace(ADVERB, '')
    const isVerb = language.leading.at(deed) !== null || language.stages.at(deed) !== null
    if (!isVerb || language.names.at(said) !== null) return null
    const isStage = language.stages.at(said)?.word === said
    return { ...reading, name: isStage ? said + of : `${said}的${of}` }
  },
}
