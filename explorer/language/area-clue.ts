import type { BothLanguages } from './kind-words.ts'
import type { Speech } from './speech.ts'

/** What told the area of a document, as `area_evidence` names it before a colon. */
const CLUES: Readonly<Record<string, BothLanguages>> = {
  issuer: ['发文机关', 'issuer'],
  title: ['标题', 'title'],
  发文字号: ['发文字号', 'document number'],
  session: ['会议', 'session'],
  publisher: ['发布机构', 'publisher'],
  索引号: ['索引号', 'index number'],
  网站标识码: ['网站标识码', 'code of the site'],
  host: ['网站', 'host'],
  source: ['稿件来源', 'source'],
  history: ['沿革', 'history'],
  content: ['正文', 'text'],
}

const COUNTED = / (\d+) times$/

/** What told the area of a document, in the language of the page: `issuer: 开州区`. Other words stay as they are. */
export function areaClue(evidence: string, { lang }: Speech): string {
  const [, label = '', words = ''] = /^([^:]+): (.*)$/s.exec(evidence) ?? []
  const clue = CLUES[label]
  if (!clue) return evidence
  return lang === 'zh' ? `${clue[0]}：${words.replace(COUNTED, ' $1 次')}` : `${clue[1]}: ${words}`
}
