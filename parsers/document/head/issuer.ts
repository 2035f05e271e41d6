import type { Line } from '../../text/lines.ts'
import { isBodyName, signersIn } from '../particulars/signature.ts'
import type { HeadZone } from './head-zone.ts'
import type { FoundTitle } from './title.ts'

/** 我代表某省人民政府，向大会报告工作. */
const REPRESENTED = /代表(\p{Script=Han}{2,16}?(?:人民政府|政府))[，,向作]/u
/** 省政府 and 区人民政府 name no place. */
const UNNAMED = /^(?:[省市区县州盟旗本我]|自治[区州县旗])(?:人民)?政府$/
const OPENING = 3

function representedIn(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const body = REPRESENTED.exec(text.slice(0, 60))?.[1]
    if (body && !UNNAMED.test(body)) return body
  }
  return null
}

/**
 * The body whose document it is where neither title nor signature name it: it stands below the title, or whoever gives a
 * report says for whom.
 */
export function issuerInHead({ lines, body }: HeadZone, titled: FoundTitle | null): string | null {
  const last = titled ? lines.findLastIndex(({ line }) => titled.lines.includes(line.number)) : lines.length
  const below = lines.slice(last + 1, body).map(({ line }) => signersIn(line.text))
  const signed = below.find((bodies) => bodies.every(isBodyName))
  return signed?.join('、') ?? representedIn(lines.slice(body, body + OPENING).map(({ line }) => line))
}
