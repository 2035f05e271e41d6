/** Levels that are set beside each other: a county is never ranked with a province. */
export const AREA_LEVELS = ['province', 'prefecture', 'county', 'township', 'zone'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

/** Levels that a comparison may be restricted to; zones are set beside the counties around them. */
export const COMPARED_LEVELS = ['province', 'prefecture', 'county'] as const
export type ComparedLevel = (typeof COMPARED_LEVELS)[number]

/**
 * What places are measured by, so that large and small ones can be compared: persons who live there, 元 a year. It stands here and not
 * with its table because the help of the command line names it, which is not to wait for schemas.
 */
export const AREA_FIGURES = ['residents', 'gdp'] as const

/** Every kind of area with its level. A zone has no division code and lies inside the divisions. */
export const LEVEL_OF_KIND = {
  province: 'province',
  autonomous_region: 'province',
  municipality: 'province',
  special_administrative_region: 'province',
  city: 'prefecture',
  prefecture: 'prefecture',
  autonomous_prefecture: 'prefecture',
  league: 'prefecture',
  district: 'county',
  county: 'county',
  county_city: 'county',
  autonomous_county: 'county',
  banner: 'county',
  autonomous_banner: 'county',
  zone: 'zone',
} as const satisfies Record<string, AreaLevel>

export type AreaKind = keyof typeof LEVEL_OF_KIND
export const AREA_KINDS = Object.keys(LEVEL_OF_KIND) as [AreaKind, ...AreaKind[]]
