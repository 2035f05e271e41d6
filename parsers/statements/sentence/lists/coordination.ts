import { resolveIndicator } from '../../lexicon/indicator.ts'
import type { Lexicon } from '../../lexicon/lexicon.ts'
import { SPAN_AT_END } from '../../subject/ending.ts'
import type { Subject } from '../../subject/subject.ts'
import { beforeVerb } from './clause-subject.ts'
import { membersReader } from './members.ts'
import { isPlaceKind } from './place-kind.ts'

const RATE = /(?:率|比重|比例|占比)$/
/** 普及率, 涉及, 和谐 and 参与 hold no joint. */
const JOINTS = /、|以及|(?<![共调平温])和(?![谐平睦])|(?<!参)与(?!会)|(?<![普涉波顾])及/

/** A、B、C三大产业产值: the number says how many names stand before it. */
const ALL_OF = /等?[两二三四五六七八九十\d]{1,2}[大个](?:支柱|主导|重点|优势)?(?:产业|行业|集群|领域|板块|区域|门类)/

/** 蔬菜及食用菌、瓜果产量 are two, or three: the joints that make as many as there are values. */
const JOINED_BY = [JOINTS, /、/, /以及|和|与/]

/** Reads lists of names. */
export interface Coordination {
  /** The registered names that a list consists of; empty if a member is not registered. */
  registered: (name: string) => string[]
  /** The names that 均 gives one value each: 开工率、投产率均达到70%. Empty if they cannot be told apart. */
  ofEach: (name: string) => string[]
  /**
   * The names that 分别 pairs with `count` values: the list nearest before it with exactly that many members. `clauses` are
   * the texts before 分别, nearest last. Null if no clause has such a list.
   */
  paired: (clauses: readonly string[], count: number) => string[] | null
}

/** Makes a reader of lists. */
export function coordinationReader(lexicon: Lexicon, subjectBefore: (text: string) => Subject): Coordination {
  const membersOf = membersReader(lexicon)
  const split = (text: string, joints: RegExp): string[] =>
    membersOf(subjectBefore(text.replace(ALL_OF, '')).name, joints).filter((part) => part.length > 1)

  /** 进口货值、新增外资企业、销售额: a verb in one member cuts none of the others. */
  const splitApart = (text: string): string[] => {
    const parts = text.replace(ALL_OF, '').split(JOINTS)
    const names = parts.map((part) => subjectBefore(part).name)
    // 专项基金、新增能耗、新增用地支持民间项目比重: the rate is that of all of them.
    const isShared = RATE.test(names.at(-1) ?? '') && !names.every((name) => RATE.test(name))
    return parts.length > 2 && !isShared && names.every((name) => name.length > 1) ? names : []
  }

  /** 城区、乡镇供水普及率: kinds of places, which are a scope wherever no other stands beside them. */
  const ofPlaces = (text: string): string[] => {
    const parts = text.split(JOINTS).map((part) => part.trim())
    const kinds = parts.slice(0, -1)
    if (kinds.length === 0 || !kinds.every(isPlaceKind)) return []
    const rest = subjectBefore(parts.at(-1)!)
    return rest.cues.scope === null && rest.name !== '' ? membersOf([...kinds, rest.name].join('、'), JOINTS) : []
  }

  return {
    registered: (name) => {
      const parts = membersOf(name, JOINTS)
      return parts.length > 1 && parts.every((part) => resolveIndicator(part, lexicon)) ? parts : []
    },
    ofEach: (name) => {
      const parts = membersOf(name, /、|以及|和|与|及(?!以上|其)/)
      // 投资、消费、出口: names as short as can be have no head to share.
      const isWhole = parts.every(({ length }) => length > 2) || parts.every(({ length }) => length === 2)
      return parts.length > 1 && isWhole ? parts : []
    },
    paired: (clauses, count) => {
      for (const said of clauses.toReversed()) {
        const clause = said.replace(SPAN_AT_END, '')
        const placed = ofPlaces(clause)
        if (placed.length === count) return placed
        const apart = count > 2 ? splitApart(clause) : []
        if (apart.length === count && subjectBefore(clause).name.split(JOINTS).length < count) return apart
        for (const text of [beforeVerb(clause, lexicon), clause]) {
          for (const joints of JOINED_BY) {
            const names = split(text, joints)
            if (names.length === count) return names
          }
        }
      }
      return null
    },
  }
}
