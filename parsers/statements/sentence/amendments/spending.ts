import { grantName } from '../grant.ts'
import type { Amendment } from './amendment.ts'

/** 投资920万元完成道路改造; 投入3亿元，实施了管网等工程: what the sum was spent on stands after it; 为计划的58% tells nothing of that. */
const SPENT = /^(?:总?投资|投入|投入资金|累计投入|累计投资)$/

const SPENT_ON =
  /^余?[，,]?(?:重点|全面|先后|深入|扎实|大力|集中|加快|持续)?(?:(?:(?:启动|推进|组织)?(?:实施|开展|推进|建设|新建|新改建|改扩建|扩建|硬化|改造|完成|开工|修建|打造|建成|更新完善|更新|购置|采购|升级)|启动|用于)[了的]?(?:[\d.]+(?:[个项处座条所]|万?平方米的?|万?亩的?|公里的?))?[对为]?|为|对)(?![^，,。；;：:\d]{3,30}[\d.]+[%％倍])(?<on>[^，,。；;：:\d]{2,30})/u

/** 投资1.3亿元的客运总站基本完工. */
const WORTH =
  /^余?的(?<on>[^，,。；;：:、\d]{2,24}?)(?=基本|全面|全部|正式|相继|陆续|先后|已|实现|建成|完工|竣工|开工|投入|进展|进场|签约|落地|顺利|加快|[，,。；;：:、\d]|$)/u

/** 安排资金2亿元用于水毁公路修复: what for, where the name says nothing but that it is money. */
const FUNDS = '资金'
const USED_FOR = /^余?[，,]?(?:主要|全部|重点|专项)?用于(?<on>[^，,。；;：:\d]{2,24})/u

export const fundsFor: Amendment = {
  example: '安排资金2亿元用于水毁公路修复。',
  counterexample: '安排资金2亿元，水毁公路修复加快。',
  amend: (reading, { sentence }) => {
    const { name, mention, rule } = reading
    if (name !== FUNDS || rule !== 'name_before') return null
    const behind = sentence.slice(mention.quantity.end, mention.quantity.end + 32)
    const on = USED_FOR.exec(behind)?.groups?.on
    return on === undefined ? null : { ...reading, name: on.replace(/等(?:方面|领域|工作)?$/, '') + FUNDS }
  },
}

/** 青岭隧道工程完成总投资的40%: how much of the money has been put in. */
const PROGRESS = /^(?<of>.*?)(?:现?已|累计)*完成(?:计划|概算|年度(?:计划)?)?总?(?<what>投资|工程量)的$/

export const progressOfWorks: Amendment = {
  example: '青岭隧道工程完成总投资的40%。',
  counterexample: '青岭隧道工程完成总投资5亿元。',
  amend: (reading, { language }) => {
    const { mention, cues } = reading
    const isPart = mention.quantity.unit?.dimension === 'percent'
    const { of, what } = (isPart ? PROGRESS.exec(mention.before.trim())?.groups : undefined) ?? {}
    if (of === undefined || what === undefined) return null
    return { ...reading, name: `${language.subjectBefore(of).name}${what}完成率`, cues: { ...cues, measure: 'share' } }
  },
}

export const spentOn: Amendment = {
  example: '投资920万元完成道路高低压线路改造。',
  counterexample: '固定资产投资920万元，增长5%。',
  amend: (reading, { sentence }) => {
    const { name, mention } = reading
    if (!SPENT.test(name)) return null
    const behind = sentence.slice(mention.quantity.end, mention.quantity.end + 48)
    const worth = WORTH.exec(behind)
    const on = SPENT_ON.exec(behind) ?? worth
    // 引进总投资21亿元的项目: what comes in is not what it costs.
    const { cues } = reading
    const said = on === worth && cues.measure === 'increment' ? { ...cues, measure: null } : cues
    const isOfMany = on !== null && /^一?(?:大批|批|系列)/.test(on.groups!.on!)
    return on && !isOfMany && mention.quantity.unit?.dimension === 'money'
      ? { ...reading, name: on.groups!.on!.replace(/[、和及与]$/, '') + name, cues: said }
      : null
  },
}

/** 占地120亩的体育公园: whose size it is stands after it. */
const SIZE = /(?:^|[、，,和及\s])(?<size>占地(?:总?面积)?|总?建筑面积|总?投资|总?库容|(?:首期|总|募集)规模)$/

const OPENS_SIZE = /^(?:新建|建成|建设|完成|引进|开工|开工建设|推进|一[个座处])+(?=占地|建筑|投资|库容)/

/** 占地120亩、总投资3亿元｜的体育公园: what else is told of its size. */
const SIZE_TOO = /^[，、](?:总?投资额?|总?建筑面积|占地(?:面积)?)约?[\d.]+[百千万亿]{0,2}(?:元|平方米|亩)(?=的)/

export const sizeOf: Amendment = {
  example: '建成占地120亩的体育公园。',
  counterexample: '体育公园占地120亩，建成开放。',
  amend: (reading, { sentence }) => {
    const { mention, rule } = reading
    const size =
      rule === 'name_carried' ? undefined : SIZE.exec(mention.before.trim().replace(OPENS_SIZE, ''))?.groups?.size
    const behind = sentence.slice(mention.quantity.end, mention.quantity.end + 48).replace(SIZE_TOO, '')
    const on = size && WORTH.exec(behind)?.groups?.on
    // 引进总投资21亿元的项目: what comes in is not what it costs.
    return on ? { ...reading, name: on + size, cues: { ...reading.cues, measure: null } } : null
  },
}

/** 按照每人每年1000元的标准给予补贴: what is given stands after the standard. */
const BY_STANDARD =
  /^的标准[，,]?(?:给予|予以|进行|发放|支付|计发|安排)?(?:一次性)?(?<grant>\p{Script=Han}{0,6}?(?:补助|补贴|奖励|奖补|资助|津贴|奖金))/u

export const byStandard: Amendment = {
  example: '按照每人每年1000元的标准给予生活补贴。',
  counterexample: '达到每人每年1000元的标准。',
  amend: (reading, { sentence }) => {
    const { mention, cues } = reading
    const { unit, end } = mention.quantity
    if (unit?.dimension !== 'money' || !sentence.startsWith('的标准', end)) return null
    const grant = BY_STANDARD.exec(sentence.slice(end, end + 24))?.groups?.grant
    return grant ? { ...reading, name: `${grant}标准`, cues: { ...cues, status: 'commitment' } } : null
  },
}

export const grantTo: Amendment = {
  example: '对获奖团队给予最高20万元奖金。',
  counterexample: '给予创业补贴20万元。',
  amend: (reading, { sentence }) => {
    const name = grantName(reading.name, sentence.slice(0, reading.mention.quantity.start))
    return name === reading.name ? null : { ...reading, name }
  },
}
