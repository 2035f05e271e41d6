import { type Evidence, evidenceOf, markedTargets, type ShownTarget } from '../data/evidence.ts'
import { type Child, el } from '../dom/element.ts'
import { outsideLink } from '../dom/outside-link.ts'
import { proofMark } from '../dom/proof-mark.ts'
import { figureWithUnit } from '../figures/figure.ts'
import { BASES } from '../language/basis.ts'
import { columnMeaning } from '../language/column-role.ts'
import { addressAt, filePlace } from '../language/file-place.ts'
import type { Speech } from '../language/speech.ts'
import { linkTo, type Scene } from '../scene.ts'
import { evidenceLines } from './evidence-lines.ts'
import { evidenceTable } from './evidence-table.ts'
import { findingBody, findingKind } from './finding-item.ts'

type Fact = readonly [label: string, ...content: Child[]]

const facts = (rows: readonly (Fact | false)[]): HTMLElement =>
  el(
    'dl',
    { class: 'facts' },
    rows.flatMap((row) => (row ? [el('dt', {}, row[0]), el('dd', {}, row.slice(1))] : [])),
  )

/** The figure that was asked for; several that cannot be added have none. */
function headFigure({ target, whole }: Evidence, speech: Speech): string {
  if (whole === null) return figureWithUnit(target, speech)
  const { statement } = whole
  return statement.value === null
    ? speech.say('units_listed', { n: statement.n_units })
    : figureWithUnit(statement, speech)
}

function headPart(evidence: Evidence, speech: Speech): Child[] {
  const { target, whole } = evidence
  const { say, value } = speech
  const period = target.period_text ?? target.period_end ?? say('undated')
  return [
    el(
      'p',
      { class: 'evidence-place' },
      target.area_name ?? '–',
      target.responsible && whole === null ? ` · ${target.responsible}` : '',
    ),
    el('h2', { id: 'evidence-title' }, target.indicator),
    el('p', { class: 'evidence-figure' }, headFigure(evidence, speech)),
    el(
      'p',
      { class: 'badges' },
      el('span', { class: `badge ${target.measure}` }, value(target.measure ?? 'unknown', '_short')),
      ' ',
      el('span', { class: 'badge' }, value(target.status)),
      ' ',
      el('span', { class: 'badge' }, period),
      ' ',
      proofMark(target.proof, speech),
    ),
  ]
}

function sourcePart(evidence: Evidence, speech: Speech): Child {
  const { say } = speech
  const { table } = evidence
  const lines = el(
    'section',
    { class: 'source' },
    el('h3', {}, say('source_lines'), el('small', {}, say('source_lines_note'))),
    el(
      'div',
      { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('source_lines') },
      evidenceLines(evidence, speech),
    ),
  )
  if (!table) return el('div', { class: 'sources' }, lines)
  return el(
    'div',
    { class: 'sources beside' },
    el(
      'section',
      { class: 'source' },
      el('h3', {}, say('rebuilt_table'), el('small', {}, say(`method_${table.table.method}`))),
      el(
        'div',
        { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say('rebuilt_table') },
        evidenceTable(table.table, table.cells, markedTargets(evidence)),
      ),
    ),
    lines,
  )
}

/** Every part of a sum, each leading to its own evidence. */
function partsPart(scene: Scene, { whole }: Evidence): Child {
  if (whole === null) return null
  const { say } = scene.speech
  const part = (target: ShownTarget) =>
    el(
      'li',
      {},
      el('span', { lang: 'zh-CN' }, target.responsible ?? say('line', { n: target.first_line })),
      ' ',
      el('a', { href: linkTo(scene, { target: target.target_id }) }, figureWithUnit(target, scene.speech)),
    )
  return el(
    'section',
    { class: 'source' },
    el('h3', {}, say(BASES[whole.statement.basis]), el('small', {}, say('n_parts', { n: whole.parts.length }))),
    el('ul', { class: 'parts' }, whole.parts.map(part)),
  )
}

/** The header of the figure's column, and what stands in it. */
function columnText({ target, table }: Evidence, speech: Speech): string | null {
  const role = table?.table.column_roles[target.col ?? -1]
  const header = table?.cells.find(({ col }) => col === target.col)?.header_path.join(' / ')
  return role && header ? speech.say('column_means', { header, meaning: columnMeaning(role, speech) }) : null
}

/** What the column of the figure is for, and the task it belongs to with those that answer for it. */
function meaningPart(evidence: Evidence, speech: Speech): Child {
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

function provenancePart({ target, document: source, notice }: Evidence, { say, value, lang }: Speech): HTMLElement {
  const place = say('line', { n: target.first_line })
  const characters = say('characters', { from: target.span_start, to: target.span_end })
  return facts([
    [say('document'), el('span', { lang: 'zh-CN' }, source?.title ?? target.doc_id)],
    notice !== null && [
      say('hangs_on'),
      el('span', { lang: 'zh-CN' }, notice.title ?? notice.doc_id),
      ` · ${say('attachment', { n: source?.attachment_no ?? '–' })}`,
      notice.url === null ? null : ' · ',
      notice.url === null ? null : outsideLink(notice.url, notice.url),
    ],
    target.file_place !== null && [say('in_file'), el('span', { lang: 'zh-CN' }, filePlace(target.file_place, lang))],
    source?.doc_no != null && [say('doc_no'), source.doc_no],
    source?.issuer != null && [say('issuer'), source.issuer],
    source?.published_on != null && [say('published'), source.published_on],
    [
      say('address'),
      source?.url ? outsideLink(addressAt(source.url, target.file_place), source.url) : say('no_address'),
    ],
    source !== null && [say('tier'), value(source.source_tier)],
    source?.withdrawn_on != null && [say('status'), say('withdrawn', { date: source.withdrawn_on })],
    [say('as_printed'), el('q', { lang: 'zh-CN' }, target.value_text), ` · ${place} · ${characters}`],
    [say('raw_hash'), el('code', { class: 'hash' }, source?.raw_sha256 ?? '–')],
    [say('text_hash'), el('code', { class: 'hash' }, source?.text_sha256 ?? '–')],
    [say('rule'), el('code', {}, target.rule), ' · ', el('code', {}, `duibiao explain ${target.target_id}`)],
  ])
}

/** What vouches for the target of the choice: the content of the dialogue. */
export async function evidenceContent(scene: Scene): Promise<Child[]> {
  const { release, speech, choice } = scene
  const { say } = speech
  const evidence = await evidenceOf(release, choice.target!)
  if (!evidence)
    return [
      el('h2', { id: 'evidence-title' }, say('evidence')),
      el('p', {}, say('unknown_target', { id: choice.target! })),
    ]
  const { findings, target } = evidence
  return [
    el('header', {}, headPart(evidence, speech)),
    el('p', { class: `proof-note ${target.proof ?? 'sentence'}` }, say(`${target.proof ?? 'sentence'}_note`)),
    meaningPart(evidence, speech),
    partsPart(scene, evidence),
    sourcePart(evidence, speech),
    findings.length > 0 &&
      el(
        'section',
        {},
        el('h3', {}, say('findings_here')),
        el(
          'ul',
          { class: 'finding-list' },
          findings.map((one) =>
            el(
              'li',
              { class: `finding ${one.severity}` },
              findingKind(speech, one, el('h4', {})),
              findingBody(speech, one),
            ),
          ),
        ),
      ),
    el('section', {}, el('h3', {}, say('provenance')), provenancePart(evidence, speech)),
  ]
}
