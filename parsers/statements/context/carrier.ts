import type { Paragraph } from '../../document/body/outline.ts'
import { type Passage, slicePassage } from '../../text/passage.ts'
import { sentenceTexts } from '../../text/sentence.ts'
import { isRead, type Period } from '../../values/period.ts'
import { announcedList } from './announced-list.ts'
import { type Frame, isSeveralYears } from './frame.ts'
import { headingScene, namesPart, type SceneReader } from './heading-scene.ts'
import type { Look } from './look-words.ts'
import { hasFigure, isListed, openingScene, opensLater } from './opening-scene.ts'
import type { Scene } from './scene.ts'

/** What the levels above a paragraph say to it. */
export interface ParagraphContext {
  /** Headings and openings that hold, the nearest first. */
  scenes: readonly Scene[]
  /** In a yearly report, which way a section looks that says nothing itself: ahead after one that looked back. */
  order: Look | null
}

/** The several years that the nearest scene names which names any. */
export const yearsAbove = (scenes: readonly Scene[]): Period | null =>
  scenes.find(({ years }) => years !== null)?.years ?? null

const isWithin = (path: readonly string[], outer: readonly string[]): boolean =>
  outer.length <= path.length && outer.every((heading, i) => heading === path[i])

const pathOf = ({ section_path, heading }: Paragraph): string[] =>
  heading === null ? section_path : [...section_path, heading]

/** What follows the heading of a paragraph, or all of it. */
function bodyOf({ passage, heading, body_start }: Paragraph): Passage | null {
  if (heading === null) return passage
  const [, second] = sentenceTexts(passage.text)
  const from = second ? passage.text.indexOf(second, body_start) : -1
  return from < 0 ? null : slicePassage(passage, from, passage.text.length)
}

/** （一）去年全市投入3.9亿元，…。今年…: a numbered paragraph whose first sentence counts something heads nothing. */
const isSentence = (heading: string, body: Passage | null): boolean => hasFigure(heading) && body !== null

/** True for a heading that names a single year. */
const isOfYear = ({ level, period }: Scene): boolean =>
  level === 'section' && period !== null && isRead(period) && period.freq === 'A'

const THIS_YEAR = /^[\s\p{P}]{0,4}今年/u

/** The year of the nearest heading or passage that names a single one. */
function yearToldBy(scenes: readonly Scene[]): number | null {
  const told = scenes.find(({ period }) => period !== null)?.period
  return told && isRead(told) && told.freq === 'A' ? Number(told.end.slice(0, 4)) : null
}

/** Goes through a document and keeps what holds at each place. */
class Carrier {
  private scenes: Scene[] = []
  /** The look told last, and the first heading that it was told under. */
  private latest: { look: Look | null; top: string | undefined } = { look: null, top: undefined }

  private readonly frame: Frame
  private readonly reader: SceneReader

  constructor(frame: Frame, reader: SceneReader) {
    this.frame = frame
    this.reader = reader
  }

  /** What holds for a paragraph, with what it says itself. */
  enter(paragraph: Paragraph): ParagraphContext {
    const { heading, section_path, passage } = paragraph
    const path = pathOf(paragraph)
    const body = bodyOf(paragraph)
    this.scenes = this.holding(path, passage)
    if (!this.frame.isAnnual && opensLater(body ?? passage, this.scenes, this.frame, this.reader))
      this.scenes = this.scenes.filter(({ level }) => level !== 'passage')
    if (heading !== null && !isSentence(heading, body)) {
      this.add(headingScene(heading, path, this.frame, this.reader))
      if (body) this.add(openingScene(body, path, this.known(body.text), this.reader))
    } else if (namesPart(passage.text, this.frame, this.reader)) {
      this.scenes = []
      this.add(headingScene(passage.text.trim(), section_path.slice(0, 1), this.frame, this.reader))
    } else
      this.add(
        openingScene(passage, path, this.known(passage.text), this.reader) ??
          announcedList(passage.text, path, this.frame, this.reader),
      )
    return { scenes: this.nearestFirst(), order: this.orderAt(path[0]) }
  }

  /** The scenes that hold under a path of headings: those of a list as long as it goes on. */
  private holding(path: readonly string[], { text }: Passage): Scene[] {
    if (this.scenes.length === 0) return this.scenes
    const listed = isListed(text)
    return this.scenes.filter((scene) => isWithin(path, scene.path) && (listed || !scene.isOfList))
  }

  private known(text: string) {
    const scenes = this.nearestFirst()
    // 今年 below 2019年：奋力开新局 is that year, if nothing dates the paper. 过去一年 is so as well, and not the year before.
    const year = this.frame.year ?? (THIS_YEAR.test(text) ? yearToldBy(scenes) : null)
    const nearest = scenes.find(({ period }) => period !== null)?.period
    return {
      frame: { ...this.frame, year },
      years: yearsAbove(scenes),
      isInYear: scenes.some(isOfYear),
      isInYears: nearest !== undefined && nearest !== null && isRead(nearest) && isSeveralYears(nearest),
    }
  }

  private add(scene: Scene | null): void {
    if (scene === null) return
    // What opens a passage ends the one before it under the same headings.
    if (scene.level === 'passage' && !scene.isOfList)
      this.scenes = this.scenes.filter(
        (other) => !(other.level === 'passage' && other.path.length >= scene.path.length && scene.period !== null),
      )
    this.scenes.push(scene)
    if (scene.look === null) return
    this.latest = { look: scene.look, top: scene.path[0] }
  }

  private nearestFirst(): Scene[] {
    if (this.scenes.length < 2) return [...this.scenes]
    return this.scenes.toReversed().sort((one, other) => other.path.length - one.path.length)
  }

  /** The part after the review plans, also under a heading that does not say so. */
  private orderAt(top: string | undefined): Look | null {
    if (!this.frame.isAnnual || this.latest.look === null) return null
    return this.latest.look === 'ahead' || top !== this.latest.top ? 'ahead' : 'back'
  }
}

/** What holds for each paragraph of a document, in order. Linear in the paragraphs. */
export function paragraphContexts(
  paragraphs: readonly Paragraph[],
  frame: Frame,
  reader: SceneReader,
): ParagraphContext[] {
  const carrier = new Carrier(frame, reader)
  return paragraphs.map((paragraph) => carrier.enter(paragraph))
}
