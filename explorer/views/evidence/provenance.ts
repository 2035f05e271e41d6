import type { Evidence, ShownDocument } from '../../data/evidence.ts'
import { el } from '../../dom/element.ts'
import { type Fact, facts } from '../../dom/facts.ts'
import { outsideLink } from '../../dom/outside-link.ts'
import { addressAt, filePlace } from '../../language/file-place.ts'
import { linkTo, type ViewScene } from '../../scene.ts'

/** The notice that a file hangs on, and which of its attachments the file is. */
function hangsOn({ doc_id, title, url }: ShownDocument, attachment: number | null, scene: ViewScene): Fact {
  const { say } = scene.speech
  const toNotice = el(
    'a',
    { lang: 'zh-CN', href: linkTo(scene, { view: 'document', doc: doc_id, line: null, target: null }) },
    title ?? doc_id,
  )
  const number = attachment === null ? null : ` · ${say('attachment', { n: attachment })}`
  return [say('hangs_on'), toNotice, number, url === null ? null : ' · ', url === null ? null : outsideLink(url, url)]
}

/** Which document says so, where it was had, the place in its text, and the hashes of both. */
export function provenancePart(scene: ViewScene, { target, document: source, notice }: Evidence): HTMLElement {
  const { say, value, lang } = scene.speech
  const place = say('line', { n: target.first_line })
  const characters = say('characters', { from: target.span_start, to: target.span_end })
  const { doc_id, first_line } = target
  const toDocument = el(
    'a',
    { lang: 'zh-CN', href: linkTo(scene, { view: 'document', doc: doc_id, line: String(first_line), target: null }) },
    source?.title ?? doc_id,
  )
  return facts([
    [say('document'), toDocument],
    notice !== null && hangsOn(notice, source?.attachment_no ?? null, scene),
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
