import type { Finding } from '../../finding.ts'
import { fileFinding } from '../content.ts'
import type { LayoutPage } from '../layout/page.ts'
import { rangesText } from '../layout/picture-page.ts'
import type { Bitmap } from './bitmap.ts'
import type { Recogniser } from './recogniser.ts'
import { scannedPage } from './scanned-page.ts'

/** Doubtful texts that a finding quotes. */
const QUOTED = 12

/** Pictures that were recognised as pages, and what is to be said of them. Those of which nothing was legible are none. */
export interface RecognisedPages {
  pages: LayoutPage[]
  findings: Finding[]
}

function doubtFinding(texts: readonly string[], place: string): Finding {
  const quoted = texts.slice(0, QUOTED).map((text) => `“${text}”`)
  const more = texts.length > QUOTED ? ` and ${texts.length - QUOTED} more` : ''
  const said = `${place}: found ${texts.length} illegible texts, read as ${quoted.join(', ')}${more}, expected clear ones`
  return fileFinding('recognition_doubtful', `${said}; check them against the picture`)
}

/** Recognises pictures one after another; `noun` is what they are called: page, picture. */
export async function recognisedPages(
  scans: AsyncIterable<Bitmap>,
  numbers: readonly number[],
  recogniser: Recogniser,
  noun: string,
): Promise<RecognisedPages> {
  const pages: LayoutPage[] = []
  const findings: Finding[] = []
  const left = [...numbers]
  for await (const scan of scans) {
    const number = left.shift()!
    const scanned = await scannedPage(scan, number, recogniser)
    if (!scanned) continue
    pages.push(scanned.page)
    if (scanned.doubtful.length > 0) findings.push(doubtFinding(scanned.doubtful, `${noun} ${number}`))
  }
  if (pages.length === 0) return { pages, findings }
  const which = `${noun} ${rangesText(pages.map(({ number }) => number))}`
  const said = `${which}: found a picture, read by character recognition; check figures that no total proves against it`
  return { pages, findings: [fileFinding('text_recognised', said), ...findings] }
}
