import type { DocumentRecord } from '../../../datasets/records/document.ts'
import type { DocumentRecordSet } from '../../data/document-record.ts'
import { type Child, el } from '../../dom/element.ts'
import { facts } from '../../dom/facts.ts'
import { outsideLink } from '../../dom/outside-link.ts'
import { genreName } from '../../language/genre-name.ts'
import { linkTo, placeName, type ViewScene } from '../../scene.ts'

/** Pixels up to which a screen is a phone's. */
const PHONE = 640

const day = (time: string): string => time.slice(0, 10)

/** Where the page was had; one that was found gone says so, and that the archive has it. */
function addressPart({ url, withdrawn_on }: DocumentRecord, { say }: ViewScene['speech']): Child[] {
  const address = url === null ? say('no_address') : outsideLink(url, url)
  return withdrawn_on === null
    ? [address]
    : [address, ' ', el('span', { class: 'gone' }, say('address_dead', { date: withdrawn_on }))]
}

const revisionItem = (
  { speech }: ViewScene,
  { revision, first_seen, last_seen, text_sha256 }: DocumentRecord,
): HTMLElement =>
  el(
    'li',
    {},
    speech.say('revision_seen', { n: revision, from: day(first_seen), to: day(last_seen) }),
    ' ',
    el('code', { class: 'hash' }, text_sha256.slice(0, 12)),
  )

/** Hashes and revisions, in full for whoever checks them: on a phone they would push the text off the screen. */
const keptPart = (scene: ViewScene, document: DocumentRecord, revisions: readonly DocumentRecord[]): HTMLElement => {
  const { say } = scene.speech
  const seen = revisions.map((one) => revisionItem(scene, one))
  return el(
    'details',
    { class: 'kept', open: scene.width > PHONE },
    el('summary', {}, say('kept')),
    facts([
      [say('raw_hash'), el('code', { class: 'hash' }, document.raw_sha256)],
      [say('text_hash'), el('code', { class: 'hash' }, document.text_sha256)],
      [say('revisions'), el('ul', {}, seen)],
    ]),
  )
}

/** What a document is: title, number, issuer, dates, address, hashes, revisions. */
export function documentHead(scene: ViewScene, { document, revisions, figures, tables }: DocumentRecordSet): Child[] {
  const { say, value } = scene.speech
  const { title, doc_id, area_name, doc_no, issuer, published_on, written_on, genre, plan_start, plan_end } = document
  const place =
    area_name && el('a', { href: linkTo(scene, { view: 'district', place: area_name }) }, placeName(scene, area_name))
  const targets = figures.filter(({ status }) => status === 'target').length
  return [
    el('p', { class: 'note' }, place, place && ' · ', value(document.source_tier)),
    el('h1', { lang: 'zh-CN' }, title ?? doc_id),
    el('p', { class: 'note' }, say('document_counts', { targets, figures: figures.length, tables: tables.length })),
    facts([
      doc_no !== null && [say('doc_no'), doc_no],
      issuer !== null && [say('issuer'), issuer],
      genre !== null && [say('genre'), genreName(genre, scene.speech)],
      written_on !== null && [say('written'), written_on],
      published_on !== null && [say('published'), published_on],
      plan_start !== null && plan_end !== null && [say('plan'), `${plan_start} – ${plan_end}`],
      [say('address'), addressPart(document, scene.speech)],
      document.copy_of !== null && [
        say('copy_of'),
        el('a', { href: linkTo(scene, { doc: document.copy_of, line: null }) }, document.copy_of),
      ],
    ]),
    keptPart(scene, document, revisions),
  ]
}
