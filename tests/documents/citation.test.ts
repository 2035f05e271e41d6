import { describe, expect, it } from 'vitest'
import { disagreement, titleKey, titleKeys } from '../../pipeline/documents/citation.ts'

describe('the key of a title', () => {
  it.each([
    ['《全市“公园增绿”行动方案》', '全市"公园增绿"行动方案'],
    ['公园增绿行动方案（2031—2035年）', '公园增绿行动方案(2031-2035年)'],
    ['公园增绿行动方案（2031－2035年）', '公园增绿行动方案（2031——2035年）'],
    ['公园 增绿　行动方案', '公园增绿行动方案'],
    ['“十八五”规划', '‘十八五’规划'],
  ])('is the same for %s and %s', (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other))
  })

  it('tells apart what differs in words, years or brackets that mean something', () => {
    const keys = ['公园增绿行动方案', '公园增绿工作方案', '公园增绿行动方案（试行）', '公园增绿行动方案（2031年）'].map(
      titleKey,
    )
    expect(new Set(keys).size).toBe(4)
  })
})

describe('the keys of a title', () => {
  it.each([
    ['关于印发《公园增绿行动方案》的通知', '公园增绿行动方案'],
    ['关于转发公园增绿行动方案的通知', '公园增绿行动方案'],
    ['关于公布公园名录和面积的公告', '公园名录和面积'],
    ['市园林局关于下达公园建设任务的函', '公园建设任务'],
  ])('%s are its own and that of what it publishes', (title, enclosed) => {
    expect(titleKeys({ title })).toEqual([titleKey(title), enclosed])
  })

  it.each(['公园增绿行动方案', '关于做好公园增绿工作的通知'])('%s are its own alone', (title) => {
    expect(titleKeys({ title })).toEqual([title])
  })

  it('are none without a title', () => {
    expect(titleKeys({ title: null })).toEqual([])
  })
})

describe('a citation under another number', () => {
  const cited = {
    doc_id: 'd',
    cited_doc_no: '渝园〔2031〕6号',
    cited_title: '公园增绿行动方案',
    own_doc_no: '渝园〔2031〕26号',
  }

  it('is a warning that names both numbers', () => {
    expect(disagreement(cited)).toMatchObject({
      doc_id: 'd',
      kind: 'citation_disagrees',
      severity: 'warning',
      expected: '渝园〔2031〕26号',
      actual: '渝园〔2031〕6号',
      message: expect.stringContaining(
        'found 《公园增绿行动方案》 cited as 渝园〔2031〕6号, expected 渝园〔2031〕26号',
      ),
    })
  })

  it('is known by document and number: the same again has the same id, another has not', () => {
    const { finding_id } = disagreement(cited)
    expect(disagreement({ ...cited }).finding_id).toBe(finding_id)
    expect(disagreement({ ...cited, doc_id: 'e' }).finding_id).not.toBe(finding_id)
    expect(disagreement({ ...cited, cited_doc_no: '渝园〔2031〕7号' }).finding_id).not.toBe(finding_id)
  })
})
