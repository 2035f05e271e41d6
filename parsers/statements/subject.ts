import type { Bindingness, Comparator, Measure, Status } from '../../datasets/records/vocabulary.ts'
import type { Lexicon, Sense } from './lexicon.ts'

/** What the words around a name say of its value. */
export interface Cues {
  comparator: Comparator | null
  measure: Measure | null
  status: Status | null
  bindingness: Bindingness | null
}

export interface Subject {
  /** The indicator as printed; empty where the words before the number name none. */
  name: string
  cues: Cues
  /** True where the words end in 的 or a preposition: then the name may stand behind the number. */
  is_open: boolean
}

const NO_CUES: Cues = { comparator: null, measure: null, status: null, bindingness: null }
const JOINT = /^[\s、和与及并且以及其中:：·]+/
const LOOSE_END = /[\s、,，的了]+$/

/** The word nearest to the number wins, so a cue that is already set stays. */
function note(cues: Cues, sense: Sense): void {
  if (sense.role === 'verb' || sense.role === 'scope' || sense.role === 'preposition') return
  const slot = cues as unknown as Record<string, unknown>
  slot[sense.role] ??= sense.value
}

function stripEnd(text: string, cues: Cues, lexicon: Lexicon): string {
  let rest = text
  for (let word = lexicon.trailing.before(rest); word; word = lexicon.trailing.before(rest)) {
    note(cues, word.value)
    rest = rest.slice(0, -word.word.length).replace(/[\s、,，]+$/, '')
  }
  return rest
}

function stripStart(text: string, cues: Cues, lexicon: Lexicon): string {
  let rest = text.replace(JOINT, '')
  for (let word = lexicon.leading.at(rest); word && !lexicon.names.at(rest); word = lexicon.leading.at(rest)) {
    note(cues, word.value)
    rest = rest.slice(word.word.length).replace(JOINT, '')
  }
  return rest
}

const SHORTEST_NAME = 2

/** A registered name at the end keeps its own letters: 增加 in 增加值 is no verb. */
function nameAtEnd(text: string, lexicon: Lexicon): number {
  const name = lexicon.names.before(text)
  return name ? text.length - name.word.length : text.length
}

/** Cuts behind the last verb before the name: 帮助市场主体争取市级以上资金 leaves 市级以上资金. */
function cutAtVerb(text: string, cues: Cues, lexicon: Lexicon): string {
  const share = text.lastIndexOf('占')
  const limit = share > 0 ? share : nameAtEnd(text, lexicon)
  const verb = lexicon.verbs.last(text.slice(0, limit))
  if (!verb || text.length - verb.end < SHORTEST_NAME || text.startsWith('值', verb.end)) return text
  note(cues, verb.value)
  return text.slice(verb.end)
}

/** 为40家企业提供… and 户籍人口为40万人 end alike; only what follows the number tells them apart. */
const OPEN_END = /(?:的|为|对|向|给|与|由|从|按|以|将|把)$/

/** Reads the words before a number: the indicator's name and what the words around it say of the value. */
export function subjectBefore(context: string, lexicon: Lexicon): Subject {
  const cues = { ...NO_CUES }
  const stripped = stripEnd(context.trim(), cues, lexicon)
  const is_open = OPEN_END.test(stripped) || /为$/.test(context.trim())
  const closed = stripEnd(stripped.replace(OPEN_END, ''), cues, lexicon)
  const cut = cutAtVerb(closed.replace(LOOSE_END, ''), cues, lexicon)
  return { name: stripStart(cut, cues, lexicon).replace(LOOSE_END, ''), cues, is_open }
}

/** Reads the words behind a number, where the name follows it: 2000万元区种子基金为… leaves 区种子基金. */
export function subjectBehind(context: string, lexicon: Lexicon): string {
  const text = context.trim().replace(/^的/, '')
  const verb = [...text].findIndex((_, i) => i >= SHORTEST_NAME && lexicon.leading.at(text.slice(i)) !== null)
  return (verb < 0 ? text : text.slice(0, verb)).replace(LOOSE_END, '')
}
