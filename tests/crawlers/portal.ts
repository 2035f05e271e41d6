import { type Portal, portalSchema } from '../../crawlers/portal.ts'

/** A declared portal, made of what a test cares about. */
export const portalWith = (given: Partial<Record<keyof Portal, unknown>> = {}): Portal =>
  portalSchema.parse({
    id: '500000-sample',
    name: '样例',
    name_en: 'Sample',
    area_code: null,
    hosts: ['www.portal.example'],
    scheme: 'https',
    platform: 'trs',
    status: 'observed',
    expected: { min: 0, max: null },
    note: 'A portal for tests.',
    ...given,
  })
