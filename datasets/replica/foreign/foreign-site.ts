import { CLOSINGS, DISCLAIMER, KINDS, MATTERS } from '../notice-words.ts'

/** A document of a portal of another family than the shared platform. */
export interface ForeignDocument {
  /** From 1, the newest first. */
  number: number
  title: string
  /** YYYY-MM-DD. */
  published_on: string
  paragraphs: readonly string[]
}

/** What a path with its query stands for; null if nothing is there. */
export type Answering = (url: URL) => { type: 'text/html' | 'text/xml' | 'application/json'; body: string } | null

/** A portal of another family: it has one list and no declaration, which is for `probe` to draft. */
export interface ForeignSite {
  host: string
  name: string
  /** Path of its list. */
  list: string
  answer: Answering
}

const NEWEST = Date.UTC(2024, 5, 28)
const DAY = 86_400_000
const N_NOTICES = 23

const dayOf = (n: number): string => new Date(NEWEST - n * 3 * DAY).toISOString().slice(0, 10)

/** Stands third: a plan for a place that does not exist, with an indicator that no table knows. */
const PLAN: Pick<ForeignDocument, 'title' | 'paragraphs'> = {
  title: '仿真县书香建设行动计划（2024—2027年）',
  paragraphs: [
    '为建设书香仿真，制定本行动计划。',
    '到2025年，全县书香驿站达到80个；到2027年，全县书香驿站达到120个以上，高新技术企业达到30家以上。',
    '各乡镇负责选址，县文化和旅游委负责验收。',
    DISCLAIMER,
  ],
}
const PLACE_OF_PLAN = 2

function documentOf(i: number): ForeignDocument {
  const [matter, sentence] = MATTERS[i % MATTERS.length]!
  const kind = KINDS[i % KINDS.length]!
  const notice = {
    title: `关于${matter}的${kind}`,
    paragraphs: ['各有关单位：', sentence, CLOSINGS[i % CLOSINGS.length]!, DISCLAIMER],
  }
  return { number: i + 1, published_on: dayOf(i), ...(i === PLACE_OF_PLAN ? PLAN : notice) }
}

/** The documents of every such portal, newest first: routine notices, and one plan. */
export const FOREIGN_DOCUMENTS: readonly ForeignDocument[] = Array.from({ length: N_NOTICES + 1 }, (_, i) =>
  documentOf(i),
)

/** A page in the plainest of frames. */
export const plainPage = (title: string, head: string, body: string): string => `<!DOCTYPE html>
<!-- Replica page of the duibiao project: own wording; see datasets/replica/README.md. -->
<html lang="zh-CN"><head><meta charset="utf-8">${head}<title>${title}</title></head>
<body>
${body}
</body></html>
`

/** A document's text as paragraphs. */
export const foreignBody = ({ paragraphs }: ForeignDocument): string =>
  paragraphs.map((text) => `<p>${text}</p>`).join('\n')

/** So many documents from a place on. */
export const documentsFrom = (start: number, n: number): readonly ForeignDocument[] =>
  FOREIGN_DOCUMENTS.slice(start, start + n)
