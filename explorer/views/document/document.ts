import { documentRecord } from '../../data/document-record.ts'
import { el } from '../../dom/element.ts'
import type { View } from '../../scene.ts'
import { documentHead } from './head.ts'
import { printedText } from './printed-text.ts'
import { relatedPart } from './related.ts'

/** One document: what it is, its text with every figure marked, what it cites and what cites it. */
export const documentView: View = async (scene) => {
  const { release, speech, choice } = scene
  const { say } = speech
  const found = choice.doc === null ? null : await documentRecord(release, choice.doc)
  if (!found) return [el('p', { class: 'empty', role: 'status' }, say('unknown_document', { id: choice.doc ?? '–' }))]
  return [
    el('header', { class: 'document-head' }, documentHead(scene, found)),
    el(
      'div',
      { class: 'document-body' },
      el(
        'section',
        {},
        el('h2', {}, say('document_text'), ' ', el('small', {}, say('document_text_note'))),
        found.lines.length === 0 ? el('p', { class: 'empty' }, say('no_lines')) : printedText(scene, found),
      ),
      el('aside', {}, el('h2', {}, say('around')), relatedPart(scene, found)),
    ),
  ]
}
