/** A grant that says neither whose it is nor what for: 奖励, 一次性补助. */
const BARE = /^(?:一次性|后|资金|最高|每年){0,3}(?:奖励|奖金|奖补|补助|补贴|资助|贴息)(?:资金)?$/
/** 对获奖团队给予最高, 对新建的孵化器，按绩效分别给予: who gets it, in the clause of the grant. */
const RECEIVER =
  /对(?<receiver>[^，。；：对]{2,24}?)的?[，,]?(?:每年|分别|一次性|按照?[^，。；]{1,20}[，,]?){0,1}(?:给予|予以)[^，。；]{0,12}$/u
/** Words that tell nobody from others. */
const SAYS_LITTLE = /^(?:符合条件的|相关|有关|上述|参加)/
/** As much of a sentence as a grant takes up before its sum. */
const REACH = 72

/** The name of a grant with who gets it: 获奖团队奖金. `before` is the sentence up to the sum. */
export function grantName(name: string, before: string): string {
  if (!BARE.test(name)) return name
  const receiver = RECEIVER.exec(before.slice(-REACH))?.groups?.receiver?.replace(SAYS_LITTLE, '')
  return receiver !== undefined && receiver.length > 1 && !/\d/.test(receiver) ? receiver + name : name
}
