import type { Words } from './pair.ts'

/** Words of the first page. */
export const HOME_WORDS = {
  home: ['首页', 'Home'],
  home_question: [
    '哪个地方承诺了多少、到什么时候？原文写在哪一句？',
    'Which area promised how much, by when, and where does it say so?',
  ],
  home_note: [
    '从政府网站的规划、方案和报告里读出每一个量化目标，并排比较；点开任何一个数字，就看到写它的那句话或那个单元格、文件、网址与原件哈希。',
    'Every numeric target of the plans, schemes and reports on government portals, set beside each other. Click any figure to see the sentence or table cell that says so, its document, address and the hash of the page.',
  ],
  compare_areas: ['对比各地', 'Compare areas'],
  look_at_area: ['查看一个地方', 'Look at one area'],
  figures_read: ['数值', 'Figures'],
  captured_on: ['最近采集', 'Last capture'],
  newest_on: ['最新文件', 'Newest document'],
  portals: ['网站', 'Portals'],
  portals_crawled: [
    '{n} 个网站，{finished} 个最近一次采集完整',
    '{n|portal|portals}, the last crawl of {finished} came to its end',
  ],
  crawled_on: ['最近采集', 'Last crawl'],
  outcome: ['结果', 'Outcome'],
  finished: ['完成', 'finished'],
  unfinished: ['未完成', 'unfinished'],
  interrupted: ['中断', 'interrupted'],
  questions: ['这一版能回答的问题', 'Questions this release answers'],
  asks_level: ['{period} 年，哪里的{indicator}目标最高？', '{indicator}: who wants to reach most by {period}?'],
  asks_increment: ['{period} 年，哪里要新增最多{indicator}？', '{indicator}: who wants to add most in {period}?'],
  asks_sum: [
    '各地 {period} 年的{indicator}加起来，够全市的目标吗？',
    "{indicator}: do the areas come to the city's target for {period}?",
  ],
  sum_answer: [
    '已载明的 {n} 地合计为全市目标的 {share}；另有 {missing} 地未载明或未读到。',
    'The {n|area that states one comes|areas that state one come} to {share} of it; {missing} others state none, or were not read.',
  ],
  of_places: [
    '{n} 地载明，{missing} 地未载明或未读到',
    '{n|area states|areas state} it, {missing} do not, or were not read',
  ],
  news: ['与上一版相比', 'New since the release before'],
  all_changes: ['全部变化', 'All changes'],
} as const satisfies Words
