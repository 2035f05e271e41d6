const GRADE =
  /^(?:[1-5]?A{1,5}级|[B-E]级|(?:世界|全球|国际|国家|省部|自治区|省|市|区|县|部|盟|旗|州|乡|镇|村|[\d百千万]{1,5}[万亿]?元?)级(?:及?以上)?|[一二三四五]类)/

/** True for a grade that stands without what is graded: 国家级. */
export const isGrade = (name: string): boolean => name.replace(GRADE, '') === '' && name !== ''

/** What is graded: 创新平台 of 市级以上创新平台. */
export const withoutGrade = (name: string): string => name.replace(GRADE, '')

/** The grades of all parts but the last, whose own grade says what 国家 of 国家和省级示范村 is one of. Null if a part is none. */
export function gradesBefore(parts: readonly string[], last: string): string[] | null {
  const isGraded = withoutGrade(last) !== last
  const grades = parts.map((part) => (isGrade(part) || !isGraded ? part : `${part}级`))
  return grades.length > 0 && grades.every(isGrade) ? grades : null
}
