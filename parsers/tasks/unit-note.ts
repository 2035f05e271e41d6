import { splitOutsideBrackets } from '../text/brackets.ts'
import { matchesOf } from '../text/matches.ts'

/** Who answers for a task, as a note in brackets or a line of its own says. */
export interface UnitNote {
  lead_units: string[]
  responsible_units: string[]
}

type Role = 'lead' | 'responsible'

/** Labels of unit notes; null for those beside them that name no unit. */
const LABELS: Readonly<Record<string, Role | null>> = {
  牵头单位: 'lead',
  牵头部门: 'lead',
  牵头责任单位: 'lead',
  牵头领导单位: 'lead',
  主办单位: 'lead',
  牵头科室: 'lead',
  牵头处室: 'lead',
  主要负责单位: 'lead',
  责任单位: 'responsible',
  责任部门: 'responsible',
  配合单位: 'responsible',
  配合部门: 'responsible',
  参与单位: 'responsible',
  参加单位: 'responsible',
  协办单位: 'responsible',
  协同单位: 'responsible',
  完成单位: 'responsible',
  承办单位: 'responsible',
  落实单位: 'responsible',
  实施单位: 'responsible',
  实施主体: 'responsible',
  责任主体: 'responsible',
  责任科室: 'responsible',
  责任处室: 'responsible',
  协调单位: 'responsible',
  责任领导: null,
  分管领导: null,
  责任人: null,
  联系人: null,
  完成时限: null,
  完成时间: null,
  时限要求: null,
  进度安排: null,
}

const LABEL = new RegExp(`(${Object.keys(LABELS).join('|')})\\s*[:：]`, 'g')
/** A text that begins with one; asked of every paragraph and bracket, few of which do. */
const LABELLED = new RegExp(`^\\s*${LABEL.source}`)
/** 区财政局牵头，区级有关部门配合: verbs after the units instead of labels before them. */
const BY_VERB = /^(.+?)(?:牵头|负责)(?:[，,；;、]\s*(.+?)(?:按职责分工)?(?:配合|参与|协同|负责)?)?$/
/** 甲局、乙局按职责分工负责: all answer alike, nobody leads. */
const SHARED = /^([^牵]+?)按照?(?:各自)?职责(?:分工)?(?:分别)?负责$/
const SEPARATOR = /[、，,；;\n]|以及|及/g
const HOLDS_SEPARATOR = new RegExp(SEPARATOR.source)
/** Added to a list without naming anybody. */
const TRAILING = /等?(?:单位|部门)?(?:按职责分工)?(?:负责|配合|参与)?$/

function cleanUnit(text: string): string {
  const unit = text.replace(/\s+/g, '').replace(/[。.]{1,10}$/, '')
  return /等(?:单位|部门)?$/.test(unit) ? unit.replace(TRAILING, '') : unit
}

/** Names in a list: 、 and 及 part them, brackets keep them whole (各乡镇（街道）). */
export const unitsIn = (list: string): string[] =>
  splitOutsideBrackets(list, SEPARATOR)
    .map(cleanUnit)
    .filter((unit) => unit !== '')

function noteOf(role: Role | null, list: string): UnitNote {
  if (role === null) return { lead_units: [], responsible_units: [] }
  const shared = list.trim().match(SHARED)
  if (shared) return { lead_units: [], responsible_units: unitsIn(shared[1]!) }
  const verbs = list.trim().match(BY_VERB)
  if (verbs) return { lead_units: unitsIn(verbs[1]!), responsible_units: unitsIn(verbs[2] ?? '') }
  return role === 'lead'
    ? { lead_units: unitsIn(list), responsible_units: [] }
    : { lead_units: [], responsible_units: unitsIn(list) }
}

const merge = (notes: readonly UnitNote[]): UnitNote => ({
  lead_units: notes.flatMap((note) => note.lead_units),
  responsible_units: notes.flatMap((note) => note.responsible_units),
})

function nonEmpty(note: UnitNote): UnitNote | null {
  return note.lead_units.length + note.responsible_units.length > 0 ? note : null
}

/** 牵头单位：…；责任单位：…, or a bare list of responsible units, as it stands at the start of a text; else null. */
export function labelledNote(text: string): UnitNote | null {
  if (!LABELLED.test(text)) return null
  const labels = matchesOf(text, LABEL)
  return nonEmpty(
    merge(
      labels.map((label, i) =>
        noteOf(LABELS[label[1]!]!, text.slice(label.index + label[0].length, labels[i + 1]?.index)),
      ),
    ),
  )
}

const LONGEST_VERB_NOTE = 200
const LED = /^[^牵，,；;]{2,60}牵头(?:[，,；;、].*(?:配合|参与|协同|负责))?$/
const HOLDS_COLON = /[:：]/
const TRAILING_NOTE = new RegExp(`(?<=[。；;！])\\s*(?=(?:${Object.keys(LABELS).join('|')})\\s*[:：])`)

/** A note at the end of a paragraph that no bracket sets off: …。责任单位：区科技局。 Null if there is none. */
export function trailingNote(text: string): { note: UnitNote; at: number } | null {
  const at = HOLDS_COLON.test(text) ? text.search(TRAILING_NOTE) : -1
  const note = at < 0 ? null : labelledNote(text.slice(at))
  return note && { note, at }
}

/** How the names of bodies that answer for goals end. */
const BODY =
  /^(?!以下|简称|含|包括).{1,24}(?:局|委|委员会|办|办公室|部|厅|院|政府|管委会|镇|乡|街道|镇街|乡镇|街道办事处|公司|集团)$/

/** True for a text that ends like the name of a body that answers for goals. */
export const endsLikeBody = (text: string): boolean => BODY.test(text)

/** （区科技局、各镇街）: bodies and nothing else. One body alone may be the place that a clause is about. */
function bareNote(text: string): UnitNote | null {
  const units = text.length <= LONGEST_VERB_NOTE && HOLDS_SEPARATOR.test(text) ? unitsIn(text) : []
  return units.length > 1 && units.every(endsLikeBody) ? { lead_units: [], responsible_units: units } : null
}

/** 县住建局牵头，县财政局配合: who leads and who assists, by verbs. Null for anything else. */
export function ledNote(text: string): UnitNote | null {
  const isShort = text.length <= LONGEST_VERB_NOTE
  return isShort && LED.test(text) ? nonEmpty(noteOf('lead', text.trim())) : null
}

/**
 * The inside of a bracket as a unit note, with labels, as 某局牵头，某局配合 or as bare names of bodies. Null if it is
 * none or names nobody.
 */
export function unitNote(inner: string): UnitNote | null {
  const labelled = labelledNote(inner)
  if (labelled) return labelled
  const text = inner.trim()
  const bare = bareNote(text)
  if (bare) return bare
  const verbs = text.length <= LONGEST_VERB_NOTE && /(?:牵头|负责)(?:[，,；;].*(?:配合|参与|协同|负责))?$/.test(text)
  return verbs ? nonEmpty(noteOf('lead', text)) : null
}
