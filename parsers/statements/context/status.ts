import type { Status } from '../../../datasets/records/vocabulary.ts'
import type { Period } from '../../values/period.ts'
import type { Cues } from '../lexicon/cues.ts'
import { type Level, type Ruling, ruling } from '../statement/level.ts'
import { isReview, lookOfPeriod, stageOf } from './frame.ts'

/** What decides the status of a value besides its cues. */
export interface StatusContext {
  /** Words before the number, in which the cues stand, and those after it. */
  before: string
  behind: string
  /** True for a promise of service or support. */
  isCommitment: boolean
  /** What sentence, headings, order and form say. */
  standing: Ruling<Status>
  /** Period that the sentence or paragraph names. */
  period: Period | null
  /** True if what stands before that period says that it is expected: 预计2025年. */
  isExpected: boolean
  when: {
    today: string | null
    /** First day of what an undated document plans: what ended before was done. */
    plannedFrom: string | null
    /** True in the yearly report of a government, which is written when its year has just begun. */
    isAnnual: boolean
  }
}

const isAssumed = (period: Period): boolean => 'is_assumed' in period && period.is_assumed === true

const BY_YEAR = /到(20\d{2})年/

/** 2022年底有床位3200张，到2024年达到3800张, in a text that nothing dates: what is of a year before that to which it looks is told of. */
function isBeforeAim(period: Period, { words, level }: Ruling<Status>): boolean {
  const aimed = level === 'sentence' ? BY_YEAR.exec(words)?.[1] : undefined
  return aimed !== undefined && period.end.slice(0, 4) < aimed
}

/** What the period itself says: over is achieved, to come is a target; null if it is under way or unknown. */
function saidByPeriod({ period, standing, when, isExpected }: StatusContext): Ruling<Status> | null {
  if (period === null) return null
  const { today, isAnnual, plannedFrom } = when
  const isBeforePlan = plannedFrom !== null && period.end < plannedFrom
  const isEarlier = today === null && (isBeforePlan || isBeforeAim(period, standing))
  const stage = isEarlier ? 'over' : stageOf(period, today)
  if (stage === 'over') return ruling('achieved', 'sentence', period.text)
  if (stage === 'ahead') return ruling('target', 'sentence', period.text)
  // What is expected of a year that is not all but over is still to come.
  if (isExpected && stage === 'begun' && period.freq === 'A' && today?.slice(0, 7) !== period.end.slice(0, 7))
    return ruling('target', 'sentence', `预计${period.text}`)
  // 今年 in a yearly report is still to come, unless the sentence itself looks back. 全年 may be either year.
  const isEarly = isAnnual && stage === 'begun' && !isAssumed(period) && lookOfPeriod(period, today) === 'ahead'
  return isEarly && standing.level !== 'sentence' ? ruling('target', 'sentence', period.text) : null
}

/** What looks back for all it says, whatever the verb: 2025年工作回顾 tells that 争取资金20亿元 was done. */
const TELLS: ReadonlySet<Level> = new Set<Level>(['section', 'passage', 'sentence', 'clause'])

/** 年度目标1400套, 任务60个, 年初预算15亿元: what was meant to be, beside what was done. */
const AIM =
  /(?<!(?:完成|超额?|超过|实现|落实|达到|争取|承担|承接|细化|分解|制定|明确|部署|梳理|形成|提出|出台|推进|实施|列出|[占为])[^，,；;。]{0,30})(?:目标|任务|(?:年初|调整|年度)预算)(?:任务|数|值)?(?:[为是](?:年均)?(?:增长|下降|达到?)?)?$/

/** 年度计划投资240亿元, 年度投资计划163亿元: what a year was meant to bring. */
const YEARLY_PLAN =
  /(?<!(?:完成|超额?|超过|达到|[占为])[^，,；;。]{0,30})(?:年度|全年|当年|本年度?)(?:计划(?:完成)?(?:总?投资)|投资计划)(?:[为是])?$/

/** 全年任务新建农村公路120公里, 目标任务：改造老旧小区60个: what was meant to be, told before what it is of. */
const AIM_BEFORE =
  /(?:^|[，,；;。：:\s])(?:全年|年度|今年|本年|年初)?(?:目标任务|目标(?!任务)|任务)(?:是|为|[：:])?(?!完成|实现|达|数|书|量|清单|艰|繁|重|明)\p{Script=Han}{2,14}$/u

/** 高于6%的目标, 未达到7%的预期目标, 新增5000个的目标提前完成; but 实现增长7%的目标 was done. */
const AIM_BEHIND = /^(?:以上|左右|以内)?的?(?:全年|年度|年初|预期|既定|规划|计划|工作|考核|确定){0,3}目标/
/** 全县30万亩秋播任务，目前仅完成2.5万亩: a task, and no deed that is told before it. */
const TASK_BEHIND = /^\p{Script=Han}{1,6}任务[数量]?$/u
const OF_WHOLE = /^(?:[全我本][省市县区州乡镇])?$/
const IS_MET = /(?<!未|没有?|不|才能|需要?|要)(?:完成|实现|达到|达成)[^，,；;]{0,8}$/

