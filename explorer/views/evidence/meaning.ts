import type { Evidence } from '../../data/evidence.ts'
import { type Child, el } from '../../dom/element.ts'
import { facts } from '../../dom/facts.ts'
import { columnMeaning } from '../../language/column-role.ts'
import type { Speech } from '../../language/speech.ts'

/** The header of the figure's column, and what stands in it. */
function columnText({ target, table }: Evidence, speech: Speech): string | null {
  const role = table?.table.column_roles[target.col ?? -1]
  const header = table?.cells.find(({ col }) => col === target.col)?.header_path.join(' / ')
  return role && header ? speech.say('column_means', { header, meaning: columnMeaning(role, speech) }) : null
}

/** What the column of the figure is for, and the task it belongs to with those that answer for it. */
export function meaningPart(evidence: Evidence, speech: Speech): Child {
  const { say } = speech
  const { task } = evidence
  const column = columnText(evidence, speech)
  const title = task && [...task.section_path, ...(task.title === null ? [] : [task.title])].join(' › ')
  const chinese = (text: string) => el('span', { lang: 'zh-CN' }, text)
  if (column === null && task === null) return null
  return facts([
    column !== null && [say('column'), column],
    title !== null && title !== '' && [say('task'), chinese(title)],
    task !== null && task.lead_units.length > 0 && [say('lead'), chinese(task.lead_units.join('、'))],
    task !== null &&
      task.responsible_units.length > 0 && [say('assisting'), chinese(task.responsible_units.join('、'))],
  ])
}
