import { UsageFault } from '../fault.ts'
import type { Alert } from './alert.ts'
import { CHATS, type Chat, chatRefusal, fitting } from './chat.ts'
import { mailReceiver } from './mail.ts'
import type { Receiver } from './receiver.ts'

/** Nobody's run waits longer for a receiver, in ms. */
const PATIENCE = 10_000

/** How alerts are written. */
export const ALERT_FORMATS = ['json', 'wecom', 'dingtalk', 'feishu', 'mail'] as const

/** What a user says of a receiver, as written. */
export interface AlertOptions {
  alertUrl?: string
  alertFormat?: (typeof ALERT_FORMATS)[number]
  alertSecret?: string
}

type Answer = { body: string } | { refusal: string }

/** Most bytes of an answer that are read; what chats say is far shorter. */
const LONGEST = 64 * 1024

/** The beginning of an answer's text. */
async function beginningOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes >= LONGEST) break
  }
  return new TextDecoder().decode(Buffer.concat(chunks).subarray(0, LONGEST))
}

/** Posts JSON; the text of the answer, or why there is none. Redirects are not followed: they would carry alerts away. */
async function posted(url: string, body: object): Promise<Answer> {
  try {
    const headers = { 'content-type': 'application/json' }
    const request = { method: 'POST', headers, body: JSON.stringify(body), redirect: 'manual' } as const
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(PATIENCE) })
    const text = await beginningOf(answer)
    return answer.ok ? { body: text } : { refusal: `it answers ${answer.status}` }
  } catch (error) {
    const { cause, message } = error as Error
    return { refusal: cause instanceof Error && cause.message ? cause.message : message }
  }
}

/** A program: each alert by itself, as it is. */
const webhook = (url: string): Receiver => ({
  place: new URL(url).host,
  together: false,
  send: async ([alert]) => {
    if (!alert) return null
    const answer = await posted(url, alert)
    return 'refusal' in answer ? answer.refusal : null
  },
})

const linesOf = (alerts: readonly Alert[]): string[] => [
  // Robots may be set to take messages with a word alone; this is the one.
  `duibiao: ${alerts.length === 1 ? '1 alert' : `${alerts.length} alerts`}`,
  ...alerts.map(({ text }) => `- ${text}`),
]

const chatReceiver = (chat: Chat, url: string, secret: string | null): Receiver => ({
  place: new URL(url).host,
  together: true,
  send: async (alerts) => {
    const text = fitting(linesOf(alerts), chat.bytes)
    const message = chat.message(url, text, secret, Date.now())
    const answer = await posted(message.url, message.body)
    return 'refusal' in answer ? answer.refusal : chatRefusal(chat, answer.body)
  },
})

const NO_ADDRESS =
  '--alert-url: found no address, expected one of the web such as https://alerts.example.org/hook, or of mail such as smtp://mail.example.org/?from=duibiao@example.org&to=ops@example.org'

/** The receiver that a user named, null if none is named. Throws UsageFault, which repeats nothing that may be secret. */
export function chosenReceiver({ alertUrl = '', alertFormat, alertSecret }: AlertOptions): Receiver | null {
  if (alertUrl === '') return null
  const url = URL.canParse(alertUrl) ? new URL(alertUrl) : null
  if (url && /^smtps?:$/.test(url.protocol)) return mailReceiver(url, linesOf)
  if (!url || !/^https?:$/.test(url.protocol) || alertFormat === 'mail') throw new UsageFault(NO_ADDRESS)
  const chat = CHATS.find(({ name, host }) => (alertFormat ? name === alertFormat : host.test(url.hostname)))
  return chat ? chatReceiver(chat, alertUrl, alertSecret || null) : webhook(alertUrl)
}
