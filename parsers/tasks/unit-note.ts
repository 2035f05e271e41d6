import { splitOutsideBrackets } from '../text/brackets.ts'

/** Who answers for a task, as a note in brackets or a line of its own says. */
export interface UnitNote {
  lead_units: string[]
  responsible_units: string[]
}

type Role = 'lead' | 'responsible'

/** Labels of unit notes. */
const LABELS: Readonly<Record<string, Role>> = {
  牵头单位: 'lead',
  牵头部门: 'lead',
  牵头责任单位: 'lead',
  牵头领导单位: 'lead',
  主办单位: 'lead',
  责任单位: 'responsible',
  责任部门: 'responsible',
  配合单位: 'responsible',
  配合部门: 'responsible',
  参与单位: 'responsible',
  参加单位: 'responsible',
  协办单位: 'responsible',
  协同单位: 'responsible',
  完成单位: 'responsible',
}

const LABEL = new RegExp(`(${Object.keys(LABELS).join('|')})\\s*[:：]`, 'g')
/** 区财政局牵头，区级有关部门配合: verbs behind the units instead of labels before them. */
const BY_VERB = /^(.+?)(?:牵头|负责)(?:[，,；;、]\s*(.+?)(?:按职责分工)?(?:配合|参与|协同|负责)?)?$/
const SEPARATOR = /[、，,；;\n]|以及|及/g
/** Added to a list without naming anybody. */
const TRAILING = /等?(?:单位|部门)?(?:按职责分工)?(?:负责|配合|参与)?$/

function cleanUnit(text: string): string {
  const unit = text.replace(/\s+/g, '').replace(/[。.]+$/, '')
  return /等(?:单位|部门)?$/.test(unit) ? unit.replace(TRAILING, '') : unit
}

/** Names in a list: 、 and 及 part them, brackets keep them whole (各乡镇（街道）). */
export const unitsIn = (list: string): string[] =>
  splitOutsideBrackets(list, SEPARATOR)
    .map(cleanUnit)
    .filter((unit) => unit !== '')

function noteOf(role: Role, list: string): UnitNote {
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
  const labels = [...text.matchAll(LABEL)]
  if (labels.length === 0 || text.slice(0, labels[0]!.index).trim() !== '') return null
  return nonEmpty(
    merge(
      labels.map((label, i) =>
        noteOf(LABELS[label[1]!]!, text.slice(label.index + label[0].length, labels[i + 1]?.index)),
      ),
    ),
  )
}

const LONGEST_VERB_NOTE = 200

/** The inside of a bracket as a unit note, with labels or as 某局牵头，某局配合. Null where it is none or names nobody. */
export function unitNote(inner: string): UnitNote | null {
  const labelled = labelledNote(inner)
  if (labelled) return labelled
  const text = inner.trim()
  const verbs = text.length <= LONGEST_VERB_NOTE && /(?:牵头|负责)(?:[，,；;].*(?:配合|参与|协同|负责))?$/.test(text)
  return verbs ? nonEmpty(noteOf('lead', text)) : null
}
