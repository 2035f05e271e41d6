import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { type AreaClues, areaOf } from '../../../parsers/document/area/area.ts'

const reference = readReference()

const NOTHING: AreaClues = {
  title: null,
  issuer: null,
  publisher: null,
  source: null,
  doc_no: null,
  index_no: null,
  session: null,
  site_code: null,
  url: null,
  on: '2024-03-20',
  body: '',
}

interface Row {
  says: Partial<AreaClues>
  /** Name, or name and code where several areas have the name; null for no area. */
  area: string | null
  evidence?: string
}
const ROWS = JSON.parse(readFileSync(new URL('tables/areas.json', import.meta.url), 'utf8')) as Row[]

describe('the area of each row of tables/areas.json', () => {
  it.each(ROWS)('is $area of $says', ({ says, area, evidence }) => {
    const found = areaOf({ ...NOTHING, on: '2026-03-20', ...says }, reference)
    const [name = null, code = found?.area.code] = area?.split(' ') ?? []
    expect([found?.area.name ?? null, found?.area.code]).toEqual([name, code])
    if (evidence) expect(found?.evidence).toBe(evidence)
  })
})

it('is the city of an undated text whose name a county bore that was merged into it', () => {
  const body =
    '全市产值20亿元。我市新建学校3所。全市新增企业12家。平安邯郸扎实推进，邯郸好人4名，申建邯郸保税区，加快品质邯郸建设，邯郸经验推广。'
  expect(areaOf({ ...NOTHING, on: null, body }, reference)?.area.name).toBe('邯郸市')
})

/** Clues of seven districts at once, each trusted less than the one before. */
const CLUES: readonly [Partial<AreaClues>, string, string][] = [
  [{ issuer: '梁平区科学技术局' }, '500155', 'issuer'],
  [{ title: '开州区科技型企业倍增计划' }, '500154', 'title'],
  [{ doc_no: '綦江府办〔2024〕3号' }, '500110', '发文字号'],
  [{ publisher: '荣昌区科技局' }, '500153', 'publisher'],
  [{ index_no: '11500381009300000C/2024-00001' }, '500116', '索引号'],
  [{ site_code: '5001180001' }, '500118', '网站标识码'],
  [{ url: 'https://www.cqfj.gov.cn/zwgk/t20240320_1.html' }, '500236', 'host'],
]

describe('the area', () => {
  it.each(CLUES)('is told by %j alone', (clue, code, label) => {
    const found = areaOf({ ...NOTHING, ...clue }, reference)!
    expect([found.area.code, found.inferred]).toEqual([code, false])
    expect(found.evidence.startsWith(`${label}: `)).toBe(true)
  })

  it.each(CLUES.map((_, i) => i))('is told by the most trusted of the clues from number %i on', (i) => {
    const clues = Object.assign({}, NOTHING, ...CLUES.slice(i).map(([clue]) => clue)) as AreaClues
    expect(areaOf(clues, reference)?.area.code).toBe(CLUES[i]![1])
  })

  it('is the district where a title names city and district', () => {
    expect(areaOf({ ...NOTHING, title: '重庆市梁平区人民政府工作报告' }, reference)?.area.name).toBe('梁平区')
    expect(areaOf({ ...NOTHING, title: '重庆市科技创新规划' }, reference)?.area.name).toBe('重庆市')
  })

  it('is the district of the longest prefix of a number', () => {
    expect(areaOf({ ...NOTHING, doc_no: '渝北府发〔2024〕1号' }, reference)?.area.name).toBe('渝北区')
    expect(areaOf({ ...NOTHING, doc_no: '渝府发〔2024〕1号' }, reference)?.area.name).toBe('重庆市')
  })

  it('is one that existed on the day of the document', () => {
    const issuer = '渝北区科技局'
    expect(areaOf({ ...NOTHING, issuer, on: '2024-03-20' }, reference)?.area.name).toBe('渝北区')
    expect(areaOf({ ...NOTHING, issuer, on: '2026-03-20' }, reference)).toBeNull()
  })

  it('is inferred from names in the text as a last resort, and marked so', () => {
    const body = '各乡镇、区级各部门：屏锦镇、袁驿镇、聚奎镇要带头落实。'
    expect(areaOf({ ...NOTHING, body }, reference)).toMatchObject({ area: { name: '梁平区' }, inferred: true })
  })

  it.each(['', '全区科技型企业达到100家。', '各镇要学习屏锦镇的经验。'])('is unknown from %j', (body) => {
    expect(areaOf({ ...NOTHING, body }, reference)).toBeNull()
  })
})
