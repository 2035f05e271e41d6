/** Words that tables are recognised by. Data only: a new word is a new entry. */

/** Labels of rows and columns that total others, blanks already dropped. */
export const TOTAL_LABEL =
  /^(?:[一-鿿]{0,4}(?:合计|总计|小计|共计|總計|合計|小計)|总合计|合计数|总数|Total|总计Total)$/i

/** A total of part of the rows; totals of everything count the rows or these, never both. */
export const SUBTOTAL_LABEL = /^(?:[一-鿿]{0,4}(?:小计|小計))$/

/** Rows that repeat part of another row, so that adding them counts twice. */
export const OF_WHICH = /^(?:[#＃]|其中)/

/** Headers of columns whose values do not add up: rates, shares, ranks, averages. */
export const NOT_ADDITIVE =
  /增长|增速|同比|环比|比重|占比|比上年|率|%|％|‰|排名|位次|平均|人均|指数|标准|单价|得分|年份/

/** Leaf headers that say "the sum of my siblings". */
export const TOTAL_HEADER =
  /^(?:合计|总计|小计|共计|合計|總計|小計|总数|总量|全年|全年合计|Total|[总合]计\s?Total)(?:[(（].{1,6}[)）])?$/i

/** First cells of a header row. */
export const FIRST_HEADER =
  /^(?:序号|编号|No\.?|类别|项目|指标|指标名称|名称|单位|责任单位|牵头单位|乡镇|镇乡|镇街|街镇|乡镇[(（]街道[)）]|镇[(（]街道[)）]|地区|区县|区县[(（]自治县[)）]|区域|月份|年份|年度|时间|行业|部门|任务|收费项目|信息内容|指標名稱|項目|類別|科目|科目编码|行次|排名|名次|学校|企业|品名|产品|产业|品种|片区|阶段|车型|对象|[一二三]级指标|产业链|[一-鿿]{1,4}(?:类别|类型|品种|分类)|[一-鿿]{1,6}名称)(?:名称)?$/

/** First cells of a header row that stand further inside as often. */
export const INNER_HEADER =
  /^(?:[二三]级指标|名称|单位|责任单位|牵头单位|部门|年份|年度|时间|任务|区域|行业|企业|学校|对象|排名|名次|[一-鿿]{1,4}(?:类别|类型|品种|分类)|[一-鿿]{1,6}名称)$/

/** Header of the column that numbers the rows. */
export const SERIAL_HEADER = /^(?:序号|编号|序|No\.?)$/i

/** Lines that open an appendix or a table; what follows belongs to another table than what precedes. */
export const OPENER = /^(?:附件|附表|附录|表|图)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:[-－.]\d+)?\s*[:：]?$/

/** Numbered captions: 表1 全区…, 附表2：…. */
export const NUMBERED_CAPTION =
  /^(?:附件|附表|表|图)\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}(?=[:：.、\s]))\s*[:：.、]?\s*\S/

/** Unit notes; group 1 is the unit. */
export const UNIT_NOTE =
  /^[(（]?\s*(?:计量|数量)?(?:单位|單位)\s*[:：]\s*((?:[^()（）]|[(（][^()（）]{1,4}[)）]){1,16}?)\s*[)）]?$/

/** A line that is only a period, or the base of an index: it stands between title and header and is neither. */
export const PERIOD_LINE =
  /^[(（]?\d{4}(?:年(?:度|\d{1,2}月|[一二三四]季度|[上下]半年)?|[-—~～至](?:20)?\d{2}年)[)）]?$|^[(（]?(?:以)?.{2,8}[=＝]\s?100[)）]?$/

/** Rows that head a block of rows instead of carrying values. */
export const SECTION_LABEL = /^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|按.{1,8}分)/

/** Labels of rows for the whole area, which belong to no group of rows. */
export const WHOLE_LABEL = /^全[国省市区县镇乡]/

