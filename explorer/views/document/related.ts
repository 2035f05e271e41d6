import type { DocumentRecordSet, NamedDocument } from '../../data/document-record.ts'
import { type Child, el } from '../../dom/element.ts'
import { linkTo, type ViewScene } from '../../scene.ts'

const nameOf = ({ title, doc_no, doc_id }: NamedDocument): string => [title ?? doc_id, doc_no ?? []].flat().join(' ')

function link(scene: ViewScene, other: NamedDocument): Child[] {
  return [
    other.area_name && el('span', { class: 'note' }, `${other.area_name} `),
    el('a', { href: linkTo(scene, { doc: other.doc_id, line: null }) }, nameOf(other)),
  ]
}

function list(heading: string, items: readonly Child[]): Child {
  if (items.length === 0) return null
  return [
    el('h3', {}, heading),
    el(
      'ul',
      { class: 'related', lang: 'zh-CN' },
      items.map((item) => el('li', {}, item)),
    ),
  ]
}

/** What a document cites, what cites it, who answers for its tasks, and what was found in it. */
export function relatedPart(scene: ViewScene, { cites, citedBy, tasks, findings }: DocumentRecordSet): Child[] {
  const { say } = scene.speech
  const toLine = (line: number) => el('a', { href: linkTo(scene, { line: String(line) }) }, say('line', { n: line }))
  return [
    list(
      say('cites'),
      cites.map(({ citation, cited }) =>
        cited ? link(scene, cited) : [citation.cited_title ?? [], citation.cited_doc_no ?? []].flat().join(' '),
      ),
    ),
    list(
      say('cited_by'),
      citedBy.map((other) => link(scene, other)),
    ),
    list(
      say('tasks'),
      tasks.map(({ title, section_path, lead_units, responsible_units, first_line }) => [
        `${title ?? section_path.at(-1) ?? '–'} `,
        el('span', { class: 'note' }, [...lead_units, ...responsible_units].join('、')),
        ' ',
        toLine(first_line),
      ]),
    ),
    list(
      say('findings'),
      findings.map(({ message, severity, first_line }) => [
        el('span', { class: `badge ${severity}` }, scene.speech.value(severity)),
        ' ',
        el('span', { lang: 'en' }, message),
        ' ',
        first_line !== null && toLine(first_line),
      ]),
    ),
  ]
}
