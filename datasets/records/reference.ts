import { z } from 'zod'
import { AREA_LEVELS } from '../reference/area-level.ts'
import { measure } from './vocabulary.ts'

export const areaRecordSchema = z.strictObject({
  area_name: z.string().describe('Full name of the place'),
  area_code: z.string().nullable().describe('Six-digit division code; null for a zone'),
  slug: z.string().describe('Name in ASCII; the code where none is kept'),
  level: z
    .enum(AREA_LEVELS)
    .describe('Areas are compared within one level; a zone has no division code and lies inside the divisions'),
  kind: z.string().describe('What the name says it is: province, municipality, city, district, county, zone and so on'),
  parent_name: z.string().nullable().describe('Area it belongs to; null for a province'),
  parent_code: z.string().nullable().describe('Code of that area'),
  valid_from: z.iso
    .date()
    .nullable()
    .describe(
      'First day on which it exists; null where always. Outside Chongqing the first day of the year of the change',
    ),
  valid_to: z.iso
    .date()
    .nullable()
    .describe(
      'Last day on which it does; null where it still does. Outside Chongqing the last day of the year of the change',
    ),
})

export const indicatorRecordSchema = z.strictObject({
  indicator_id: z.string().describe('Identity of the indicator, as targets name it'),
  zh: z.string().describe('Name in Chinese'),
  en: z.string().describe('Name in English'),
  unit: z.string().nullable().describe('Usual unit'),
  dimension: z.string().describe('What is counted or measured'),
  measure: z.enum(measure.options).describe('What a value says of it where the clause has no cue'),
  direction: z.string().describe('Whether policy wants more (up) or less (down) of it'),
  adds_up: z
    .boolean()
    .describe('Whether the values of the parts of an area add up to its own; false for ratios, ranks and means'),
  parent: z.string().nullable().describe('Indicator this one is a part of'),
  definition: z.string().describe('What is counted, in one sentence'),
  source: z.string().describe('Where the definition comes from'),
})

export const unitRecordSchema = z.strictObject({
  unit: z.string().describe('Unit as printed; a scale may stand in front of it in a header (万人, 亿斤)'),
  canonical: z.string().describe('Unit it converts to, itself a row with factor 1'),
  factor: z.number().describe('One of it in canonical units'),
  dimension: z.string().describe('What it measures; values of different dimensions are never compared'),
  note: z.string().nullable().describe('What it counts, or what else the word may mean'),
})
