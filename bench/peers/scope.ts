import type { PeerCase, Question } from './case.ts'
import type { ScopeRule } from './left-out.ts'

const NUMERAL = '[\\d０-９〇零一二两三四五六七八九十百千万壹]'

/** A rule that the text alone tells. */
interface TextRule {
  rule: ScopeRule
  pattern: RegExp
}

/** In order: the first that matches holds. */
const OF_NUMBERS: readonly TextRule[] = [
  { rule: 'ordinal', pattern: /第[零一二三四五六七八九十\d０-９]|[零一二三四五六七八九十]章/ },
  {
    rule: 'clock',
    pattern:
      /[一二两三四五六七八九十\d]点[一二两三四五六七八九十\d]{1,3}小时|\d:\d{2}|[\d０-９]月[\d０-９]{1,2}日|^[一二两三四五六七八九十]年/,
  },
  { rule: 'dozen_or_pair', pattern: new RegExp(`${NUMERAL}(?:打|[對雙双对](?!折))`) },
  { rule: 'mixed_fraction', pattern: /又.{0,12}分\s*之|[\d０-９][ 　][\d０-９][/／]/ },
  { rule: 'slash_fraction', pattern: /[\d０-９][/／][\d０-９]/ },
  { rule: 'power', pattern: /^-?[\d０-９.]{1,12}(?:\^|[eｅ][-+－]?[\d０-９])/i },
  { rule: 'latin_scale', pattern: /[\d０-９]\s*[kKＫMGw](?![a-zA-Z])/ },
  {
    rule: 'spoken',
    pattern: /[個个][半九]|一半半|[份分]一|十份|蚊|仙|半百|倆|米[零一二三四五六七八九](?!分|米)/,
  },
  { rule: 'zhao', pattern: /兆(?!字节|赫|瓦)/ },
  { rule: 'discount', pattern: /[\d０-９一二三四五六七八九十两兩半对對]\s*折/ },
  { rule: 'indefinite', pattern: /^(?:人民币)?[几数幾][十百千万]/ },
  { rule: 'ambiguous', pattern: /^[一二三四五六七八九]到[一二三四五六七八九]百亿/ },
  { rule: 'than_form', pattern: /比.{1,8}[大小高低]/ },
  { rule: 'spoken_money', pattern: /[\d一二两三四五六七八九十百千万]个?[块毛]/ },
  { rule: 'foreign_unit', pattern: /公分|公尺|公升|\dcc|茶匙/ },
  { rule: 'foreign_currency', pattern: /日元|日币|泰铢|卢布|韩元|澳元|台币|法郎|奈拉|比特币/ },
]

const OF_PERIODS: readonly TextRule[] = [
  { rule: 'week', pattern: /周(?!期)|星期|週/ },
  { rule: 'season', pattern: /[春夏秋冬]天/ },
  { rule: 'decade', pattern: /年代|世纪/ },
  { rule: 'era', pattern: /神龙|康熙|雍正|民国/ },
  {
    rule: 'rolling_span',
    pattern: /[前上下后近]\s?(?:\d{1,2}(?!\d)|[一二两三四五六七八九十]{1,2})\s?个?[月年天]|过去|未来/,
  },
  { rule: 'old_year', pattern: /(?<!\d)\d{3}年/ },
  { rule: 'open_years', pattern: /之后.{1,8}之前/ },
  { rule: 'day_month_order', pattern: /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}/ },
]

const isNothing = ({ expected }: Question): boolean =>
  expected === null || (Array.isArray(expected) && expected.length === 0)

/** Counted with a unit that a peer hands to another of its models. */
const COUNTED = /[\d一二两三四五六七八九十](?:[个個]百[分點点]|美[元刀]|[十百]*分之)|百分之/

/** The rule by which a case is out of scope; null for one that counts. */
export function scopeRuleOf(one: PeerCase): ScopeRule | null {
  if (one.rule) return one.rule
  const told = (one.ask === 'periods' ? OF_PERIODS : OF_NUMBERS).find(({ pattern }) => pattern.test(one.text))
  if (told) return told.rule
  return isNothing(one) && COUNTED.test(one.text) ? 'other_model' : null
}
