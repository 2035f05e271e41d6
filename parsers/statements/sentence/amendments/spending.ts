import { grantName } from '../grant.ts'
import type { Amendment } from './amendment.ts'

/** 投资920万元完成道路改造; 投入3亿元，实施了管网等工程: what the sum was spent on stands behind it; 为计划的58% tells nothing of that. */
const SPENT = /^(?:总?投资|投入|投入资金|累计投入|累计投资)$/

const SPENT_ON =
  /^余?[，,]?(?:重点|全面|先后|深入|扎实|大力|集中|加快|持续)?(?:(?:(?:启动|推进|组织)?(?:实施|开展|推进|建设|新建|改造|完成|开工|修建|打造|建成)|启动|用于)了?(?:\d+[个项处座条])?[对为]?|为|对)(?![^，,。；;：:\d]{3,30}[\d.]+[%％倍])(?<on>[^，,。；;：:\d]{3,30})/u

/** 投资1.3亿元的客运总站基本完工. */
const WORTH =
  /^余?的(?<on>[^，,。；;：:、\d]{2,24}?)(?=基本|全面|全部|正式|已|实现|建成|完工|竣工|开工|投入|进展|进场|落地|顺利|加快|[，,。；;：:、]|$)/u

export const spentOn: Amendment = {
  example: '投资920万元完成道路高低压线路改造。',
  counterexample: '固定资产投资920万元，增长5%。',
  amend: (reading, { sentence }) => {
    const { name, mention } = reading
    const behind = SPENT.test(name) ? sentence.slice(mention.quantity.end, mention.quantity.end + 48) : ''
    const on = SPENT_ON.exec(behind) ?? WORTH.exec(behind)
    return on && mention.quantity.unit?.dimension === 'money'
      ? { ...reading, name: on.groups!.on!.replace(/[、和及与]$/, '') + name }
      : null
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
