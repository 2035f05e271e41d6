import { type Evidence, evidenceOf, markedTargets, type ShownTarget } from '../../data/evidence.ts'
import { type Child, el } from '../../dom/element.ts'
import { proofMark } from '../../dom/proof-mark.ts'
import { figureWithUnit } from '../../figures/figure.ts'
import { BASES } from '../../language/basis.ts'
import type { Speech } from '../../language/speech.ts'
import { linkTo, placeName, type ViewScene } from '../../scene.ts'
import { findingBody, findingKind } from '../finding-item.ts'
import { contextPart } from './context.ts'
import { evidenceLines } from './evidence-lines.ts'
import { evidencePage } from './evidence-page.ts'
import { evidenceTable } from './evidence-table.ts'
import { meaningPart } from './meaning.ts'
import { provenancePart } from './provenance.ts'
import { whereInTable } from './where-in-table.ts'

/** The figure that was asked for; several that cannot be added have none. */
function headFigure({ target, whole }: Evidence, speech: Speech): string {
  if (whole === null) return figureWithUnit(target, speech)
  const { statement } = whole
  return statement.value === null
    ? speech.say('units_listed', { n: statement.n_units })
    : figureWithUnit(statement, speech)
}

/** The name of the indicator and of the place in the language of the page, where they are printed in another. */
function namesPart({ target }: Evidence, { speech, release }: ViewScene): Child {
  const indicator = release.catalogue.indicators.find(({ id }) => id === target.indicator_id)
  return speech.lang === 'zh' || !indicator ? null : el('p', { class: 'evidence-name' }, speech.indicator(indicator))
}

function headPart(evidence: Evidence, scene: ViewScene): Child[] {
  const { target, whole } = evidence
  const { speech } = scene
  const { say, value } = speech
  const period = target.period_text ?? target.period_end ?? say('undated')
  return [
    el(
      'p',
      { class: 'evidence-place' },
      target.area_name === null ? '–' : placeName(scene, target.area_name),
      target.responsible && whole === null ? ` · ${target.responsible}` : '',
    ),
    el('h2', { id: 'evidence-title', lang: 'zh-CN' }, target.indicator),
    namesPart(evidence, scene),
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
      whereInTable(evidence, speech),
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
function partsPart(scene: ViewScene, { whole }: Evidence): Child {
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

/** What vouches for the target of the choice: the content of the dialogue. */
export async function evidenceContent(scene: ViewScene): Promise<Child[]> {
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
    el('header', {}, headPart(evidence, scene)),
    sourcePart(evidence, speech),
    evidencePage(evidence, speech),
    partsPart(scene, evidence),
    el('p', { class: `proof-note ${target.proof ?? 'sentence'}` }, say(`${target.proof ?? 'sentence'}_note`)),
    meaningPart(evidence, speech),
    contextPart(evidence, speech),
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
    el('section', {}, el('h3', {}, say('provenance')), provenancePart(scene, evidence)),
  ]
}