/** 计划达到95%，实际达到96%: what came of a plan. */
const ACTUAL =
  /实际(?:上)?(?:(?:已)?(?:达到?|完成|实现|增长|下降|新增|建成|改造|新建|开工|完工|发放|支出|为))?(?:了|到)?$/

/** 争取上级资金20亿元 is got in what looks back; 争取达到 is meant. */
const OBTAINS = /争取[^，,；;]{0,12}(?:资金|项目|债券|补助|专项|额度|指标|政策|贷款|投资|支持)$/

/** 目前已签约项目15个, 产业园现已入驻企业36家: a deed told in a plan, but 对已建成的20个项目. */
const HAS_DONE = /已经?(?![有经成])[^的，,；;将]{1,16}$/
const OBJECT_OF = /[对把将][^，,；;]{0,12}已/

/** 贫困发生率由12.3%降至0: how things stood, also if the second number is none. */
const FROM = /[由从]$/
const CHANGES_TO = /^的?(?:下降|上升|降低|提高|提升|减少|增加|增长|缩小|缩短|压缩|降|升|减|增|缩)[到至为]/

/** What is granted, however it is told: 给予, 最高, 每月. */
const GRANTED = /给予|予以|最高|不超过|按|每|补|奖|助/

/** 低保标准提高到每人每月460元: what a review tells of, and no promise. */
const RAISED =
  /(?:提高|提升|增加|增发|达到?|发放|上调|调整|上涨|补发|提标)[到至为]?(?:每[人户年月天亩位名]){0,3}$|每[人户]每[月年天](?:\p{Script=Han}{0,4})(?:提高|增加|增发|达到?|发放|上调|补发)[到至]?$/u

const NAMES_AIM = /目标|任务|预算|计划/

/** True for what was aimed at beside what was done, and so is of the period that is told of. */
export const isAimOfPast = ({
  before,
  behind,
  standing,
}: Pick<StatusContext, 'before' | 'behind' | 'standing'>): boolean =>
  standing.value === 'achieved' &&
  ((NAMES_AIM.test(before) && [AIM, YEARLY_PLAN, AIM_BEFORE].some((aim) => aim.test(before))) ||
    (AIM_BEHIND.test(behind) && !IS_MET.test(before)) ||
    (TASK_BEHIND.test(behind.trim()) && OF_WHOLE.test(before.trim())))

/** What a plan tells of deeds, unless their time is still to come. */
function isDone({ before, standing, period, when }: StatusContext): boolean {
  if (standing.value !== 'target' || standing.level === 'sentence' || standing.level === 'clause') return false
  return (
    HAS_DONE.test(before) && !OBJECT_OF.test(before) && (period === null || stageOf(period, when.today) !== 'ahead')
  )
}

/** True for what looks back for all it says, of a period that is not still under way. */
function isTold({ standing, period, when }: StatusContext): boolean {
  const looksBack = TELLS.has(standing.level) || isReview(standing.words)
  if (standing.value !== 'achieved' || !looksBack) return false
  const stage = period && stageOf(period, when.today)
  return stage !== 'ahead' && stage !== 'begun'
}

/** 争取, 将, 计划 and 办结 in what looks back tell of what was done, unless the period named is not over yet. */
const isNarrated = ({ status }: Cues, context: StatusContext): boolean =>
  (status === 'target' || status === 'commitment') &&
  (isTold(context) || (context.standing.value === 'achieved' && OBTAINS.test(context.before)))

/** 由3小时缩短到1小时 in a plan: where a change comes to is meant to be reached, and no promise. */
const COMES_TO = /^(?:以[上内下]|左右|余)?[、，,]?(?:缩短|压缩|压减|缩减|减少|降低|下降|降|缩|压)[到至为]$/

/** 车程缩至30分钟 and 新增债券额度30亿元 in what looks back are deeds, and no promises. */
const isPromise = (context: StatusContext): boolean =>
  context.isCommitment &&
  !COMES_TO.test(context.before.trim()) &&
  !(isTold(context) && (RAISED.test(context.before) || !GRANTED.test(context.before)))

/**
 * Aims beside deeds and promises of service apart, a cue of the clause decides (已, 现有), then whether the period of the sentence is over or still
 * to come on the document's day, then what the levels above say.
 */
export function decidedStatus(cues: Cues, context: StatusContext): Ruling<Status> {
  const { before, behind, standing } = context
  const isSaid = cues.status === 'achieved' || cues.status === 'baseline'
  if (ACTUAL.test(before)) return ruling('achieved', 'clause', before)
  if (FROM.test(before) && CHANGES_TO.test(behind)) return ruling('baseline', 'clause', before)
  if (!isSaid && isAimOfPast(context)) return ruling('target', 'clause', before)
  if (!isSaid && isPromise(context)) return ruling('commitment', 'clause', before)
  if (cues.status === null && isDone(context)) return ruling('achieved', 'clause', before)
  if (cues.status !== null && !isNarrated(cues, context)) return ruling(cues.status, 'clause', before)
  return saidByPeriod(context) ?? standing
}
