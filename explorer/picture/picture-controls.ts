import { addressOf } from '../address.ts'
import { download } from '../dom/download.ts'
import { el } from '../dom/element.ts'
import type { ViewScene } from '../scene.ts'
import { pictureOf, pngFile, svgFile } from './picture.ts'

/** The address of the view in this version, whatever is open over it. The version is a part of the path. */
const permanentAddress = ({ choice }: ViewScene): string =>
  `${location.href.replace(/#.*/, '')}${addressOf({ ...choice, target: null })}`

/** Buttons that take a chart along: as a picture with its source in it, as a link, or as a frame for another page. */
export function pictureControls(scene: ViewScene, chart: Element, title: string): HTMLElement {
  const { say } = scene.speech
  const { version } = scene.release.catalogue
  const told = el('span', { role: 'status', class: 'told' })
  const address = permanentAddress(scene)
  const legend = { title, source: [say('picture_source', { version }), address] }
  const name = ['duibiao', version, scene.choice.indicator].filter(Boolean).join('-')
  const tell = (work: Promise<unknown>, done: string, failed: string) =>
    work.then(
      () => told.replaceChildren(done),
      () => told.replaceChildren(failed),
    )
  const copied = (text: string) =>
    // Over plain HTTP from another machine browsers have no clipboard at all.
    void tell(navigator.clipboard?.writeText(text) ?? Promise.reject(), say('link_copied'), text)
  const png = async () => download(`${name}.png`, await pngFile(pictureOf(chart, legend)))
  const frame = `<iframe src="${address}&embed=1" title="${title.replaceAll('"', '')}" width="100%" height="600" loading="lazy"></iframe>`
  const button = (id: string, label: string, onclick: () => void) =>
    el('button', { type: 'button', id, onclick }, label)
  return el(
    'div',
    { class: 'take-away' },
    button('svg', 'SVG', () => download(`${name}.svg`, svgFile(pictureOf(chart, legend)))),
    button('png', 'PNG', () => void tell(png(), '', say('failed'))),
    button('link', say('copy_link'), () => copied(address)),
    button('embed', say('copy_embed'), () => copied(frame)),
    told,
  )
}
