/** The views of the page, in the order of the navigation. */
export const VIEWS = ['home', 'compare', 'map', 'district', 'coverage', 'findings', 'releases'] as const
/** Views that others lead to, and what is shown where an address names none. */
const OTHER_VIEWS = ['search', 'document', 'lost'] as const
const ALL_VIEWS = [...VIEWS, ...OTHER_VIEWS] as const
export type ViewName = (typeof ALL_VIEWS)[number]

export const PAGE_LANGUAGES = ['zh', 'en'] as const
export type PageLanguage = (typeof PAGE_LANGUAGES)[number]

export const CHARTS = ['bars', 'path', 'multiples'] as const
export type ChartName = (typeof CHARTS)[number]

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Every choice a reader can make. All of it stands in the address, so that a view can be sent. Null: not chosen. */
export interface ReaderChoice {
  view: ViewName
  lang: PageLanguage
  theme: Theme
  chart: ChartName
  indicator: string | null
  measure: string | null
  period: string | null
  /** Name of a place. */
  place: string | null
  /** Name of a place that another is set beside. */
  beside: string | null
  /** Level at which places are compared. */
  level: string | null
  /** What figures are compared by, in place of the figures themselves. */
  by: string | null
  /** A table of quotas: `table_id indicator measure`. */
  quota: string | null
  /** Target whose evidence is open, with `+` in front where it is the first of several that make one statement. */
  target: string | null
  /** Column a table is sorted by, with `-` in front where it falls. */
  sort: string | null
  year: string | null
  kind: string | null
  /** Document whose page is open, and the line of its text that is looked at. */
  doc: string | null
  line: string | null
  /** `1` where the view stands in a frame of another page: without what is around it. */
  embed: string | null
  /** What is searched for. */
  q: string | null
}

const OPTIONAL = [
  'indicator',
  'measure',
  'period',
  'place',
  'beside',
  'level',
  'by',
  'quota',
  'target',
  'sort',
  'year',
  'kind',
  'doc',
  'line',
  'q',
  'embed',
] as const

const oneOf = <T extends string>(options: readonly T[], text: string | null | undefined, other: T): T =>
  options.find((option) => option === text) ?? other

/** The choice that an address says, `#/map?lang=en&period=2027`; what it does not say, or says wrongly, is the default. */
export function choiceOf(hash: string, preferred: PageLanguage): ReaderChoice {
  const [, path = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/.exec(hash) ?? []
  const said = new URLSearchParams(query)
  const optional = Object.fromEntries(OPTIONAL.map((name) => [name, said.get(name) || null]))
  return {
    view: path === '' ? 'home' : oneOf(ALL_VIEWS, path, 'lost'),
    lang: oneOf(PAGE_LANGUAGES, said.get('lang'), preferred),
    theme: oneOf(THEMES, said.get('theme'), 'auto'),
    chart: oneOf(CHARTS, said.get('chart'), 'bars'),
    ...(optional as Pick<ReaderChoice, (typeof OPTIONAL)[number]>),
  }
}

/** The address that says a choice; the inverse of choiceOf. */
export function addressOf(choice: ReaderChoice): string {
  const { view, lang, theme, chart } = choice
  const said = new URLSearchParams({ lang })
  if (theme !== 'auto') said.set('theme', theme)
  if (chart !== 'bars') said.set('chart', chart)
  for (const name of OPTIONAL) if (choice[name]) said.set(name, choice[name])
  return `#/${view}?${said}`
}
