import type { Measure } from '../../../datasets/records/vocabulary.ts'
import type { Dimension, Indicator } from '../../../datasets/reference/index.ts'
import { remembered } from '../../memory.ts'
import { simplified } from '../../text/simplified.ts'
import type { NameForms } from './name-forms.ts'

/** The registered indicators by all their names. */
export interface Registry {
  find: (name: string) => Indicator | null
}

/**
 * Compiles the registry. A printed name means an indicator if it is one of its names, with or without words before it
 * that say of what place or kind, or a tail such as 总数 after it. Nothing is guessed: a name that no row gives is null.
 */
export function registryOf(indicators: readonly Indicator[], forms: NameForms, tails: readonly string[]): Registry {
  const byKey = new Map(
    indicators.flatMap((indicator) =>
      [indicator.zh, ...indicator.aliases].map((name): [string, Indicator] => [forms.keyOf(name), indicator]),
    ),
  )
  const lookUp = (name: string): Indicator | null => byKey.get(forms.keyOf(name)) ?? null
  const find = (printed: string): Indicator | null => {
    const name = simplified(printed)
    const known = lookUp(name)
    if (known) return known
    const bare = forms.bareOf(name)
    const tail = tails.find((one) => bare.endsWith(one) && bare.length > one.length)
    const plain = bare === name ? null : lookUp(bare)
    return plain ?? (tail ? lookUp(bare.slice(0, -tail.length)) : null)
  }
  return { find: remembered(find, MOST_NAMES) }
}

/** A name is asked for by every reader of its sentence, and again in the next one; so many are kept. */
const MOST_NAMES = 4096

/** The registered indicator that a printed name means. */
export const resolveIndicator = (name: string, { registry }: { registry: Registry }): Indicator | null =>
  name === '' ? null : registry.find(name)

/** What a change or a part of any indicator is measured in. */
const RELATIVE: ReadonlySet<Dimension> = new Set<Dimension>(['percent', 'percentage_point', 'multiple'])
/** Dimensions that documents use for one another: 接待游客300万人 counts visits, 劳动生产率20万元 is meant per head. */
const ALIKE: readonly (readonly [Dimension, Dimension])[] = [
  ['count', 'person'],
  ['rate', 'money'],
  ['energy', 'mass'],
]

/** What is itself a part or a change, so that its level is a percentage. */
const RATIOS: ReadonlySet<Dimension> = new Set<Dimension>(['percent', 'index'])

/** Whether a value in units of a dimension can be one of an indicator. 70% of 民生支出 is a share, and no level of it. */
function agrees(indicator: Indicator, measure: Measure, dimension: Dimension): boolean {
  if (dimension === indicator.dimension) return true
  if (RELATIVE.has(dimension)) return measure !== 'level' || RATIOS.has(indicator.dimension)
  return ALIKE.some((pair) => pair.includes(dimension) && pair.includes(indicator.dimension))
}

/** Names that mean an indicator only together with the word for the measure: 经济增长, 新增城镇就业. */
const CHANGES: Partial<Record<Measure, (name: string) => string>> = {
  growth: (name) => `${name}增长`,
  share: (name) => `${name}比重`,
  increment: (name) => `新增${name}`,
}

/** 增速 in 工业增加值增速 is the measure, and no part of what is measured. */
const GROWTH_TAIL = /(?:增长速度|增长率|增速|增幅|涨幅)$/

/**
 * The indicator that a value with a name is of. None if its unit cannot measure it: 30万亩 of 森林覆盖率 is of
 * something that the sentence says elsewhere.
 */
export function indicatorOfValue(
  name: string,
  { measure, dimension }: { measure: Measure; dimension: Dimension | null },
  { registry }: { registry: Registry },
): Indicator | null {
  if (name === '') return null
  const base = measure === 'growth' ? name.replace(GROWTH_TAIL, '') : name
  const changed = CHANGES[measure]?.(base)
  const found = registry.find(name) ?? (changed ? registry.find(changed) : null) ?? (base ? registry.find(base) : null)
  return found && (dimension === null || agrees(found, measure, dimension)) ? found : null
}
