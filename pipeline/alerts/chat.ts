import { createHmac } from 'node:crypto'

/** What is posted to a chat. */
export interface Message {
  url: string
  body: object
}

/** How a group chat takes messages from a robot. */
export interface Chat {
  name: 'wecom' | 'dingtalk' | 'feishu'
  /** Host by which its addresses are known. */
  host: RegExp
  /** Most bytes of a text. */
  bytes: number
  /** The message of a text; `secret` signs it where the robot was set to want that. `now` gives ms since 1970. */
  message(url: string, text: string, secret: string | null, now: number): Message
  /** Fields of its answer: the code, 0 where the message was taken, and what it says; one of several forms. */
  answer: readonly (readonly [code: string, said: string])[]
}

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64')

/** Every chat that can be told; they answer 200 whatever became of a message. */
export const CHATS: readonly Chat[] = [
  {
    // 企业微信, 群机器人: https://developer.work.weixin.qq.com/document/path/91770
    name: 'wecom',
    host: /^qyapi\.weixin\.qq\.com$/,
    bytes: 2048,
    message: (url, content) => ({ url, body: { msgtype: 'text', text: { content } } }),
    answer: [['errcode', 'errmsg']],
  },
  {
    // 钉钉, 自定义机器人: https://open.dingtalk.com/document/orgapp/custom-robot-access
    name: 'dingtalk',
    host: /^oapi\.dingtalk\.com$/,
    bytes: 16_000,
    message: (url, content, secret, now) => {
      const signed = new URL(url)
      if (secret !== null) {
        signed.searchParams.set('timestamp', String(now))
        signed.searchParams.set('sign', hmac(secret, `${now}\n${secret}`))
      }
      return { url: signed.href, body: { msgtype: 'text', text: { content } } }
    },
    answer: [['errcode', 'errmsg']],
  },
  {
    // 飞书, 自定义机器人: https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
    name: 'feishu',
    host: /^open\.(?:feishu\.cn|larksuite\.com)$/,
    bytes: 16_000,
    message: (url, text, secret, now) => {
      const timestamp = String(Math.floor(now / 1000))
      // The key is what others sign, and the text is empty.
      const signed = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') }
      return { url, body: { ...signed, msg_type: 'text', content: { text } } }
    },
    answer: [
      ['code', 'msg'],
      ['StatusCode', 'StatusMessage'],
    ],
  },
]

/** The name of the code that an answer holds, as the first of its forms calls it. */
const codeOf = (answer: Chat['answer']): string => answer[0]?.[0] ?? 'a code'

/** Why a chat did not take a message, by its answer; null if it did. */
export function chatRefusal({ answer }: Chat, body: string): string | null {
  let found: Record<string, unknown> = {}
  try {
    found = Object(JSON.parse(body))
  } catch {
    return `it answers ${JSON.stringify(body.slice(0, 80))}, expected JSON with ${codeOf(answer)}`
  }
  const form = answer.find(([code]) => code in found)
  if (!form) return `it answers without ${codeOf(answer)}, expected the code of what became of the message`
  const [code, said] = form
  return String(found[code]) === '0' ? null : `it answers ${code} ${found[code]}: ${found[said] ?? 'nothing said'}`
}

/** A text in at most so many bytes, cut between lines; what was left out is counted. */
export function fitting(lines: readonly string[], bytes: number): string {
  const whole = lines.join('\n')
  if (Buffer.byteLength(whole) <= bytes) return whole
  const kept: string[] = []
  const rest = (): string => `… and ${lines.length - kept.length} more; see duibiao status`
  for (const line of lines) {
    if (Buffer.byteLength([...kept, line, rest()].join('\n')) > bytes) break
    kept.push(line)
  }
  if (kept.length > 0) return [...kept, rest()].join('\n')
  const [first = ''] = lines
  // Bytes are cut between characters.
  return new TextDecoder().decode(Buffer.from(first).subarray(0, bytes - 3)).replace(/\ufffd+$/, '')
}
