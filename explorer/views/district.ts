import type { CataloguePlace } from '../../datasets/explorer/catalogue.ts'
import { type PlaceRecord, placeRecord } from '../data/place-record.ts'
import { picker } from '../dom/control.ts'
import { type Child, el } from '../dom/element.ts'
import { outsideLink } from '../dom/outside-link.ts'
import { quotasOf } from '../figures/quota.ts'
import { linkTo, type View, type ViewScene } from '../scene.ts'
import { profilePart } from './profile.ts'
import { quotaPart } from './quota.ts'
import { statementTable } from './statement-table.ts'

function documentsPart(scene: ViewScene, { documents, targets, tasks }: PlaceRecord): Child {
  const { say } = scene.speech
  if (documents.length === 0) return el('p', { class: 'empty' }, say('documents_empty'))
  const counts = new Map<string, number>()
  for (const { doc_id } of targets) counts.set(doc_id, (counts.get(doc_id) ?? 0) + 1)
  const isTelling = ({ doc_id }: { doc_id: string }) =>
    counts.has(doc_id) || tasks.some((task) => task.doc_id === doc_id)
  const item = ({ doc_id, title, doc_no, published_on, url, withdrawn_on }: PlaceRecord['documents'][number]) =>
    el(
      'li',
      {},
      el(
        'a',
        { class: 'title', lang: 'zh-CN', href: linkTo(scene, { view: 'document', doc: doc_id }) },
        title ?? doc_id,
      ),
      el(
        'span',
        { class: 'note' },
        [
          doc_no,
          published_on,
          `${say('n_targets')} ${counts.get(doc_id) ?? 0}`,
          withdrawn_on && say('withdrawn', { date: withdrawn_on }),
        ]
          .filter(Boolean)
          .join(' · '),
        url && [' · ', outsideLink(url, say('address'))],
      ),
    )
  const silent = documents.filter((one) => !isTelling(one))
  return [
    el('ul', { class: 'documents' }, documents.filter(isTelling).map(item)),
    silent.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, say('without_targets', { n: silent.length })),
        el('ul', { class: 'documents' }, silent.map(item)),
      ),
  ]
}

function tasksPart({ speech }: ViewScene, { tasks }: PlaceRecord): Child {
  const { say } = speech
  if (tasks.length === 0) return el('p', { class: 'empty' }, say('tasks_empty'))
  const names = (units: readonly string[]) => units.map((unit) => el('li', {}, unit))
  return el(
    'ul',
    { class: 'tasks', lang: 'zh-CN' },
    tasks.map(({ title, section_path, lead_units, responsible_units }) =>
      el(
        'li',
        {},
        el('p', { class: 'task-title' }, title ?? section_path.at(-1) ?? '–'),
        section_path.length > 0 && title !== null && el('p', { class: 'note' }, section_path.join(' › ')),
        el(
          'dl',
          {},
          lead_units.length > 0 && [
            el('dt', {}, say('lead')),
            el('dd', {}, el('ul', { class: 'names lead' }, names(lead_units))),
          ],
          responsible_units.length > 0 && [
            el('dt', {}, say('assisting')),
            el('dd', {}, el('ul', { class: 'names' }, names(responsible_units))),
          ],
        ),
      ),
    ),
  )
}

/** The place that is looked at: the chosen one, else the one with the most documents below the city. */
function placeOf({ choice, release }: ViewScene): CataloguePlace | undefined {
  const { places } = release.catalogue
  const districts = places.filter(({ kind }) => kind !== 'municipality')
  const fullest = districts.toSorted((a, b) => b.n_documents - a.n_documents)[0]
  return places.find(({ name }) => name === choice.place) ?? fullest ?? places[0]
}

const section = (heading: string, ...content: Child[]): HTMLElement => el('section', {}, el('h2', {}, heading), content)

/** One place: quotas of its units, its targets, tasks with their units, documents. */
export const districtView: View = async (scene) => {
  const { speech, release, choice, go } = scene
  const { say } = speech
  const place = placeOf(scene)
  if (!place) return [el('p', { class: 'empty' }, say('empty'))]
  const record = await placeRecord(release, place)
  // What a place has comes before what it has not.
  const quotas = quotasOf(record.targets)
  const quotaSection = section(say('quotas'), quotaPart(scene, quotas))
  // Who set one place beside another came for that.
  const beside = section(say('beside'), await profilePart(scene, place, record.statements))
  const options = release.catalogue.places
    .filter(({ kind, n_documents }) => n_documents > 0 || (kind !== 'zone' && kind !== 'unknown'))
    .map((one) => ({
      value: one.name,
      label: `${speech.place(one)}${one.n_documents > 0 ? ` · ${one.n_documents}` : ''}`,
    }))
  return [
    el(
      'div',
      { class: 'controls' },
      picker('place', say('choose_place'), options, place.name, (value) => go({ place: value, quota: null })),
    ),
    el('h1', {}, speech.place(place), ' ', place.code !== null && el('span', { class: 'badge' }, place.code)),
    choice.beside !== null && beside,
    quotas.length > 0 && quotaSection,
    statementTable(scene, say('targets_of'), record.statements),
    choice.beside === null && beside,
    quotas.length === 0 && quotaSection,
    section(say('tasks'), tasksPart(scene, record)),
    section(say('documents'), documentsPart(scene, record)),
  ]
}
