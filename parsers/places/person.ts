import type { Surname } from '../../datasets/reference/index.ts'
import type { Table } from '../tables/table.ts'
import { matchesOf } from '../text/matches.ts'
import type { HeaderRoles } from '../values/header-role.ts'
import { literal } from '../values/phrases.ts'

/** Stands for a person's name wherever one is left out. */
export const WITHHELD = '某某'

/** Finds the names of private persons, which are never published. */
export type PersonFinder = (text: string, tables: readonly Table[]) => string[]

/** Headers of columns that hold names. */
const PERSON_HEADER =
  /^(?:姓名|联系人|负责人|责任人|经办人|联络员|联系人姓名|法定代表人|法人代表|法人|提案人|承办人|户主|包联干部|驻村干部|科技特派员)$/
const BEFORE = '(?:联系人|经办人|联络员|责任人|负责人|提案人|主办人|承办人|法定代表人|填报人|审核人)\\s?[:：]\\s?'
/** A name as two or three characters, or surname and given name apart; longer runs are no names. */
const AFTER_NAME = '(?=[\\s,，;；、。.(（)）]|联系|电话|$)'

const SALUTATION = '(?:等)?(?:委员|代表|先生|女士|同志)\\s?[:：]'
const COMRADE = '同志[\\s，。、）)]'
/** Looks for what must follow a name before hundreds of surnames are tried. */
const before = (cue: string): string => `(?=\\p{Script=Han}{2,4}${cue})`

/** How bodies of two or three characters end: 水务局, 安监办, 文联. */
const BODY_END = /[局委办会部厅院处乡镇村联区县市州园校所站队司]$/

/** True for a text that is a surname and a given name, blanks between them left out, and no short name of a body. */
export function isPersonName(surnames: readonly Surname[]): (text: string) => boolean {
  const { name } = patternsOf(surnames)
  return (text) => {
    const bare = text.replace(/\s/g, '')
    return bare.length <= 4 && name.test(bare) && !BODY_END.test(bare)
  }
}

/** A cue with what must stand somewhere in a text in which it finds anything: quick to tell, and in few texts. */
interface Cue {
  sign: RegExp
  pattern: RegExp
}

function patternsOf(surnames: readonly Surname[]): { name: RegExp; cues: readonly Cue[] } {
  const family = surnames.map(({ surname }) => literal(surname)).join('|')
  const name = `(?:${family})\\p{Script=Han}{1,2}`
  return {
    name: new RegExp(`^${name}$`, 'u'),
    cues: [
      { sign: new RegExp(BEFORE), pattern: new RegExp(`${BEFORE}(?<name>${name})${AFTER_NAME}`, 'gmu') },
      // The salutation of a reply: 某某委员：
      {
        sign: new RegExp(SALUTATION),
        pattern: new RegExp(`(?:^|(?<=[\\s、]))${before(SALUTATION)}(?<name>${name})(?=${SALUTATION})`, 'gmu'),
      },
      {
        sign: new RegExp(COMRADE),
        pattern: new RegExp(`(?<=[\\s，。、（(])${before(COMRADE)}(?<name>${name})(?=${COMRADE})`, 'gmu'),
      },
    ],
  }
}

/**
 * Makes a finder. Names are found where the text says that they are: in columns headed 姓名 and the like, after 联系人：,
 * before 委员：. A word is not taken for a name because it begins like one.
 */
export function personFinder(surnames: readonly Surname[], headerRole: HeaderRoles): PersonFinder {
  const { name, cues } = patternsOf(surnames)
  const isName = isPersonName(surnames)
  /** Bodies that a column of persons is headed with in the end: the header of a rebuilt table may have moved. */
  const holdsPersons = (table: Table, path: readonly string[], col: number): boolean => {
    const role = headerRole(path.at(-1) ?? '')?.role
    if (role === 'person') return true
    const filled = table.rows.map((row) => row[col]!).filter((text) => text !== '')
    return role !== undefined && BODIES.has(role) && filled.filter(isName).length * 2 > filled.length
  }
  const namesIn = (table: Table): string[] => {
    const columns = table.columns.flatMap((path, col) =>
      PERSON_HEADER.test(path.at(-1) ?? '') || holdsPersons(table, path, col) ? [col] : [],
    )
    return table.rows.flatMap((row) =>
      columns.flatMap((col) => row[col]!.split(/[\s、,，;；]+/).filter((one) => name.test(one))),
    )
  }
  return (text, tables) => {
    const cued = cues
      .filter(({ sign }) => sign.test(text))
      .flatMap(({ pattern }) => matchesOf(text, pattern).map(({ groups }) => groups!.name!))
    return [...new Set([...cued, ...tables.flatMap(namesIn)])]
  }
}

const BODIES: ReadonlySet<string> = new Set(['lead', 'responsible', 'support'])

/** Replaces names in a text by WITHHELD, the longest first. */
export function withoutNames(text: string, names: readonly string[]): string {
  return names.toSorted((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, WITHHELD), text)
}
