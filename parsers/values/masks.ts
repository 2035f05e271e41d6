import { matchesOf } from '../text/matches.ts'
import { rowSigns } from '../text/row-signs.ts'
import { replaceStretches, type Stretch } from '../text/stretch.ts'

/** `name`: the number is part of what something is called; `number`: it stands for itself and names nothing. */
type Part = 'name' | 'number'

interface MaskRule {
  rule: string
  part_of: Part
  /** Characters without which a text holds no match: most texts are not searched. */
  signs: string
  pattern: RegExp
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * Numbers that are no quantities, each with the rule that says so. Order matters: the first that matches wins. Every
 * repetition is bounded, so that no text makes matching slow.
 */
export const MASKS: readonly MaskRule[] = [
  {
    rule: 'web_address',
    part_of: 'number',
    signs: 'wt',
    pattern: /(?:https?:\/\/|www\.)[\w./?=&#%:+~@!$'*;,()-]{1,400}/g,
  },
  {
    rule: 'document_number',
    part_of: 'number',
    signs: '〔﹝【[（(',
    pattern:
      /[〔﹝【[]\s?\d{4,6}\s?[〕﹞】\]]?\s?(?:第\s?)?\d{0,5}\s?号?|[（(]\s?20\d{2}\s?[)）]\s?(?:第\s?)?\d{1,5}\s?号/g,
  },
  // 加计扣除[6]户数, “三级平台”[9]: the mark of a note.
  {
    rule: 'note_mark',
    part_of: 'number',
    signs: '[［',
    pattern: /(?<=[\p{Script=Han}”》A-Za-z])[[［]\s?\d{1,2}\s?[\]］]/gu,
  },
  {
    rule: 'voltage',
    part_of: 'name',
    signs: '千',
    pattern: /\d[\d.]{0,24}\s?千伏(?!安)/g,
  },
  { rule: 'title', part_of: 'number', signs: '《', pattern: /《[^《》]{1,120}》/g },
  {
    rule: 'ordinal',
    part_of: 'number',
    signs: '第',
    pattern:
      /第(?:\s?\d){1,3}\s?条|第\s?[\d一二三四五六七八九十百]{1,8}(?:[至到—-]第?\d{1,4})?\s?[号条款项届次批期章节位名]{0,2}/g,
  },
  {
    rule: 'date',
    part_of: 'number',
    signs: '月日-/.',
    pattern:
      /\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|\d{1,2}\s?月\s?(?:\d{1,2}\s?日|[底末初份]|[上中下]旬)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|(?<!\d)20\d{2}(?:1[0-2]|[1-9])(?:3[01]|[12]\d|[1-9])\s?日/g,
  },
  // 25日前报送 and 于9日召开 are days of a month that was named before; 5日内 and 缩短至3日 are spans of time.
  {
    rule: 'day_of_month',
    part_of: 'number',
    signs: '日',
    pattern:
      /(?<![\d.每满限期足计达共各过长短为约近前]|(?:缩短|压缩|缩减|减少|延长|推迟|不超)(?:[至到为了过])?|[少多低高短长大小]于)(?:[1-9]|[12]\d|3[01])日(?![内均游常产用供间报夜程照光息元])/g,
  },
  {
    rule: 'ranking_name',
    part_of: 'name',
    signs: '强',
    pattern: /(?:世界|全球|中国|全国|全市|民营|行业|制造业|服务业|企业){0,4}\s?\d{1,4}\s?强/g,
  },
  // A cluster of the 500亿级, a berth of the 5000吨级, a line of 10千伏: how large it is.
  {
    rule: 'grade_name',
    part_of: 'name',
    signs: '级伏Vv论峰',
    pattern:
      /(?<![\d.])\d{1,6}(?:[百千万亿]{1,2}(?:元|吨|千瓦|亩|人)?|元|吨|千瓦|兆瓦|亩|座)级|(?<![\d.])\d{1,4}(?:千伏|[kK][vV])(?!安)|(?<![\d.])\d{1,3}人(?=论坛|峰会)/g,
  },
  // 24小时开放, 15分钟生活圈: how long tells of what kind a service is. 24小时内办结 is a promise.
  {
    rule: 'duration_name',
    part_of: 'name',
    signs: '时圈',
    pattern:
      /(?<![\d.])(?:7\s?[×xX*]\s?)?24小时(?!以?内|之内|办[结理]|完成|审|受理|答复)(?=[“‘]?\p{Script=Han}{2})|(?<![\d.])\d{1,2}(?:分钟|小时)(?=[”’“‘]?\p{Script=Han}{0,8}圈)/gu,
  },
  // “416”布局, “高效办成一件事”: digits or a numeral in quotes.
  {
    rule: 'quoted_name',
    part_of: 'name',
    signs: '"”',
    pattern: /[“"][^”"“]{0,12}(?:\d|[一二两三四五六七八九十][件个张次条项])[^”"“]{0,12}[”"]/g,
  },
  {
    rule: 'composed_name',
    part_of: 'name',
    signs: '+',
    pattern: /(?<![\dNnXx+])[\dNnXx]{1,4}(?:\+[\dNnXx]{1,4}){1,8}/g,
  },
  // 2021—2025年 whose dash the extractor lost (portal-conventions §8).
  { rule: 'damaged_date', part_of: 'number', signs: '年', pattern: /(?<!\d)20[0-4]\d20[0-4]\d(?=年)/g },
  {
    rule: 'ratio',
    part_of: 'number',
    signs: ':：∶',
    // 0.3:31.8:67.9 and scales such as 1:500; 2.5:1 is a quantity.
    pattern:
      /(?<![\d.])\d{1,4}(?:\.\d{1,3})?(?:\s?[:：∶]\s?\d{1,4}(?:\.\d{1,3})?){2,6}|(?<![\d.])\d{1,4}(?:\.\d{1,3})?\s?[:：∶]\s?(?!1(?![\d.]))\d{1,5}/g,
  },
  {
    rule: 'comparison',
    part_of: 'number',
    signs: '恢点标务划算度',
    // 高于全市平均水平1.3个百分点 compares with others and is no value of its own; so does 恢复至2019年的112%.
    pattern:
      /恢复[到至]\0{0,8}(?:同期)?(?:水平)?的?\s?\d{1,4}(?:\.\d{1,3})?\s?[%％]|(?:高于|低于|快于|慢于|高出|低出|好于|优于|领先|落后于?|超过?)(?:全国|全省|全市|全区|主城|同期|[^，,；;。\d]{0,6}(?:平均|目标|预期|进度))[^，,；;。\d]{0,10}\d{1,4}(?:\.\d{1,3})?\s?个?百分点|(?:比|较|超出?|高于|低于)(?:了)?(?:全年|年度|年初|本年|预期|既定|原定|序时|时序|年){0,2}(?:目标|任务|计划|预算|进度)(?:任务|投资|数|值|进度)?[高低快慢超少多]?出?(?:了)?\s?\d{1,6}(?:\.\d{1,3})?\s?(?:[个家户项]?百分点|[%％个家户项]|[万亿]?元)/g,
  },
  {
    rule: 'duration',
    part_of: 'number',
    signs: '年月季',
    pattern:
      /(?:未来|今后|近|用|过去)?(?<!\d)(?:\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:左右)?(?:时间|以?内|之内|来|间)|(?:最近|近|过去)\d{1,2}年|前\d{1,2}个月|(?:连续)?(?<!\d)\d{1,2}个(?:季度|月)(?=位?居|保持|高于|快于|低于|优于|排|领|稳|实现|正?增长)|(?<![\d年])(?:\d|连续\d{1,2})年(?=位?居|高于|快于|低于|优于|领先|排名?|稳居)/g,
  },
  {
    rule: 'reference',
    part_of: 'number',
    signs: '件表图栏录',
    pattern: /(?<![报年月日代])(?:附件|附表|附图|续表|专栏|图表|表|图|附录)\s?\d{1,3}(?:[-—.]\d{1,2})?(?!\d|[年月日])/g,
  },
  {
    rule: 'age_group',
    part_of: 'name',
    signs: '岁',
    pattern:
      /(?<!\d)\d{1,2}(?:[—–-]\d{1,2})?周?岁(?:以下|以上|及以上|及以下)(?=\p{Script=Han})|(?<!\d)\d{1,2}[—–-]\d{1,2}周?岁(?=\p{Script=Han}{2})/gu,
  },
  // 2型糖尿病患者, 8个1类新药, 14号线: which of several kinds or lines.
  {
    rule: 'kind_name',
    part_of: 'name',
    signs: '型类线制内',
    pattern:
      /(?<![\d.])\d型(?=\p{Script=Han}{2})|(?<=\d[万千百]?[个种款家])\d类(?=\p{Script=Han}{2})|(?<![\d.])\d{1,2}号线|(?<![\d.])\d{1,2}人制(?=\p{Script=Han})|(?<![\d.])\d{1,4}米(?:范围)?内(?=\p{Script=Han}{2,8}(?:率|比例|占比))/gu,
  },
  // 连跨4个万亿元台阶 counts steps on the way of a value; so do 300亿元、400亿元两大台阶.
  {
    rule: 'milestone',
    part_of: 'number',
    signs: '台关',
    pattern:
      /(?<!\d)(?:\d{1,2}|[一二两三四五六七八九十])个[百千]?[万亿]{0,2}元?新?台阶|(?:\d{1,5}[万亿]{1,2}元?[、和]){1,4}\d{1,5}[万亿]{1,2}元?[\d一二两三四五]?个?大?新?(?:台阶|大关|关口)/g,
  },
  // 完成全年任务的107% tells how far another target has come.
  {
    rule: 'progress',
    part_of: 'number',
    signs: '标务划算',
    pattern:
      /(?:完成了?(?:全年|年度|年初|本年|预期|既定|全部|年|总){0,2}(?:投资|招商|工作|建设|收入|征收)?(?:目标|任务|计划|预算)(?:任务|数|值)?的?|(?:达到?|占|为)(?:了)?(?:全年|年度|年初|本年|预期|既定|年){0,2}(?:目标|任务|计划|预算)(?:任务|数|值)?的)\s?\d{1,4}(?:\.\d{1,3})?\s?[%％](?:[、和]\s?\d{1,4}(?:\.\d{1,3})?\s?[%％]){0,6}/g,
  },
  {
    rule: 'hotline',
    part_of: 'name',
    signs: '热',
    pattern: /(?<!\d)1\d{4}(?=[”"]?(?:政务|便民|市长|市民|服务|公共){0,4}热线)/g,
  },
  {
    rule: 'address',
    part_of: 'number',
    signs: '号楼层栋幢室@',
    pattern:
      /(?<!\d)\d{1,5}(?:号(?:附\d{1,4}号)?(?=[楼院门，,。；;、（(）)]|\d{1,4}[楼层栋幢]|$)|号楼|[楼层栋幢](?=\d)|(?:会议)?室)|[\w.]{1,40}@\w{1,40}(?:\.\w{1,20}){1,3}/g,
  },
  {
    rule: 'telephone',
    part_of: 'number',
    signs: '话真机编',
    pattern: /(?:电话|传真|手机|邮编)\s?[:：]?\s?[\d\-—()（） ]{6,40}/g,
  },
  {
    rule: 'letter_code',
    part_of: 'name',
    signs: LETTERS,
    // GDP500亿元 is an amount.
    pattern:
      /(?<![A-Za-z\d.])[A-Za-z]{1,12}[-—_]?\d{1,8}(?:\.\d{1,4})?(?![\d.]|\s?[万亿]?元|\s?[%％])|(?<!\d)\d{1,8}[A-KM-OQ-VX-Z](?![A-Za-z])|(?<![A-Za-z\d])(?=[\da-f]{0,15}[a-f])[\da-f]{16,64}(?![A-Za-z\d])/g,
  },
]

/** Names of the rules. */
export const MASK_RULES: readonly string[] = MASKS.map(({ rule }) => rule)

export interface Masked {
  /** Text of the same length with every masked character replaced by BLANK. */
  text: string
  /** What was masked, by rule. */
  spans: (Stretch & { rule: string; part_of: Part })[]
}

/** Stands for a character that counts for nothing. */
export const BLANK = '\u0000'

/** Hides stretches that stand from left to right and do not overlap. Offsets stay as they are. */
export const blank = (text: string, stretches: readonly Stretch[]): string =>
  replaceStretches(text, stretches, ({ start, end }) => BLANK.repeat(end - start))

/** The rules of which a text holds a sign, as bits. */
const signedIn = rowSigns(MASKS)

/** Every rule needs a digit, but for those of durations, milestones and names in quotes, which take a numeral as well. */
const MAY_HOLD = /\d|[一二两三四五六七八九十](?:年|个[百千]?[万亿])/
const SPELLED: ReadonlySet<string> = new Set(['duration', 'milestone', 'quoted_name'])

/** Hides numbers that are names, dates, ordinals or document numbers. Offsets stay as they are. */
export function maskNames(text: string): Masked {
  const spans: Masked['spans'] = []
  let masked = text
  if (!MAY_HOLD.test(text)) return { text, spans }
  const signed = signedIn(text)
  for (let i = 0; i < MASKS.length; i++) {
    if ((signed & (1 << i)) === 0) continue
    const { rule, part_of, pattern } = MASKS[i]!
    const matches = matchesOf(masked, pattern).filter(([match]) => SPELLED.has(rule) || /\d/.test(match))
    if (matches.length === 0) continue
    const found = matches.map(({ index, 0: match }) => ({ rule, part_of, start: index, end: index + match.length }))
    masked = blank(masked, found)
    for (const span of found) spans.push(span)
  }
  return { text: masked, spans }
}
