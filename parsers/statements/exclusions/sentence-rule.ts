import { withDigitYears } from '../../values/period/dated-form.ts'

/** Who applies has to answer to it: 申报企业应…, and all under 申报条件. */
const REQUIRES =
  /(?:申报|申请|参评|参选|评选|报名|应聘|投标|推荐)(?:的)?(?:企业|单位|主体|人|者|对象|项目|机构|个人)[^。]{0,40}?(?:应|须|需|具备|符合|满足)|企业应(?:当|具备|在|为|符合)|(?:符合|具备|满足)(?:以下|下列)|所称|，是指|(?:申报|申请|认定|准入|参评|推荐)(?:条件|要求|资格)[:：]/
const REQUIREMENTS =
  /(?:申报|申请|认定|评选|准入|参评|入库|推荐|基本|报名|资格)(?:条件|要求|资格)|(?:申报|支持|适用|扶持)对象|认定标准/

/** An article of a regulation; a plan written in articles names years. */
const ARTICLE = /^[\s\u3000]*第[\d一二三四五六七八九十百]{1,5}条/
const PLANS = /20\d{2}年|十[四五六]五/

const isRequirement = (sentence: string, opening: string, headings: readonly (string | null)[]): boolean =>
  (ARTICLE.test(opening) && !PLANS.test(withDigitYears(sentence))) ||
  REQUIRES.test(sentence) ||
  headings.some((title) => title !== null && REQUIREMENTS.test(title))

/** Name of that reason. */
export const REQUIREMENT = 'requirement'
const DEFINITION = 'definition'
const NOTE = 'note'
/** 备注：每户补助不超过4万元 explains a table and sets no goal. */
const NOTES = /^[\s\u3000]*[（(]?(?:(?:备注|注释|附注|注)\s?\d{0,2}\s?[:：]|注\s?\d{1,2}[、.．])/
/** “5个1000”行动：是指…: a note explains a name and repeats what is in it. */
const DEFINES = /(?:^|[。；;\]])[\s\d.、：:[\]]{0,8}[“"‘]?[^“”。；，]{1,24}[”"’]?[\p{Script=Han}]{0,6}[：:，]?是指/u

/** Names of the reasons that keep out all numbers of a sentence. */
export const SENTENCE_RULES: readonly string[] = [REQUIREMENT, DEFINITION, NOTE]

/**
 * The rule that keeps all numbers of a sentence out: they say who may apply, what a regulation demands or what a name means,
 * and not what is or shall be. `opening` is how its paragraph begins.
 */
export function sentenceRule(sentence: string, opening: string, headings: readonly (string | null)[]): string | null {
  if (NOTES.test(opening)) return NOTE
  if (isRequirement(sentence, opening, headings)) return REQUIREMENT
  return sentence.includes('是指') && DEFINES.test(sentence) ? DEFINITION : null
}
