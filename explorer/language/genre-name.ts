import type { BothLanguages } from './kind-words.ts'
import type { Speech } from './speech.ts'

/** Genres as genres.csv has them. */
const GENRES: Readonly<Record<string, BothLanguages>> = {
  accounts: ['决算', 'accounts'],
  announcement: ['公告、公示', 'announcement'],
  appeal: ['倡议书', 'appeal'],
  approval: ['批复', 'approval'],
  budget: ['预算', 'budget'],
  bulletin: ['公报、简报', 'bulletin'],
  circular: ['通报', 'circular'],
  decision: ['决定', 'decision'],
  explanation: ['解读', 'explanation'],
  guide: ['指南', 'guide'],
  key_points: ['要点', 'key points'],
  letter: ['函', 'letter'],
  list: ['清单、分解表', 'list'],
  measures: ['措施', 'measures'],
  minutes: ['纪要', 'minutes'],
  notice: ['通知', 'notice'],
  opinion: ['意见', 'opinion'],
  order: ['令', 'order'],
  plan: ['计划', 'plan'],
  programme: ['规划、纲要', 'programme'],
  reply: ['答复', 'reply'],
  report: ['报告', 'report'],
  rules: ['办法、规定', 'rules'],
  scheme: ['方案', 'scheme'],
  terms: ['大纲、合同、须知', 'terms'],
}

/** A genre in the language of the page; as it stands in the record if the page has no word for it. */
export const genreName = (genre: string, { lang }: Speech): string => GENRES[genre]?.[lang === 'zh' ? 0 : 1] ?? genre
