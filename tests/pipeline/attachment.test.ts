import { describe, expect, it } from 'vitest'
import type { Capture } from '../../crawlers/archive/capture.ts'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { readFile } from '../../parsers/files/read.ts'
import { parserFor } from '../../parsers/parse.ts'
import { attachmentNumber, titleInName } from '../../pipeline/documents/attachment.ts'
import { resources } from '../../pipeline/files/resources.ts'
import { parseCaptures } from '../../pipeline/parse.ts'
import { fixture, zipped } from '../files/file-input.ts'

describe('the name of a file', () => {
  it.each([
    ['附件1：高新技术企业培育任务表.docx', 1, '高新技术企业培育任务表'],
    ['附件：2.科技型企业任务表.xls', 2, '科技型企业任务表'],
    ['附件三 责任分解表.pdf', 3, '责任分解表'],
    ['附表12-目标任务.xlsx', 12, '目标任务'],
    ['附件：任务分解表.doc', null, '任务分解表'],
    ['附件2.doc', 2, null],
    ['附件', null, null],
    ['P020241220300000000002.pdf', null, null],
    ['附件2024年任务表.xls', null, '2024年任务表'],
  ])('%s says number and title', (name, number, title) => {
    expect([attachmentNumber(name), titleInName(name)]).toEqual([number, title])
  })
})

const HOST = 'http://kjj.liangping.gov.cn/zwgk/202404'
const page = `<html><head><meta name="ArticleTitle" content="重庆市梁平区科学技术局关于印送2024年计划表的函"><meta name="PubDate" content="2024-04-18"></head><body><div class="TRS_UEDITOR"><p>现将计划表印送你们，请认真落实。</p><p><a href="./W02024.docx">附件2：季度计划表.docx</a> <a href="./W02025.zip">附件3</a></p></div></body></html>`

function capture(url: string, bytes: Uint8Array, kind: Capture['kind']): Capture {
  return {
    ...{
      file: '',
      offset: 0,
      length: 0,
      record_type: 'response',
      run_id: '',
      verb: 'crawl',
      started_at: '',
      round: null,
    },
    ...{ portal_id: null, software: null, captured_at: '2024-05-01T00:00:00Z', key: url, url, target: url, name: url },
    ...{
      kind,
      page: null,
      status: 'captured',
      reason: null,
      http_status: 200,
      etag: null,
      last_modified: null,
      content_type: null,
      rejected: null,
    },
    ...{ raw_sha256: sha256(bytes), bytes: bytes.length },
  }
}

describe('files among captures', async () => {
  const bytes = {
    [`${HOST}/t20240418_1.html`]: new TextEncoder().encode(page),
    [`${HOST}/W02024.docx`]: fixture('merged.docx'),
    [`${HOST}/W02025.zip`]: zipped({ '附件4.xls': fixture('notes.xls') }),
    [`${HOST}/nobody.pdf`]: fixture('notes.pdf'),
  }
  const captures = Object.entries(bytes).map(([url, one]) =>
    capture(url, one, url.endsWith('html') ? 'document' : 'attachment'),
  )
  const { revisions, unparsed } = await parseCaptures(captures, {
    raw: async (hash) => Object.values(bytes).find((one) => sha256(one) === hash)!,
    readFile: (one) => readFile(one, resources),
    parser: parserFor(readReference()),
  })
  const at = (url: string) => revisions.find(({ parsed }) => parsed.url === url)!
  const notice = at(`${HOST}/t20240418_1.html`)

  it('are all documents', () => {
    expect(unparsed).toEqual([])
    expect(revisions).toHaveLength(5)
    expect(new Set(revisions.map(({ doc_id }) => doc_id)).size).toBe(5)
  })

  it('hang on the page that links to them, which says what they leave out', () => {
    const { parent_doc_id, attachment_no, parsed } = at(`${HOST}/W02024.docx`)
    expect([parent_doc_id, attachment_no]).toEqual([notice.doc_id, 2])
    expect(parsed.head).toMatchObject({ area_name: '梁平区', published_on: '2024-04-18', source_tier: 'official' })
    expect(parsed.findings.map(({ kind }) => kind)).not.toContain('area_unknown')
    expect(parsed.tables.map(({ proof }) => proof)).toEqual(['proven'])
  })

  it('in an archive hang on it, and take over what its notice says', () => {
    const archive = at(`${HOST}/W02025.zip`)
    const member = at(`${HOST}/W02025.zip#${encodeURIComponent('附件4.xls')}`)
    expect([archive.parent_doc_id, archive.attachment_no]).toEqual([notice.doc_id, 3])
    expect([member.parent_doc_id, member.attachment_no]).toEqual([archive.doc_id, 4])
    expect(member.parsed.head.area_name).toBe('梁平区')
  })

  it('that no page links to are documents of their own', () => {
    expect(at(`${HOST}/nobody.pdf`)).toMatchObject({ parent_doc_id: null, attachment_no: null })
  })
})
