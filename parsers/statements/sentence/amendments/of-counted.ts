import { isWorks } from '../../subject/thing.ts'
import type { Language } from '../language.ts'
import type { Reading } from '../reading.ts'
import { withoutStages } from '../stages-apart.ts'
import type { Amendment } from './amendment.ts'

/** What says nothing without what it was put into. */
const PUT_IN = /^(?:计划|概算|估算|预算|年度|累计|总)?(?:投资额?|投入|投入资金)$/
/** 累计完成投资, 预计投入: what may stand before it in its clause. */
const OPENS = /^(?:[，,、\s]|共计?|累计|总|已|年内|当年|全年|预计|计划|实际|完成|[均约])*$/
/** What is built, by the word it is counted with. */
const BUILT = new Set(['座', '处', '所', '栋', '口', '眼'])
/** 20件民生实事: matters are paid for as works are. */
const MATTERS = /(?:实事|工程|任务)$/

/** Half of a name in quotes. */
const TORN = /^[^“]*”/

const isPaidFor = ({ name, mention }: Reading, language: Language): boolean =>
  isWorks(name, language) || MATTERS.test(name) || BUILT.has(mention.quantity.unit?.unit ?? '')

/** True if nothing but the rest of the clause of those that were counted parts the two. */
function isNext({ mention }: Reading, last: Reading): boolean {
  if (mention.parted || mention.dated) return false
  if (mention.clause === '') return true
  return last.rule === 'name_behind' && mention.clause.trim() === last.mention.behind.trim()
}

/** 修复水渠3处，投入80万元; 26项民生工程投入41亿元: into those that were counted right before. */
export const putInto: Amendment = {
  example: '修复水渠3处，累计投入80万元。',
  counterexample: '新增学位300个，累计投入80万元。',
  amend: (reading, { readings, language }) => {
    const { name, mention, rule } = reading
    const last = readings.at(-1)
    if (rule !== 'name_before' || !PUT_IN.test(name) || mention.quantity.unit?.dimension !== 'money') return null
    if (last?.mention.quantity.unit?.dimension !== 'count' || last.name.length < 2 || TORN.test(last.name)) return null
    const said = mention.before.trim()
    const words = mention.adjoins && said.startsWith(last.name) ? said.slice(last.name.length) : said
    const isAlone = words.endsWith(name) && OPENS.test(words.slice(0, -name.length))
    return isAlone && isNext(reading, last) && isPaidFor(last, language)
      ? { ...reading, name: withoutStages(last.name, language) + name }
      : null
  },
}
