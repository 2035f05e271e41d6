import { beginsWithSign, signsOf, WHITE_SPACE } from '../../text/signs.ts'
import type { Phrase } from '../../values/phrases.ts'
import { type Cues, note } from '../lexicon/cues.ts'
import type { Lexicon, Sense } from '../lexicon/lexicon.ts'
import { noteRegion } from './region.ts'
import { beginsNoun } from './shelter.ts'

/** Takes the words off a text that stand before a name, and notes what they say. */
export type StartStripper = (text: string, cues: Cues) => string

const JOINT =
  /^(?:[\s、及的:：·.．*＊★☆▲△●■◆—①-⑳]|(?:左右|以上)(?=、)|加上|加之|以及|并且|但|而?且|而|即(?![将使便是办享])|或(?![有许])|同时|其中|和(?![谐平美])|与(?!会)|并(?![购网联]))+/

/** 九是为既有住宅加装电梯, 十一要: how a speech counts its points. */
const ENUMERATOR = /^[一二三四五六七八九十]{1,3}(?:是|要(?!素|点|件))/

/** 一、农业生产 粮食产量8万吨: a heading that runs into its text is no part of the name after it. */
const RUN_IN =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、])\s*\p{Script=Han}{2,12}[ \u3000]+(?=\p{Script=Han}{2})/u

/** 五年共投资: over how long a sum was made up. */
const SPAN_BEFORE = /^(?:[一二两三四五六七八九十]|\d{1,2})年(?:来|间)?(?:共计?|总共|累计)(?=\p{Script=Han}{2})/u

/** 扣除自然因素影响后空气优良天数比率: what was left out, before the name. */
const LEFT_OUT = /^(?:扣除|剔除)\p{Script=Han}{1,12}(?:因素|影响)后[，,]?/u

/** 按常住人口计算的人均收入: how it was reckoned. */
const RECKONED = /^按\p{Script=Han}{2,8}(?:计算|核算|测算|口径)的?(?=\p{Script=Han}{2})/u

/** 主要工业产品电解铝产量: of what list it is. */
const OF_PRODUCTS = /^主要(?:工业|农业|农副?|畜|水)?产品(?:中)?(?=\p{Script=Han}{1,8}产量)/u

/** 对东盟、欧盟进出口: trade is with somebody; the preposition is part of the name. */
export const TOWARDS = /^对(?=\p{Script=Han}{2,6}(?:[、和与]\p{Script=Han}{2,12}){0,6}?(?:出口|贸易|进口)(?:总?额)?$)/u

/** 在渝企业: in the place that the letter stands for. */
const IN_PROVINCE =
  /^[在驻][京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵滇云藏陕秦甘陇青宁新港澳台](?=\p{Script=Han})/u

/** 东门、和平里等地改造…: before 等地 stands where something is done. */
const AT_PLACES = /^[^，,；;]{1,40}等地(?=\p{Script=Han}{2})/u

/** 上海港, 天津口岸: what is called after its place is no part of the area. */
const CALLED_AFTER = /^(?:[港站湾](?!区|湾|澳|口岸)|机场|口岸|海关|交易所)/
const SHORTEST_OBJECT = 3
const ONLY_DONE = /^了/
/** 全市｜有城市低保: after whose it is; 有效, 有色 and 有机 are words of their own. */
const HAVE = /^(?:了|[共现]?有(?![效色机线关限轨偿害氧序力意望益利林])(?=\p{Script=Han}{3}))/u

/** 获国家科技进步奖: what was won, and no part of what it is called. */
const WON = /^获(?=[国省市世全中“《])/
/** What a text begins with that begins with anything of these; most begin with none, and are left as they are. */
const OPENS_JOINT = signsOf(`${WHITE_SPACE}、及的:：·.．*＊★☆▲△●■◆—①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳左以加并但而且即或同其和与`)
const OPENS = signsOf('一二两三四五六七八九十（(0123456789扣剔按主获')

const withoutJoint = (text: string): string => (beginsWithSign(OPENS_JOINT, text) ? text.replace(JOINT, '') : text)

