/** 15-59岁, 60岁及以上. */
const AGES = String.raw`(?:\d{1,3}(?:岁)?[-—–~～至到]\d{1,3}(?:周?岁)|\d{1,3}周?岁(?:及?以[上下])?)`
const LIST_OF_AGES = new RegExp(
  String.raw`(?<ages>${AGES}(?:[、，和与及\s]+${AGES})+)(?<of>\p{Script=Han}{2,12}?)(?:数量?)?分别(?:为|是|有|达到?)?$`,
  'u',
)
const AGE = new RegExp(AGES, 'g')

/** 0-14岁、15-59岁常住人口分别为: the same people, by how old they are. Null if the words before the numbers are no such list of `count`. */
export function namesByAge(words: string, count: number): string[] | null {
  const { ages, of } = LIST_OF_AGES.exec(words)?.groups ?? {}
  const groups = ages?.match(AGE) ?? []
  return of === undefined || groups.length !== count ? null : groups.map((group) => group + of)
}
