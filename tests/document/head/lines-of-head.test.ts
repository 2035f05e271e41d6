import { describe, expect, it } from 'vitest'
import { readReference } from '../../../datasets/reference/index.ts'
import { extract } from '../../../parsers/document/extract.ts'
import { linesBesideTitle } from '../../../parsers/document/head/beside-title.ts'
import { headOf } from '../../../parsers/document/head/head.ts'
import { headDays } from '../../../parsers/document/head/head-day.ts'
import { disagreements, gaps } from '../../../parsers/document/head/head-finding.ts'
import { dayOfMark, headLineKind, tellsApart, titleText } from '../../../parsers/document/head/head-line.ts'
import { headZone } from '../../../parsers/document/head/head-zone.ts'
import { issuerInHead } from '../../../parsers/document/head/issuer.ts'
import { titleOf } from '../../../parsers/document/head/title.ts'
import { joinedTitle } from '../../../parsers/document/head/title-run.ts'
import { periodGrammar } from '../../../parsers/values/period.ts'
import { lines } from '../lines.ts'

const reference = readReference()
const { genres } = reference
const zone = (...texts: string[]) => headZone(lines(...texts))

describe('head-line', () => {
  it.each([
    ['各位代表：', 'salutation'],
    ['各镇人民政府，县级有关部门：', 'salutation'],
    ['一、总体要求', 'heading'],
    ['石府发〔2031〕8号', 'mark'],
    ['来源：县住建局', 'mark'],
    ['2031-03-05 10:20', 'mark'],
    ['首页 > 政务公开', 'frame'],
    ['无障碍 | 长者版 | 登录', 'frame'],
    ['为落实县委部署，现就公厕建设提出如下意见。', 'sentence'],
    ['附件：任务分解表', 'other'],
    ['（征求意见稿）', 'other'],
    ['石桥县公厕建设方案', 'title'],
  ])('%s is a %s', (text, kind) => {
    expect(headLineKind(text)).toBe(kind)
  })

  it('tells a matter from a column of a site', () => {
    expect(['关于公厕建设的意见', '2031年公厕建设方案', '政务公开栏目导航'].map(tellsApart)).toEqual([
      true,
      true,
      false,
    ])
  })

  it('reads the day of a mark, and the words of a title', () => {
    expect([dayOfMark('时间：2031-03-05'), dayOfMark('石桥县')]).toEqual(['2031-03-05', null])
    expect([titleText('公 厕 建 设 方 案'), titleText('《石桥县公厕建设方案》'), titleText('公厕建设公报[1]')]).toEqual(
      ['公厕建设方案', '石桥县公厕建设方案', '公厕建设公报'],
    )
  })
})

describe('head-zone', () => {
  it('ends where the text begins', () => {
    const { lines: found, body } = zone('石桥县公厕建设方案', '', '各镇人民政府：', '为落实部署。')
    expect(found.map(({ kind }) => kind).slice(0, 2)).toEqual(['title', 'salutation'])
    expect(body).toBe(1)
    expect(zone('石桥县公厕建设方案').body).toBe(1)
  })

  it('reads the meeting of a report from its subtitle', () => {
    const told = zone('政府工作报告', '——2031年1月9日在石桥县第十九届人民代表大会第六次会议上', '各位代表：')
    expect(told.session).not.toBeNull()
    expect(zone('石桥县公厕建设方案', '各镇：').session).toBeNull()
  })
})

describe('title-run', () => {
  it('goes over as many lines as it takes until it ends in a form', () => {
    const { lines: found } = zone('石桥县人民政府办公室', '关于印发公厕建设', '行动方案的通知', '各镇：')
    expect(joinedTitle(found, 0, genres)).toMatchObject({
      title: '石桥县人民政府办公室关于印发公厕建设行动方案的通知',
      first: 0,
      last: 2,
    })
    expect(joinedTitle(zone('石桥风光', '山水之城').lines, 0, genres)).toBeNull()
  })
})

describe('head-day', () => {
  it('tells the day of the document from that of the page', () => {
    expect(headDays(zone('石桥县公厕建设方案', '2031年3月5日', '各镇：'))).toMatchObject({ written_on: '2031-03-05' })
    expect(headDays(zone('石桥县公厕建设方案', '2031-03-09 10:20', '各镇：'))).toEqual({
      written_on: null,
      published_on: '2031-03-09',
    })
    expect(headDays(zone('石桥县公厕建设方案', '各镇：'))).toEqual({ written_on: null, published_on: null })
  })
})

describe('issuer', () => {
  it('stands below the title, where the title names none', () => {
    const issuer = (...texts: string[]) => {
      const found = zone(...texts)
      return issuerInHead(found, titleOf(found, genres))
    }
    expect(issuer('公厕建设方案', '石桥县住房和城乡建设局', '各镇：')).toBe('石桥县住房和城乡建设局')
    expect(issuer('公厕建设方案', '各镇：')).toBeNull()
  })
})

describe('beside-title', () => {
  it('tells marks of the head from the frame of the page', () => {
    const found = zone('首页 > 政务公开', '打印', '石桥县公厕建设方案', '来源：县住建局', '一、总体要求')
    const title = titleOf(found, genres)
    const { marks, frame } = linesBesideTitle(found, title, title!.title)
    expect(frame).toContain(1)
    expect(marks).toEqual(expect.arrayContaining([3, 4]))
    expect([...marks, ...frame]).not.toContain(5)
  })
})

describe('head-finding', () => {
  const signature = (written_on: string | null) => ({ ...NO_SIGNATURE, written_on, lines: [9] })
  const NO_SIGNATURE = { issuer: null, written_on: null, lines: [] } as never as Parameters<typeof disagreements>[1]
  const labels = new Map([['written_on', '2031-03-05']] as const)

  it('tells days that disagree', () => {
    expect(disagreements(labels, signature('2031-03-08'))).toMatchObject([
      { kind: 'date_disagrees', expected: '2031-03-05', actual: '2031-03-08', first_line: 9 },
    ])
    expect(disagreements(labels, signature('2031-03-05'))).toEqual([])
    expect(disagreements(new Map(), signature('2031-03-05'))).toEqual([])
    expect(disagreements(labels, signature(null))).toEqual([])
  })

  it('tells what is missing', () => {
    expect(gaps(null, null).map(({ kind }) => kind)).toEqual(['title_missing', 'area_unknown'])
    expect(gaps('公厕建设方案', { area: reference.areas[0]!, inferred: false, evidence: '' })).toEqual([])
  })
})

describe('head', () => {
  const read = (...texts: string[]) => {
    const found = extract(Buffer.from(texts.join('\n')))
    return headOf(
      { ...found, body: found.text },
      lines(...texts),
      null,
      reference,
      periodGrammar(reference.period_words),
    )
  }

  it('says what the document says of itself', () => {
    const {
      head,
      genre,
      lines: taken,
    } = read('涪陵区公厕建设行动方案（2031—2033年）', '涪府办发〔2031〕8号', '一、总体要求', '新建公厕12座。')
    expect(head).toMatchObject({
      title: '涪陵区公厕建设行动方案（2031—2033年）',
      doc_no: '涪府办发〔2031〕8号',
      plan_start: '2031-01-01',
      plan_end: '2033-12-31',
      area_name: '涪陵区',
    })
    expect(genre).not.toBeNull()
    expect([taken.has(1), taken.has(4)]).toEqual([true, false])
  })

  it('claims nothing that the document does not say', () => {
    expect(read('新建公厕12座。').head).toMatchObject({
      title: null,
      doc_no: null,
      area_code: null,
      written_on: null,
      plan_end: null,
    })
  })
})
