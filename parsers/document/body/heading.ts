/** Kinds of headings, outermost first; the level orders them. Written as they stand at the start of a paragraph. */
export const HEADINGS: readonly { level: number; pattern: RegExp }[] = [
  { level: -1, pattern: /^第[一二三四五六七八九十百]+编\s*/ },
  { level: 0, pattern: /^第[一二三四五六七八九十百]+章\s*/ },
  { level: 0.2, pattern: /^第[一二三四五六七八九十百]+节\s*/ },
  // 一、二、三产业贡献率分别为… and 三、四季度完成…: ordinals in a row, and no number of a heading; 三、二季度计划 and the line 二、三季度工作安排 have one.
  {
    level: 1,
    pattern:
      /^[一二三四五六七八九十]{1,3}、(?![一二三四五六]{1,2}(?:、[一二三四五六]|[次]?产业?|级|类|线|期)|(?:(?<=^一、)二|(?<=^二、)三|(?<=^三、)四)季度(?![^，,。；;：:、\d]{2,20}$))\s*/,
  },
  { level: 2, pattern: /^[（(][一二三四五六七八九十]{1,3}[)）]\s*/ },
  // A scan reads 21. as 2L; a viewer puts a blank before the point.
  { level: 3, pattern: /^\d{1,2}[lL]?\s*[.．﹒、]\s*(?!\d)|^\d[lL](?=\p{Script=Han})/u },
  { level: 4, pattern: /^[（(]\d{1,2}[)）]\s*/ },
]

/** Where a heading may begin inside running text: after the end of a sentence or a bracket, or at another heading. */
export const INLINE_HEADING =
  /(?<=[。；;）)”])\s*(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}\s*[.．﹒](?!\d)|\d[lL]\p{Script=Han})/gu

/** First-level headings that plans use so often that their end is known even where no break shows it. */
export const COMMON_HEADINGS =
  /^(?:总体要求|指导思想|基本原则|主要目标|发展目标|总体目标|工作目标|重点任务|主要任务|重点工作|工作措施|保障措施|政策措施|组织保障|组织实施|(?:20\d{2}年|过去[一五]年)(?:政府)?工作(?:回顾|总结)(?=[ \u3000]))/

/** 一、2023年工作总结  2023年，…: a heading that only a gap parts from its text. */
export const GAPPED_HEADING = /^[^。；;，,：:\s]{2,40}(?=[ \u3000]{2,}\p{Script=Han}?[\d\p{Script=Han}]{2,40}[，,。])/u

/** Headings longer than this are paragraphs that happen to be numbered. */
export const LONGEST_HEADING = 60
