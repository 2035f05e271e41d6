import { z } from 'zod'
import { sourceTier } from './vocabulary.ts'

export const documentSchema = z.strictObject({
  doc_id: z.string().describe('Identity of the document: hash of its canonical URL, or of its bytes where it has none'),
  revision: z.int32().describe('1 for the first text seen under this identity, then counting up'),
  url: z.string().nullable().describe('Canonical address, null for an imported file without one'),
  portal_id: z.string().nullable().describe('Declared portal the document was captured from'),
  area_code: z.string().nullable().describe('Six-digit division code of the area the document speaks for'),
  area_name: z.string().nullable().describe('Name of that area; zones have a name and no code'),
  area_inferred: z.boolean().describe('True when the area was concluded from content, not stated by the publisher'),
  area_evidence: z.string().nullable().describe('What the area was read from'),
  parent_doc_id: z
    .string()
    .nullable()
    .describe('Document that this file hangs on, or archive that holds it; null for a document of its own'),
  attachment_no: z
    .int32()
    .nullable()
    .describe(
      'Number of the file as its document names it (附件2), else its place among the files; null for a document of its own',
    ),
  title: z.string().nullable().describe('Title as printed, line breaks joined'),
  doc_no: z.string().nullable().describe('Document number 发文字号, brackets normalised to 〔〕'),
  index_no: z.string().nullable().describe('Index number 索引号'),
  issuer: z.string().nullable().describe('Body that signs the document'),
  publisher: z.string().nullable().describe('Publishing body 发布机构 of the metadata block'),
  topic: z.string().nullable().describe('Subject class 主题分类'),
  genre: z
    .string()
    .nullable()
    .describe(
      'Form of the document: 体裁分类 where printed, else read from the title, of a report without one from how it opens',
    ),
  written_on: z.iso.date().nullable().describe('Date of signature 成文日期'),
  published_on: z.iso.date().nullable().describe('Date of publication 发布日期'),
  validity: z.string().nullable().describe('Validity 有效性 as printed'),
  plan_start: z.iso.date().nullable().describe('First day of the plan period'),
  plan_end: z.iso.date().nullable().describe('Last day of the plan period'),
  source_tier: sourceTier.describe('Whether the text comes from the publisher or from a copy'),
  copy_of: z
    .string()
    .nullable()
    .describe('Document that this one repeats: the official one of a third-party copy, else the first published'),
  raw_sha256: z.string().describe('SHA-256 of the bytes in the archive'),
  text_sha256: z.string().describe('SHA-256 of the extracted text that lines and spans refer to'),
  first_seen: z.iso.datetime().describe('When these bytes were first captured (UTC)'),
  last_seen: z.iso.datetime().describe('When these bytes were last captured (UTC)'),
  withdrawn_on: z.iso.date().nullable().describe('Day the page was found gone; null while it stands'),
})
export type DocumentRecord = z.infer<typeof documentSchema>

export const citationSchema = z.strictObject({
  doc_id: z.string().describe('Citing document'),
  ordinal: z.int32().describe('Order of the citation in the document, 1-based'),
  cited_doc_no: z.string().nullable().describe('Document number as cited, brackets normalised to 〔〕'),
  cited_title: z.string().nullable().describe('Title as cited in 《》'),
  cited_doc_id: z.string().nullable().describe('The cited document where it is in the dataset'),
})