/** A text without the words before its first name that say nothing of it. */
function withoutOpening(text: string): string {
  if (!beginsWithSign(OPENS, text) && !beginsWithSign(OPENS_JOINT, text) && !text.includes('等地')) return text
  const alone = text
    .replace(RUN_IN, '')
    .replace(SPAN_BEFORE, '')
    .replace(LEFT_OUT, '')
    .replace(RECKONED, '')
    .replace(OF_PRODUCTS, '')
    .replace(AT_PLACES, '')
  return withoutJoint(alone).replace(WON, '').replace(ENUMERATOR, '')
}

/** What is kept as it is. */
const KEPT = /(?:率|面积|产量)$/
const isRegion = ({ role }: Sense): boolean => role === 'region'

/** Takes the verbs off a text whose object a name is. */
function opener({ closing, names, objectVerbs }: Lexicon): (text: string) => string {
  /** 有 is a verb before a registered name, and a letter of 有效发明专利 and 有色金属. */
  const withoutHave = (text: string): string => {
    if (!text.startsWith('有') || names.at(text)) return text
    const rest = text.slice(1)
    const isWhole = !rest.includes('的') && names.before(rest) !== null
    return isWhole || names.at(rest) ? rest : text
  }

  /** 投入｜扶贫贷款: a verb before its object; 投入资金 is what was put in. */
  const withoutObjectVerb = (text: string): string => {
    const rest = text.slice(objectVerbs.at(text)?.word.length ?? 0)
    return rest.length < SHORTEST_OBJECT || names.at(text) !== null ? text : rest
  }

  /** 稳定医疗保险参保率: how a rate is kept. */
  const withoutKeeping = (text: string): string => {
    const rest = text.slice(closing.at(text)?.word.length ?? 0)
    return KEPT.test(rest) && names.at(text) === null && names.at(rest)?.word === rest ? rest : text
  }

  return (text) => withoutKeeping(withoutObjectVerb(withoutHave(text)))
}

/** Reads the beginnings of names by the words of a lexicon. */
export function startStripper(lexicon: Lexicon): StartStripper {
  const { leading, names, compounds, stages, bareHeads } = lexicon
  const opened = opener(lexicon)

  /** A word that begins a name is no word before it. */
  const beginsName = (text: string, { word, value }: Phrase<readonly Sense[]>): boolean => {
    if (names.at(text) !== null || compounds.at(text) !== null) return true
    const rest = text.slice(word.length)
    // 签约项目 are some of them, and 签约 alone a verb.
    if (stages.at(text)?.word === word && bareHeads.has(rest)) return true
    // 减排工程 are works, and nothing that falls.
    if (bareHeads.has(rest) && value.some(({ role }) => role === 'direction')) return true
    // 国内（区外）资金: what stands in the bracket explains the word.
    if (/^[（(]/.test(rest)) return true
    // 区域性中心敬老院.
    if (/^[性级化型式域][\p{Script=Han}、]/u.test(rest)) return true
    if (value.some(isRegion) && CALLED_AFTER.test(rest)) return true
    return beginsNoun(word, value, text.slice(word.length)) || IN_PROVINCE.test(text) || TOWARDS.test(text)
  }

  /** 开发面积, 处理能力: what alone says what is measured says it of the deed before it. */
  const isOfDeed = (text: string, { word, value }: Phrase<readonly Sense[]>): boolean =>
    text.length === word.length + 2 &&
    value.some(({ role }) => role === 'nominal') &&
    lexicon.heads.isHead(text.slice(word.length))

  return (text, cues) => {
    let rest = opened(withoutOpening(text))
    for (
      let word = leading.at(rest);
      word && !beginsName(rest, word) && !isOfDeed(rest, word);
      word = leading.at(rest)
    ) {
      noteRegion(cues, word)
      // A comparator says something of its number only right before it.
      note(
        cues,
        word.value.filter(({ role }) => role !== 'comparator'),
      )
      const have = word.value.some(({ role }) => role === 'scope') ? HAVE : ONLY_DONE
      rest = opened(withoutJoint(rest.slice(word.word.length).replace(have, '')))
    }
    return rest
  }
}
