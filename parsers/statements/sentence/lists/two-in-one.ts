/** One word for two things of which each has its value, where two values stand after it. */
interface TwoInOne {
  word: RegExp
  members: readonly [string, string]
  example: string
}

export const TWO_IN_ONE: readonly TwoInOne[] = [
  { word: /^城乡/, members: ['城镇', '农村'], example: '城乡居民人均可支配收入' },
  { word: /存贷款/, members: ['存款', '贷款'], example: '金融机构存贷款余额' },
]

/** The two names that a name stands for: 存款余额 and 贷款余额 for 存贷款余额. Null if it is the name of one thing. */
export function namesInOne(name: string): string[] | null {
  const row = TWO_IN_ONE.find(({ word }) => word.test(name))
  return row === undefined ? null : row.members.map((member) => name.replace(row.word, member))
}