/** 各镇街：, 现将任务分解如下：: lines that lead to a table and stand in none of its header cells. */
export const LEAD_IN = /^(?!其\s*中).{3,}[:：]$/

/** Years that head columns or rows as bare figures. */
export const BARE_YEAR = /^(?:19|20)\d{2}$/

/** Numbers of sections in a column of serial numbers. */
export const SECTION_NUMBER = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.]?$/

/** Headers of ranks, which number the rows as well. */
export const RANK_HEADER = /^(?:排名|名次|位次|排序)$/

/** Notes that stand under a table. */
export const NOTE = /^(?:注|备注|说明|資料來源|资料来源|数据来源|注释)\d*\s*[:：]/

/** Header cells that stand for one column and never for a group of columns. */
export const LEAF_HEADER =
  /^(?:[一二三]级指标|序号|编号|备注|说明|完成时限|时限|(?:责任|牵头|配合|主管|承担|实施|建设|参与|协办)(?:单位|部门)|责任领导|责任人|联系人|联系电话|单位|名称|乡镇|地区|类别|类\s*别|项目|指标|指标名称|信息内容)$/

/** Header words that always stand over others. */
export const OF_WHICH_HEADER = /^其\s*中[:：]?$/

/** A header cell that names a part of another column. */
export const PART_HEADER = /^(?:其\s*中[:：]|#).+/

/** Header words about a period from the beginning of the year, over or below a group of columns. */
export const CUMULATIVE_HEADER =
  /累计|累計|同期|^至(?:本|\d{1,2})月|^(?:\d{4}年)?1\s*[-—–~～至]\s*(?:\d{1,2}月?|本月)|^[上下]半年|^全年/

/** A header that ends with its unit stands over figures, seldom over other headers. */
export const UNIT_ENDING = /[(（][^()（）]{1,8}[)）]$/

/** A cell that holds nothing but words in brackets, mostly a unit. */
export const UNIT_CELL = /^[(（](?![一二三四五六七八九十]{1,3}[)）]|\d{1,2}[)）])[^()（）]{1,8}[)）]$/

/** Header words that stand below a group. */
export const SUB_HEADER =
  /^(?:合计|小计|总计|其中|.{0,2}(?:第?[一二三四]季度)|\d{4}年?|\d{1,2}月|[上下]半年|数量|金额|面积|产量|本月|本年|累计|同比|增长|增速|现状|目标|任务|完成|计划|实际|男|女)/

/** Endings of a table's title; no header cell ends so. */
export const TITLE_ENDING =
  /(?:表|名单|名录|一览|情况|明细|清单|计划|方案|标准|分解|任务书)(?:[(（][^()（）]{1,12}[)）])?$/

/** Header cells that no table begins with. */
export const NEVER_FIRST =
  /^(?:备注|说明|合计|小计|总计|其中|.{0,2}[一二三四]季度|\d{4}年.{0,6}|\d{1,2}月|[上下]半年|完成时限|男|女)$/

/** Headers of a last column that most rows leave empty. */
export const REMARK_HEADER = /^(?:备注|说明|附注|备考)$/

/** Names of bodies by their ending, for those that no register knows. */
export const BODY_NAME =
  /^[一-鿿]{1,12}(?:局|委|办|厅|院|联|镇|乡|街道|办公室|委员会|管委会|指挥部|中心|公司|集团|银行|支行|协会|联合会|办事处|政府|法院|检察院|总队|支队|大队)$/

/** Ordinals that labels of an outline begin with, outermost form first: 一、 （一） 1. （1） ①. */
const ORDINALS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[、.．](?!\d)/,
  /^[(（]\d{1,2}[)）]/,
  /^[①-⑳]/,
]

/** Which form of ordinal a label begins with, counted from the outermost; -1 where it begins with none. */
export const ordinalLevel = (text: string): number => ORDINALS.findIndex((form) => form.test(text))
