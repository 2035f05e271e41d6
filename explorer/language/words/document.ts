import type { Words } from './pair.ts'

/** Words of search and of the page of a document. */
export const DOCUMENT_WORDS = {
  lost: ['没有这个页面', 'No such page'],
  lost_note: ['这个地址不属于本版本的任何视图。', 'This address is no view of this release.'],
  search: ['搜索', 'Search'],
  search_hint: ['指标、地区、文号、词句', 'Indicator, place, any words'],
  search_note: [
    '搜索指标、地区和全部文件的每一行。多个词用空格隔开。',
    'Searches indicators, places and every line of every document. Separate several words by blanks.',
  ],
  search_for: ['搜索“{what}”', 'Search for “{what}”'],
  search_longer: ['在文件中搜索，每个词至少两个字。', 'Documents are searched for words of at least two characters.'],
  indicators_found: ['指标', 'Indicators'],
  places_found: ['地区', 'Places'],
  nothing_found: ['没有文件写有这些词。', 'No document has these words.'],
  n_candidates: ['至多 {n} 份文件，新的在前', 'At most {n|document|documents}, the newest first'],
  n_figures: ['{n} 个数值', '{n|figure|figures}'],
  more_documents: ['再显示几份', 'Show more'],
  unknown_document: ['此版本没有这份文件：{id}', 'This release has no such document: {id}'],
  document_text: ['全文', 'Text'],
  document_text_note: [
    '读出的每个数值都通向其证据，行号为提取文本的行号',
    'every figure that was read leads to its evidence; the numbers are lines of the extracted text',
  ],
  document_counts: [
    '{targets} 项目标，共读出 {figures} 个数值、{tables} 张表格',
    '{targets|target|targets}; in all {figures|figure|figures} and {tables|table|tables} were read',
  ],
  around: ['与之相关', 'Around it'],
  cites: ['所引文件', 'Cites'],
  cited_by: ['引用它的文件', 'Cited by'],
  genre: ['体裁', 'Form'],
  written: ['成文', 'Written'],
  plan: ['规划期', 'Plan period'],
  copy_of: ['转载自', 'Copy of'],
  revisions: ['文本版本', 'Revisions'],
  kept: ['存档：哈希与文本版本', 'In the archive: hashes and revisions'],
  revision_seen: ['第 {n} 版，{from} 至 {to} 所见，文本', 'No. {n}, seen from {from} to {to}, text'],
  address_dead: [
    '{date} 发现网页已撤下；存档仍保有原件，全文见下。',
    'The page was found gone on {date}; the archive has it, and its text stands below.',
  ],
  table_n: ['表 {n}', 'Table {n}'],
} as const satisfies Words
