import type { Speech } from './speech.ts'

/** What kinds of findings are called, [zh, en]; docs/findings.md says what they mean. */
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  invalid_bytes: ['无法解码的字节', 'Bytes that cannot be decoded'],
  title_missing: ['没有标题', 'No title'],
  area_unknown: ['地区不明', 'Area unknown'],
  date_disagrees: ['日期不一', 'Dates disagree'],
  number_doubtful: ['可疑的数字', 'Doubtful number'],
  number_unread: ['未读懂的数字', 'Number not read'],
  persons_withheld: ['隐去个人姓名', 'Names of persons withheld'],
  damaged_date: ['日期残缺', 'Damaged date'],
  table_cells_overlap: ['单元格重叠', 'Cells overlap'],
  table_doubtful: ['表格存疑', 'Doubtful table'],
  table_irregular: ['表格不规则', 'Irregular table'],
  table_undecided: ['表格有两种读法', 'Two readings of a table'],
  total_not_understood: ['合计含义不明', 'Total not understood'],
  total_disagrees: ['合计与分项不符', 'Total disagrees with its parts'],
  span_lost: ['位置丢失', 'Span lost'],
  targets_contradict: ['同一目标两个数值', 'Two figures for one target'],
  share_impossible: ['不可能的占比', 'Impossible share'],
  indicator_unknown: ['未登记的指标', 'Indicator not registered'],
  citation_disagrees: ['引文文号不一', 'Citation disagrees'],
}

/** The name of a kind of finding; the kind itself where it has none yet. */
export const kindName = (kind: string, { lang }: Speech): string => KINDS[kind]?.[lang === 'zh' ? 0 : 1] ?? kind
