import { describe, expect, it } from 'vitest'
import { sha256 } from '../../crawlers/archive/sha256.ts'
import { readReference } from '../../datasets/reference/index.ts'
import { readFile } from '../../parsers/files/read.ts'
import { attachmentNumber, titleInName } from '../../pipeline/documents/attachment.ts'
import type { CaptureGroup } from '../../pipeline/documents/capture-group.ts'
import { resources } from '../../pipeline/files/resources.ts'
import { fileTasks, pageTasks } from '../../pipeline/parts/archive-plan.ts'
import { pagesAndFiles } from '../../pipeline/parts/rows/document-part.ts'
import { knowledgeOf } from '../../pipeline/parts/rows/knowledge.ts'
import type { PartSources } from '../../pipeline/parts/rows/part-source.ts'
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

const group = (url: string, bytes: Uint8Array): CaptureGroup => ({
  key: url,
  raw_sha256: sha256(bytes),
  url,
  name: url,
  portal_id: null,
  content_type: null,
  is_chosen: false,
  first_seen: '2024-05-01T00:00:00.000Z',
  place: { file: '', offset: 0, length: 0 },
  joined: null,
})

/** Reads a page and what it links to as a run does, and returns what was stored. */
async function stored(bytes: Readonly<Record<string, Uint8Array>>) {
  const groups = Object.entries(bytes).map(([url, one]) => group(url, one))
  const known = knowledgeOf(readReference())
  const sources: PartSources = { bytesOf: async ({ url }) => bytes[url!]!, readFile: (one) => readFile(one, resources) }
  const pages = await pagesAndFiles('pages', pageTasks(groups, new Map(), []), sources, known)
  const parents = new Map(pages.links.map(({ url, parent }) => [url, parent]))
  const ofFiles = groups.filter(({ key }) => pages.files.includes(key))
  return { pages, files: await pagesAndFiles('files', fileTasks(ofFiles, parents, []), sources, known) }
}

describe('document-part', async () => {
  const text = (name: string) => new TextDecoder().decode(fixture(name))
  const table = /<body>([\s\S]*)<\/body>/.exec(text('merged.html'))![1]!
  const { pages, files } = await stored({
    [`${HOST}/t20240418_1.html`]: new TextEncoder().encode(
      page.replace('<p>现将', `${table}<p>现将`).replace('./W02025.zip', './W02026.pdf'),
    ),
    [`${HOST}/W02024.docx`]: fixture('merged.docx'),
    [`${HOST}/W02026.pdf`]: fixture('notes.pdf'),
  })

  it('says each thing once, and the file keeps its tables', () => {
    const file = files.documents.find(({ url }) => url?.endsWith('.docx'))!
    expect(pages.targets.length).toBeGreaterThan(50)
    expect(files.targets.filter(({ doc_id }) => doc_id === file.doc_id)).toEqual([])
    expect(files.tables.filter(({ doc_id }) => doc_id === file.doc_id)).toHaveLength(1)
  })

  it('keeps what another file says', () => {
    const file = files.documents.find(({ url }) => url?.endsWith('.pdf'))!
    expect(files.targets.filter(({ doc_id }) => doc_id === file.doc_id).length).toBeGreaterThan(20)
  })
})

describe('archive-plan', async () => {
  const bytes: Readonly<Record<string, Uint8Array>> = {
    [`${HOST}/t20240418_1.html`]: new TextEncoder().encode(page),
    [`${HOST}/W02024.docx`]: fixture('merged.docx'),
    [`${HOST}/W02025.zip`]: zipped({ '附件4.xls': fixture('notes.xls') }),
    [`${HOST}/nobody.pdf`]: fixture('notes.pdf'),
  }
  const { pages, files } = await stored(bytes)
  const documents = [...pages.documents, ...files.documents]
  const at = (url: string) => documents.find((one) => one.url === url)!
  const notice = at(`${HOST}/t20240418_1.html`)

  it('are all documents', () => {
    expect([...pages.unparsed, ...files.unparsed]).toEqual([])
    expect(documents).toHaveLength(5)
    expect(new Set(documents.map(({ doc_id }) => doc_id)).size).toBe(5)
  })

  it('hang on the page that links to them, which says what they leave out', () => {
    const file = at(`${HOST}/W02024.docx`)
    const isOfFile = ({ doc_id }: { doc_id: string }) => doc_id === file.doc_id
    expect([file.parent_doc_id, file.attachment_no]).toEqual([notice.doc_id, 2])
    expect(file).toMatchObject({ area_name: '梁平区', published_on: '2024-04-18', source_tier: 'official' })
    expect(files.findings.filter(isOfFile).map(({ kind }) => kind)).not.toContain('area_unknown')
    expect(files.tables.filter(isOfFile).map(({ proof }) => proof)).toEqual(['proven'])
  })

  it('in an archive hang on it, and take over what its notice says', () => {
    const archive = at(`${HOST}/W02025.zip`)
    const member = at(`${HOST}/W02025.zip#${encodeURIComponent('附件4.xls')}`)
    expect([archive.parent_doc_id, archive.attachment_no]).toEqual([notice.doc_id, 3])
    expect([member.parent_doc_id, member.attachment_no]).toEqual([archive.doc_id, 4])
    expect(member.area_name).toBe('梁平区')
  })

  it('that no page links to are documents of their own', () => {
    expect(at(`${HOST}/nobody.pdf`)).toMatchObject({ parent_doc_id: null, attachment_no: null })
  })
})
