import { FILE_FINDING_KINDS } from './file-finding-kind.ts'
import type { BothLanguages, KindWords } from './kind-words.ts'
import type { Speech } from './speech.ts'

const SENTENCE: BothLanguages = ['语句所载', 'The sentence says']
const TABLE: BothLanguages = ['表格所载', 'The table says']
const PART_SUM: BothLanguages = ['分项之和', 'Sum of the parts']

/** Every kind of finding; docs/findings.md says more, and a test checks the two against each other. */
export const FINDING_KINDS: Readonly<Record<string, KindWords>> = {
  ...FILE_FINDING_KINDS,
  invalid_bytes: {
    name: ['无法解码的字节', 'Bytes that cannot be decoded'],
    means: [
      '部分字节既非 UTF-8 也非 GB18030；旁边的数字可能不完整。',
      'Some bytes are neither UTF-8 nor GB18030; a number beside them may be incomplete.',
    ],
    actual: ['处数', 'Places'],
  },
  charset_mixed: {
    name: ['编码混杂', 'Mixed charsets'],
    means: [
      '网页的一部分用了另一种编码；各部分按自己的编码读取。',
      'Parts of the page stand in another charset; each is read by its own.',
    ],
  },
  text_missing: {
    name: ['没有正文', 'No text of its own'],
    means: ['文件没有一句话或一张表是自己的正文。', 'No line of the document is a sentence or a table of its own.'],
  },
  revision_suspect: {
    name: ['新版本可疑', 'Suspect revision'],
    means: [
      '后来的文本不完整，或少了大半文字、数字；保留在存档中，仍以前一版本为准。',
      'A later text breaks off or has lost most of its words or figures; it is kept in the archive, and the text before stands.',
    ],
    actual: ['存疑文本的 SHA-256', 'SHA-256 of the doubted text'],
  },
  title_missing: {
    name: ['没有标题', 'No title'],
    means: ['文首和元数据中都没有可以作为标题的文字。', 'Nothing at the head or in the metadata reads as a title.'],
  },
  area_unknown: {
    name: ['地区不明', 'Area unknown'],
    means: [
      '发文机关、标题、文号、索引号和网址都没有说明是哪个地区。',
      'No issuer, title, document number, index number or host tells the area.',
    ],
  },
  date_disagrees: {
    name: ['日期不一', 'Dates disagree'],
    means: [
      '落款日期与元数据中的日期不同；采用后者。',
      'The date below the signature is not the one of the metadata, which is used.',
    ],
    actual: ['落款日期', 'Below the signature'],
    expected: ['元数据日期', 'In the metadata'],
  },
  number_doubtful: {
    name: ['可疑的数字', 'Doubtful number'],
    means: [
      '数字与另一个数字相连、部分大于整体，或可能由两个数字粘连而成；不作为目标。',
      'It touches another number, is a part greater than its whole, or may be two that grew together; it is no target.',
    ],
    actual: ['数字', 'Number'],
  },
  number_part_left_out: {
    name: ['数字旁有不计入的文字', 'Left out of a number'],
    means: [
      '数字旁有删除线文字、隐藏文字或注释标记，不计入数字。',
      'Struck or hidden text, or the mark of a note, stands beside a number and is no part of it.',
    ],
    actual: ['不计入的文字', 'Left out'],
  },
  number_part_unread: {
    name: ['数字中有无法识别的内容', 'Number not wholly legible'],
    means: [
      '数字中间或旁边有图片、私有字形或注释标记，无法确定数值。',
      'A picture, a glyph of a private font or the mark of a note stands in or beside a number, which is doubtful.',
    ],
    actual: ['此处文字', 'Text there'],
  },
  number_unread: {
    name: ['未读懂的数字', 'Number not read'],
    means: [
      '既没有名称和单位，也不属于任何已知的编号、日期之类；不作为目标。',
      'It has no name and unit, and is no serial number, date or the like that a rule knows; it is no target.',
    ],
    actual: ['数字', 'Number'],
  },
  period_missing: {
    name: ['目标无期间', 'Target without a period'],
    means: [
      '从句子到标题各级都没有说明期间，或无法推算；不以其他期间代替。',
      'No level from the sentence up to the title states a period, or it cannot be worked out; no other takes its place.',
    ],
    actual: ['数值', 'Value'],
  },
  period_unread: {
    name: ['未读懂的期间', 'Period not read'],
    means: [
      '像是年份或期间，但无法读出；它所管的数值不填期间，也不以文件年份或规划期代替。',
      'It looks like a year or a period and cannot be read; the values it governs have no period, and no other takes its place.',
    ],
    actual: ['原文', 'As printed'],
  },
  persons_withheld: {
    name: ['隐去个人姓名', 'Names of persons withheld'],
    means: [
      '原文含有个人姓名，发布时以“某某”代替。',
      'Names of private persons stand in the text; 某某 stands for them here.',
    ],
    actual: ['姓名数', 'Names'],
  },
  damaged_date: {
    name: ['日期残缺', 'Damaged date'],
    means: [
      '落款日期缺“年”“月”或“日”，未读取。',
      'The date below the signature has lost 年, 月 or 日 and was not read.',
    ],
  },
  table_cells_overlap: {
    name: ['单元格重叠', 'Cells overlap'],
    means: [
      '网页的跨行、跨列使单元格重叠；保留在前的单元格。',
      "Spans of the page's markup make cells overlap; the earlier cell is kept.",
    ],
    actual: ['重叠处数', 'Overlaps'],
  },
  table_doubtful: {
    name: ['表格存疑', 'Doubtful table'],
    means: ['读法含有猜测，表格未证。', 'The reading rests on a guess; the table is unproven.'],
  },
  table_irregular: {
    name: ['表格不规则', 'Irregular table'],
    means: [
      '行数过少、行无名称、行重复、列为空、序号不连续或数字中夹有文字；表格未证。',
      'Too few rows, a row without a name or twice, an empty column, serial numbers that do not count, or words among figures; the table is unproven.',
    ],
  },
  table_undecided: {
    name: ['表格有两种读法', 'Two readings of a table'],
    means: [
      '另一种读法几乎同样合理；表格未证。',
      'Another reading of the text is about as good; the table is unproven.',
    ],
  },
  total_not_understood: {
    name: ['合计含义不明', 'Total not understood'],
    means: [
      '某行称为合计，但没有哪种读法与它相符；表格未证。',
      'A row is called a total, and no reading of what it covers agrees; the table is unproven.',
    ],
  },
  total_rounded: {
    name: ['合计有舍入', 'Total within rounding'],
    means: [
      '印出的合计与各分项之和只差在各项的舍入之内；这样的表不算已证明。',
      'A printed total differs from its parts only as far as rounding of each goes; such a table is never proven.',
    ],
    actual: ['印出的合计', 'Printed total'],
    expected: PART_SUM,
  },
  total_disagrees: {
    name: ['合计与分项不符', 'Total disagrees with its parts'],
    means: [
      '印出的合计不等于各分项之和；两个数字都未改动。',
      'A printed total is not the sum of its parts; both figures stand as they are.',
    ],
    actual: ['印出的合计', 'Printed total'],
    expected: PART_SUM,
  },
  span_lost: {
    name: ['位置丢失', 'Place lost'],
    means: [
      '所记位置上的文字不是该数值：程序有误。',
      'The text at the place of a target is not its value: a defect of the program.',
    ],
  },
  quote_lost: {
    name: ['引文丢失', 'Quote lost'],
    means: [
      '存档原件中找不到该引文：程序有误。',
      'The quote is nowhere in the archived bytes: a defect of the program.',
    ],
  },
  targets_contradict: {
    name: ['同一目标两个数值', 'Two figures for one target'],
    means: [
      '同一文件对同一指标、同一日期写了两个不同的存量。',
      'One document states two different levels of one indicator for one day.',
    ],
    actual: ['此处', 'Here'],
    expected: ['另一处', 'Elsewhere'],
  },
  share_impossible: {
    name: ['不可能的占比', 'Impossible share'],
    means: ['占比小于 0 或大于 100%。', 'A share lies below 0 or above 100 percent.'],
  },
  table_contradicts_sentence: {
    name: ['表格与语句矛盾', 'Table contradicts a sentence'],
    means: [
      '同一文件中，表格给出的全区数值与语句不能同时成立。',
      'What a table gives for the whole area cannot be true together with a sentence of the same document.',
    ],
    actual: TABLE,
    expected: SENTENCE,
  },
  quarters_miss_year: {
    name: ['季度与全年不符', 'Quarters miss the year'],
    means: ['各季度或月份相加不等于全年。', 'The quarters or months of a year do not come to the year.'],
    actual: ['全年', 'Year'],
    expected: ['各季度或月份之和', 'Sum of quarters or months'],
  },
  townships_miss_district: {
    name: ['分解与全区不符', 'Parts miss the district'],
    means: [
      '分解到乡镇、部门的数值与该区最新的语句不能同时成立；表格可能只列了一部分单位。',
      'What a table shares out among townships or bureaus cannot be true together with the newest sentence of the area; it may name some of them alone.',
    ],
    actual: PART_SUM,
    expected: SENTENCE,
  },
  districts_miss_city: {
    name: ['区县与全市不符', 'Districts miss the city'],
    means: [
      '各区县之和与全市的数值不能同时成立。',
      "What the districts come to cannot be true together with the city's figure.",
    ],
  },
  target_revised: {
    name: ['目标已调整', 'Target revised'],
    means: [
      '该地此前对同一指标和期间写过另一个数值；以新的为准。',
      'The area had stated another value for the same indicator and period before; the newer one holds.',
    ],
    actual: ['现在', 'Now'],
    expected: ['此前', 'Before'],
  },
  unit_unexpected: {
    name: ['单位不合', 'Unexpected unit'],
    means: ['数值的单位不是该指标的计量单位。', 'The unit does not measure the indicator.'],
  },
  value_implausible: {
    name: ['数值超出常理', 'Implausible value'],
    means: ['数值超出该指标的合理范围。', 'The value lies outside the range that is known of its indicator.'],
    expected: ['合理范围', 'Range'],
  },
  target_corrected: {
    name: ['已更正', 'Corrected'],
    means: ['经人工核对，以另一个数值代替。', 'Someone looked at the source, and another value was put in place.'],
    actual: ['更正前', 'Before'],
    expected: ['更正后', 'After'],
  },
  indicator_unknown: {
    name: ['未登记的指标', 'Indicator not registered'],
    means: [
      '指标登记表中没有这个名称，因此无法参与对比。',
      'The registry does not know the name, so that it cannot be compared.',
    ],
    actual: ['名称', 'Name'],
  },
  citation_disagrees: {
    name: ['引文文号不一', 'Citation disagrees'],
    means: [
      '按标题引用的文件，所引文号与其自身文号不同。',
      'A document is cited by its title under another number than its own.',
    ],
    actual: ['所引文号', 'As cited'],
    expected: ['自身文号', 'Its own'],
  },
  document_doubled: {
    name: ['重复的文件', 'Document doubled'],
    means: ['与另一份文件大体相同，对比时略去。', 'It repeats another document and is left out of comparisons.'],
    actual: ['所重复的文件', 'Repeats'],
  },
  numbers_missing: {
    name: ['文号缺失', 'Numbers missing'],
    means: [
      '发文机关当年的文号在已知最大号以下有缺：可能未公开，也可能未采集。',
      "Numbers of an issuer's series of a year are missing below the highest known one: not published, or not crawled.",
    ],
    actual: ['已知份数', 'Known'],
    expected: ['估计总数', 'Estimated total'],
  },
}

const at = ({ lang }: Speech) => (lang === 'zh' ? 0 : 1)

/** The name of a kind of finding; the kind itself where an older page reads a newer release. */
export const kindName = (kind: string, speech: Speech): string => FINDING_KINDS[kind]?.name[at(speech)] ?? kind

/** What a kind of finding means, in a sentence; nothing where the kind is not known. */
export const kindMeaning = (kind: string, speech: Speech): string => FINDING_KINDS[kind]?.means[at(speech)] ?? ''

/** What one of the two figures of a finding is. */
export const figureName = (kind: string, figure: 'actual' | 'expected', speech: Speech): string =>
  FINDING_KINDS[kind]?.[figure]?.[at(speech)] ?? speech.say(figure)
