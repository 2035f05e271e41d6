import {
  CONTEXT_FIELDS,
  type ContextField,
  type SaidOrigin,
  saidContext,
} from '../../../datasets/records/said-context.ts'
import type { Evidence, ShownTarget } from '../../data/evidence.ts'
import { type Child, el } from '../../dom/element.ts'
import { areaClue } from '../../language/area-clue.ts'
import type { Speech } from '../../language/speech.ts'
import type { Word } from '../../language/words.ts'

/** What each field is called on the page. */
const NAMES: Readonly<Record<ContextField, Word>> = {
  indicator: 'indicator',
  comparator: 'bound',
  unit: 'unit',
  measure: 'measure',
  status: 'status',
  period: 'period',
  area: 'place',
  responsible: 'responsible',
}

/** What each field of a target says; null for one without a value. */
const READ: Readonly<Record<ContextField, (target: ShownTarget, speech: Speech) => string | null>> = {
  indicator: ({ indicator }) => indicator,
  comparator: ({ comparator }, { value }) => value(comparator, '_bound'),
  unit: ({ unit }) => unit,
  measure: ({ measure }, { value }) => (measure === null ? null : value(measure, '_short')),
  status: ({ status }, { value }) => value(status),
  period: ({ period }) => period,
  area: ({ area_name, scope }) => (area_name === null ? null : [area_name, scope ?? []].flat().join('，')),
  responsible: ({ responsible }) => responsible,
}

/** A document has no words of its own for its area: what told it is named. */
const originCell = ({ level, words }: SaidOrigin, speech: Speech): Child => [
  speech.value(level, '_level'),
  words === ''
    ? speech.say('assumed')
    : [' ', el('q', { lang: 'zh-CN' }, `“${level === 'document' ? areaClue(words, speech) : words}”`)],
]

/** Which words of the document gave the figure its indicator, period, area and the rest: one row for each. */
export function contextPart({ target }: Evidence, speech: Speech): Child {
  const { say } = speech
  const context = saidContext(target.context)
  const rows = CONTEXT_FIELDS.flatMap((field) => {
    const [origin, read] = [context[field], READ[field](target, speech)]
    return origin && read !== null ? [[say(NAMES[field]), read, originCell(origin, speech)] as const] : []
  })
  const row = ([name, read, from]: (typeof rows)[number]) =>
    el('tr', {}, el('th', { scope: 'row' }, name), el('td', { lang: 'zh-CN' }, read), el('td', {}, from))
  return el(
    'section',
    { class: 'context' },
    el('h3', {}, say('context'), el('small', {}, say('context_note'))),
    el('table', {}, el('caption', {}, say('context')), el('tbody', {}, rows.map(row))),
    context.also && el('p', { class: 'note' }, say('said_also'), ' ', originCell(context.also, speech)),
  )
}
