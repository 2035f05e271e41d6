import type { Lexicon } from '../lexicon/lexicon.ts'
import { isMeasure } from './owner.ts'

/** 文明城区、园林城区等市级荣誉: what is counted stands after the examples. */
const EXAMPLES = /^[^、]{2,}、.*等(?![级第于同量高])(?=(?<of>\p{Script=Han}{3,}$))/u

/** The name after some examples; as it is if it has none, or if they alone say what is measured: 蔬菜、瓜果等产量. */
export function withoutExamples(name: string, lexicon: Lexicon): string {
  const of = EXAMPLES.exec(name)?.groups?.of
  return of === undefined || isMeasure(of, lexicon) ? name : of
}
