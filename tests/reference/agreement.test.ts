import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkAgreement } from '../../datasets/reference/agreement.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { dataDir } from '../store/directory.ts'

const HEADERS = {
  indicators: 'id,zh,en,aliases,unit,dimension,measure,direction,adds_up,parent,definition,source',
  units: 'unit,canonical,factor,dimension,spelled,alone,unless,note',
  areas: 'code,name,short,slug,kind,parent,valid_from,valid_to,former_codes,aliases,doc_prefixes,hosts,note',
  ranges: 'indicator,dimension,measures,low,high,unit,reason',
  corrections: 'document,target_id,column,expected,corrected,reason,expires',
} as const

/** A folder of rows of one's own, by table. */
function ownRows(tables: Partial<Record<keyof typeof HEADERS, string>>): string {
  const folder = join(dataDir(), 'reference')
  mkdirSync(folder, { recursive: true })
  for (const [name, row] of Object.entries(tables)) {
    writeFileSync(join(folder, `${name}.csv`), `${HEADERS[name as keyof typeof HEADERS]}\n${row}\n`)
  }
  return folder
}

const PLACES = 'reading_corners,书香驿站,Reading corners,书香小站,个,count,level,up,yes,,Places to read in,own'

describe('rows of one’s own', () => {
  it('follow those of the package', () => {
    const own = ownRows({
      indicators: PLACES,
      units: '格口,个,1,count,yes,yes,,',
      areas: ',某新区,某新区,moxinqu,zone,成都市,,,,,某新管,xinqu.example.org,',
      ranges: 'reading_corners,,level,0,100000,个,own',
      corrections: 'https://a.example/1.html,0123456789abcdef,value,12,120,a nought is missing,2030-01-01',
    })
    const ours = readReference()
    const both = readReference(own)
    for (const name of ['indicators', 'units', 'areas', 'ranges', 'corrections'] as const) {
      expect(both[name]).toHaveLength(ours[name].length + 1)
    }
    expect(both.indicators.at(-1)).toMatchObject({ id: 'reading_corners', aliases: ['书香小站'] })
    expect(both.areas.at(-1)).toMatchObject({ name: '某新区', parent_code: '510100', level: 'zone' })
    expect(both.divisions).toEqual(ours.divisions)
    expect(readReference(own)).toBe(both)
  })

  it('take the place of the row of the same key', () => {
    const { indicators } = readReference(
      ownRows({
        indicators: 'tech_enterprise,科技型企业,Technology firms,,家,count,level,up,yes,,Firms of our own register,own',
      }),
    )
    const theirs = readReference().indicators
    expect(indicators.map(({ id }) => id)).toEqual(theirs.map(({ id }) => id))
    expect(indicators.find(({ id }) => id === 'tech_enterprise')!.en).toBe('Technology firms')
  })

  it.each([
    ['a unit that nobody knows', { indicators: PLACES.replace(',个,', ',箩,') }, /row reading_corners: found unit 箩/],
    ['a unit of another dimension', { indicators: PLACES.replace(',个,', ',亿元,') }, /a unit of count in units\.csv/],
    ['the name of another', { indicators: PLACES.replace('书香小站', '高企') }, /found the name 高企.*high_tech_ent/],
    ['no such parent', { indicators: PLACES.replace(',,Places', ',nobody,Places') }, /found parent nobody/],
    ['a canonical unit of nothing', { units: '格口,位子,1,count,yes,yes,,' }, /row 格口: found canonical 位子/],
    ['a range of nothing', { ranges: 'nobody,,level,0,1,个,own' }, /ranges\.csv, row nobody: found no such indicator/],
    ['a range in nothing', { ranges: 'gdp_none,,level,0,1,粒,own' }, /found unit 粒/],
    ['a parent that several are', { areas: ',某区,某,mo,zone,鼓楼区,,,,,,,' }, /row 某区: found parent 鼓楼区/],
    ['a word that is none of the list', { indicators: PLACES.replace('level', 'much') }, /indicators\.csv, line 2/],
  ] as const)('with %s are refused by file and row', (_, tables, message) => {
    expect(() => readReference(ownRows(tables)).indicators).toThrow(message)
  })

  it('of a table that is not for adding are refused', () => {
    const own = ownRows({})
    writeFileSync(join(own, 'indicator.csv'), '')
    expect(() => readReference(own)).toThrow(/indicator\.csv: found a table that cannot be added to, expected one of/)
  })

  it('need not be there', () => {
    expect(readReference(join(dataDir(), 'reference'))).toBe(readReference())
  })
})

describe('the tables of the package', () => {
  it('agree', () => {
    expect(() => checkAgreement(readReference(), '.')).not.toThrow()
  })
})
