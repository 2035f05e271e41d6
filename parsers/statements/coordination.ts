import type { Lexicon } from './lexicon.ts'
import { subjectBefore } from './subject.ts'

const JOINTS = /、|以及|和|与|及/

/** Text up to the first word that ends a subject: 高新技术企业和科技型企业实现“双倍增” leaves the two names. */
function beforeVerb(text: string, lexicon: Lexicon): string {
  for (let i = 1; i < text.length; i++) {
    if (lexicon.verbs.at(text.slice(i)) && !lexicon.names.at(text.slice(i))) return text.slice(0, i)
  }
  return text
}

const split = (text: string, lexicon: Lexicon): string[] =>
  subjectBefore(text, lexicon)
    .name.split(JOINTS)
    .map((part) => part.trim())
    .filter((part) => part.length > 1)

/**
 * The names that 分别 pairs with `count` values: the coordination nearest before it with exactly that many members.
 * `clauses` are the texts before 分别, nearest last. Null where no clause has such a coordination.
 */
export function coordinatedNames(clauses: readonly string[], count: number, lexicon: Lexicon): string[] | null {
  for (const clause of clauses.toReversed()) {
    for (const text of [beforeVerb(clause, lexicon), clause]) {
      const names = split(text, lexicon)
      if (names.length === count) return names
    }
  }
  return null
}
