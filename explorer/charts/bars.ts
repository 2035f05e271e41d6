import { type SharedUnit, sharedUnit } from '../../datasets/explorer/shared-unit.ts'
import type { StatementRow } from '../../datasets/explorer/statement.ts'
import { el, withProperty } from '../dom/element.ts'
import { proofMark } from '../dom/proof-mark.ts'
import { evidenceKey } from '../figures/evidence-key.ts'
import { figureInUnit, figureWithUnit } from '../figures/figure.ts'
import { type Progress, progressOf } from '../figures/progress.ts'
import type { Comparison, Standing } from '../figures/standing.ts'
import type { Divisor, MeasuredStanding } from '../figures/yardstick.ts'
import { BASES } from '../language/basis.ts'
import type { Speech } from '../language/speech.ts'
import { linkTo, type ViewScene } from '../scene.ts'
import { hadNote, progressNote } from './progress-note.ts'

/** A bound is open: the bar fades out where the true value may go on. */
const OPEN: ReadonlySet<string | null> = new Set(['>', '>=', '~'])

interface Scale {
  max: number
  /** The city's value as a line over every bar, where districts are checked against it and are no parts of it. */
  line: number | null
  /** The city's value that the bars are parts of. */
  whole: number | null
  /** Statements of the indicator and measure, of which some say what a place had. */
  rows: readonly StatementRow[]
  /** What figures in units of different size are told in beside each other. */
  unit: SharedUnit | null
  /** What `size` is told by, if not as the document states it. */
  yardstick: Divisor | null
}

/** A figure by a yardstick: `7.4 per 10,000 residents`, `3.3 times what it had`. */
export function measuredText(value: number, yardstick: Divisor, speech: Speech): string {
  const isPer = yardstick === 'residents' || yardstick === 'gdp'
  const figure = isPer ? speech.number(Number(value.toPrecision(3))) : speech.percent(value)
  return speech.say(`by_${yardstick}_figure`, { figure: yardstick === 'pace' && value > 0 ? `+${figure}` : figure })
}

function track({ statement, size }: Standing, { max, line }: Scale, progress: Progress | null): HTMLElement {
  const share = (value: number) => Math.max(0, value) / max
  const high = statement.value_high_canonical
  const fill = el('span', { class: OPEN.has(statement.comparator) ? 'fill open' : 'fill' })
  const bar = el('span', { class: 'track', 'aria-hidden': 'true' }, withProperty(fill, '--size', share(size!)))
  if (high !== null) {
    bar.append(
      withProperty(withProperty(el('span', { class: 'range' }), '--size', share(size!)), '--high', share(high)),
    )
  }
  if (line !== null) bar.append(withProperty(el('span', { class: 'line' }), '--size', share(line)))
  if (progress) bar.append(withProperty(el('span', { class: 'had' }), '--size', share(progress.had.value_canonical!)))
  return bar
}

function bar(scene: ViewScene, standing: Standing, scale: Scale): HTMLElement {
  const { speech } = scene
  const { place, statement, others, size } = standing
  const { yardstick } = scale
  const stated = figureWithUnit(statement, speech)
  const figure = yardstick === null ? stated : measuredText(size!, yardstick, speech)
  const inOneUnit = figureInUnit(statement, scale.unit, speech)
  const name = speech.place(place)
  // What a place had is marked on the scale of figures, and is part of what some yardsticks tell.
  const progress = yardstick === null ? progressOf(standing, scale.rows) : null
  const base = (standing as Partial<MeasuredStanding>).measured?.base ?? null
  return el(
    'li',
    {},
    el('a', { class: 'name', href: linkTo(scene, { view: 'district', place: place.name }) }, name),
    track(standing, scale, progress),
    el(
      'a',
      {
        class: 'figure',
        id: `figure-${statement.target_id}`,
        href: linkTo(scene, { target: evidenceKey(statement) }),
        'aria-label': speech.say('evidence_of', { what: `${name} ${figure}` }),
      },
      figure,
    ),
    el('span', { class: 'part' }, scale.whole === null ? '' : speech.percent(size! / scale.whole)),
    el(
      'span',
      { class: 'notes' },
      yardstick !== null && el('span', { class: 'as-stated' }, stated),
      progress && progressNote(scene, progress),
      base && hadNote(scene, base),
      inOneUnit !== null && el('span', { class: 'shared' }, inOneUnit),
      proofMark(statement.proof, speech),
      statement.basis !== 'stated' && el('span', { class: 'basis' }, speech.say(BASES[statement.basis])),
      others.length > 0 && el('span', { class: 'also' }, speech.say('also', { n: others.length })),
    ),
  )
}

/**
 * The places that have one figure, ranked, as bars. `isPart` says that they are parts of the city's value; else the
 * city's value is a line to be compared with. Of `rows`, all statements of the indicator and measure, those that say what a place
 * had mark where it begins. By a `yardstick` sizes are what it comes to.
 */
export function bars(
  scene: ViewScene,
  { city, ranked }: Comparison,
  isPart: boolean,
  rows: readonly StatementRow[] = [],
  yardstick: Scale['yardstick'] = null,
): HTMLElement {
  const comparable =
    city !== null && city.size !== null && city.statement.unit_canonical === ranked[0]?.statement.unit_canonical
  const line = comparable && !isPart ? city.size : null
  const whole = comparable && isPart && city.size! > 0 ? city.size : null
  const highest = ranked.map(({ size, statement }) => statement.value_high_canonical ?? size!)
  const unit = yardstick !== null ? null : sharedUnit(ranked.map(({ statement }) => statement))
  const scale = { max: Math.max(...highest, line ?? 0) || 1, line, whole, rows, unit, yardstick }
  return el(
    'ol',
    { class: whole === null ? 'bars' : 'bars with-part', 'aria-label': scene.speech.say('bars') },
    ranked.map((standing) => bar(scene, standing, scale)),
  )
}
