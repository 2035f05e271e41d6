import type { Status } from '../../datasets/records/vocabulary.ts'
import type { Genre } from '../../datasets/reference/genre.ts'
import type { Paragraph } from '../document/outline.ts'
import type { Table } from '../tables/table.ts'
import { sentencesOf } from '../text/sentence.ts'
import { withDigitYears } from '../values/period/dated-form.ts'

/** Words of a sentence that looks back, and of one that looks ahead. */
const LOOKS_BACK =
  /同比|环比|截[至止](?:20\d{2}年|目前|年)|十[一二三]五[”"]?(?:期末|末|期间|时期|以来)|近年来|年来|以来|去年|上半年|前三季度|比上年|较上年|预计|已|比20\d{2}年(?:增长|下降)|分别(?:增长|下降)|共有|现有|目前|截至目前/
const LOOKS_AHEAD =
  /[一二三四五六七八九十\d]年内|年内|未来|今后|到20\d{2}年(?!的)|力争|确保|争取|(?<!(?:完成|低于|高于|超过|好于)[^，。；]{0,6})目标|计划(?!项目|单列|生育|指标|经济|的\s?\d)|规划(?!面积|范围|区|用地)|将|(?<![虚模])拟/
/** 总产量36万吨，增长1.1%: a level with its growth is counted, not planned. */
const COUNTED = /\d(?:亿|万)?[元吨人头亩户家个件辆吨](?:次)?，(?:增长|下降)\d/
/** Who plans says from where on a number is good. */
const BOUNDED = /\d(?:[亿万]?\p{Script=Han}{1,3}|%)(?:以上|以内|以下)/u
/** Headings of parts that look back, and of those that look ahead. */
const BACK_HEADING = /回顾|成效|成绩|现状|基础|背景|完成情况|进展|总结|取得/
const AHEAD_HEADING = /目标|安排|任务|重点工作|下一步|今后|打算|计划|展望|举措|措施|建议|思路|部署/

/** The part of a plan on where things stand: 发展基础, 工作现状与形势; 夯实创新基础 is work to be done. */
const STANDING =
  /^(?:“?十[一二三四五]五”?(?:时期|以来)?的?)?(?:发展|工作|现实|主要|建设|基本)*(?:基础|现状|成效|成就|背景|回顾)(?:[与和、及]?(?:发展|面临)?(?:形势|现状|背景|基础|成效|挑战|环境|机遇))*$/

const FIGURE = /\d[\d,]*(?:\.\d+)?/g
const YEAR = /20\d{2}(?:\s?[—–\-至]\s?20\d{2})?\s?年/g
/** 6348 and 25.8 were counted; 12800 and 6.5 may well be meant to be reached. */
const COUNTED_DIGITS = 3

/** True where half of the figures at least are printed to the unit. Who plans rounds; who counts does not. */
function isCounted(text: string): boolean {
  const figures = text.replace(YEAR, '').match(FIGURE) ?? []
  const exact = figures.filter((figure) => significant(figure) >= COUNTED_DIGITS)
  return exact.length > 0 && exact.length * 2 >= figures.length
}

const significant = (figure: string): number => {
  const digits = figure.replace(/[.,]/g, '').replace(/^0+/, '')
  return figure.includes('.') ? digits.length : digits.replace(/0+$/, '').length
}

/** What the words of a text say; null where they say nothing, or both. */
function saidBy(printed: string): Status | null {
  const text = withDigitYears(printed)
  const isBack = LOOKS_BACK.test(text) || (COUNTED.test(text) && !BOUNDED.test(text))
  const isAhead = LOOKS_AHEAD.test(text)
  return isBack === isAhead ? null : isBack ? 'achieved' : 'target'
}

function saidByHeadings({ heading, section_path }: Paragraph): Status | null {
  const nearest = [...section_path, heading].filter((one) => one !== null).toReversed()
  for (const title of nearest) {
    if (AHEAD_HEADING.test(title)) return 'target'
    if (BACK_HEADING.test(title)) return 'achieved'
  }
  return null
}

/** 2022年…达到13.6%: a year and figures to the unit. */
function isPastYear(printed: string): boolean {
  const text = withDigitYears(printed)
  return /^\s*20\d{2}年/.test(text) && !LOOKS_AHEAD.test(text) && isCounted(text)
}

/** What each sentence says; one that says nothing goes on about what the sentence before it was about. */
function saidSentenceBySentence({ passage }: Paragraph): Map<string, Status> {
  const said = new Map<string, Status>()
  let before: Status | null = null
  for (const { text } of sentencesOf(passage)) {
    before = saidBy(text) ?? (isPastYear(text) ? 'achieved' : before)
    if (before !== null) said.set(text, before)
  }
  return said
}

/**
 * Status of a number that no cue speaks of, for each sentence of a paragraph. In a report, which looks both ways, the
 * heading decides before the form of the document; in any other the form does, but for the part on where things stand. Where the title tells no form, the words
 * of the sentence decide, then those of the sentences before it, then those of the paragraph, then whether its figures look counted. What tells nothing is taken
 * for a plan, because plans are what is collected.
 */
export function usualInProse(genre: Genre | null, paragraph: Paragraph): (sentence: string) => Status {
  if (genre) {
    const { heading, section_path } = paragraph
    const isStanding = [...section_path, heading].some((title) => title !== null && STANDING.test(title))
    const said = genre.genre === 'report' ? saidByHeadings(paragraph) : isStanding ? 'achieved' : null
    return () => said ?? genre.default_status
  }
  const { text } = paragraph.passage
  const whole =
    saidBy(text) ?? saidByHeadings(paragraph) ?? (isCounted(text) && !LOOKS_AHEAD.test(text) ? 'achieved' : 'target')
  const said = saidSentenceBySentence(paragraph)
  return (sentence) => said.get(sentence) ?? whole
}

/** Captions and headers of tables that assign. */
const ASSIGNS = /目标|任务|计划|规划|分解|指导|培育数|考核/

/** The same for a table: where the document's form is unknown, only one whose words assign something sets targets. */
export function usualInTable(genre: Genre | null, { title, columns }: Table): Status {
  if (genre) return genre.default_status
  return ASSIGNS.test([title ?? '', ...columns.flat()].join(' ')) ? 'target' : 'achieved'
}
