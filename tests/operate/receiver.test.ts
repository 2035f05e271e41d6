import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Alert, trialAlert } from '../../pipeline/alerts/alert.ts'
import { CHATS, chatRefusal, fitting } from '../../pipeline/alerts/chat.ts'
import { mailReceiver } from '../../pipeline/alerts/mail.ts'
import { ALERT_FORMATS, chosenReceiver } from '../../pipeline/alerts/receiver-choice.ts'
import { VERBS } from '../../pipeline/commands/verbs.ts'
import { startMailServer } from './smtp-server.ts'

const AT = '2026-01-01T00:00:00.000Z'
const alerts = (n: number): Alert[] =>
  Array.from({ length: n }, (_, i) => ({ ...trialAlert(AT), text: `甲区${i}: blocked` }))

describe('chat', () => {
  const asked: { path: string; body: Record<string, unknown> }[] = []
  let answer = '{"errcode":0,"errmsg":"ok"}'
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    asked.push({ path: request.url!, body: JSON.parse(Buffer.concat(chunks).toString()) })
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
  })
  const urlOf = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/send?key=secret`
  beforeEach(async () => {
    asked.length = 0
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  const TEXT = 'duibiao: 3 alerts\n- 甲区0: blocked\n- 甲区1: blocked\n- 甲区2: blocked'

  it.each([
    ['wecom', '{"errcode":0,"errmsg":"ok"}', { msgtype: 'text', text: { content: TEXT } }],
    ['dingtalk', '{"errcode":0,"errmsg":"ok"}', { msgtype: 'text', text: { content: TEXT } }],
    ['feishu', '{"code":0,"msg":"success"}', { msg_type: 'text', content: { text: TEXT } }],
    ['feishu', '{"StatusCode":0,"StatusMessage":"success"}', { msg_type: 'text', content: { text: TEXT } }],
    ['wecom', '{"errcode":"0","errmsg":"ok"}', { msgtype: 'text', text: { content: TEXT } }],
    ['dingtalk', '\uFEFF{"errcode":0}', { msgtype: 'text', text: { content: TEXT } }],
  ] as const)('%s takes all alerts in one message of its form', async (alertFormat, said, body) => {
    answer = said
    const receiver = chosenReceiver({ alertUrl: urlOf(), alertFormat })!
    expect(await receiver.send(alerts(3))).toBeNull()
    expect(asked).toEqual([{ path: '/send?key=secret', body }])
    expect(receiver.place).not.toContain('secret')
  })

  it.each([
    ['wecom', '{"errcode":93000,"errmsg":"invalid webhook url"}', 'it answers errcode 93000: invalid webhook url'],
    ['dingtalk', '{"errcode":310000,"errmsg":"sign not match"}', 'it answers errcode 310000: sign not match'],
    ['feishu', '{"code":19024,"msg":"Key Words Not Found"}', 'it answers code 19024: Key Words Not Found'],
    ['feishu', '{}', 'it answers without code, expected the code of what became of the message'],
    ['wecom', '<html>', 'it answers "<html>", expected JSON with errcode'],
    ['wecom', '{"errcode":null}', 'it answers errcode null: nothing said'],
    ['wecom', '{"errcode":""}', 'it answers errcode : nothing said'],
    ['wecom', '[]', 'it answers without errcode, expected the code of what became of the message'],
    ['wecom', 'null', 'it answers without errcode, expected the code of what became of the message'],
  ] as const)('%s that answers 200 and %s took nothing', async (alertFormat, said, refusal) => {
    answer = said
    expect(await chosenReceiver({ alertUrl: urlOf(), alertFormat })!.send(alerts(1))).toBe(refusal)
  })

  it('that answers without end is not listened to without end', async () => {
    answer = 'x'.repeat(50 * 1024 * 1024)
    const refusal = await chosenReceiver({ alertUrl: urlOf(), alertFormat: 'wecom' })!.send(alerts(1))
    expect(refusal).toBe(`it answers "${'x'.repeat(80)}", expected JSON with errcode`)
  })

  it('signs what is to be signed', async () => {
    answer = '{"errcode":0,"code":0}'
    const alertSecret = 'SEC1'
    await chosenReceiver({ alertUrl: urlOf(), alertFormat: 'dingtalk', alertSecret })!.send(alerts(1))
    await chosenReceiver({ alertUrl: urlOf(), alertFormat: 'feishu', alertSecret })!.send(alerts(1))
    const [ding, fei] = asked as [(typeof asked)[0], (typeof asked)[0]]
    const query = new URL(ding.path, 'http://x').searchParams
    const timestamp = query.get('timestamp')!
    expect(query.get('key')).toBe('secret')
    expect(query.get('sign')).toBe(createHmac('sha256', 'SEC1').update(`${timestamp}\nSEC1`).digest('base64'))
    expect(fei.body.sign).toBe(createHmac('sha256', `${fei.body.timestamp}\nSEC1`).digest('base64'))
    expect(Number(timestamp) - Number(fei.body.timestamp) * 1000).toBeLessThan(2000)
  })

  it('is known by its host', () => {
    const hosts = {
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1': 'wecom',
      'https://oapi.dingtalk.com/robot/send?access_token=1': 'dingtalk',
      'https://open.feishu.cn/open-apis/bot/v2/hook/1': 'feishu',
      'https://open.larksuite.com/open-apis/bot/v2/hook/1': 'feishu',
    }
    for (const [url, name] of Object.entries(hosts)) {
      expect(CHATS.find(({ host }) => host.test(new URL(url).hostname))?.name).toBe(name)
      expect(chosenReceiver({ alertUrl: url })!.together).toBe(true)
    }
    expect(chosenReceiver({ alertUrl: 'https://alerts.example.org/hook' })!.together).toBe(false)
  })

  it('whose text is too long is told how much was left out, and no character is cut', () => {
    const lines = ['duibiao: 99 alerts', ...Array.from({ length: 99 }, (_, i) => `- 区县${i}: unreachable`)]
    for (const bytes of [100, 500, 2048]) {
      const text = fitting(lines, bytes)
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes)
      const kept = text.split('\n')
      expect(kept.at(-1)).toBe(`… and ${lines.length - kept.length + 1} more; see duibiao status`)
    }
    expect(fitting(lines.slice(0, 2), 2048)).toBe(lines.slice(0, 2).join('\n'))
    const cut = fitting(['重庆'.repeat(60)], 100)
    expect(cut).toMatch(/^[重庆]+$/)
    expect(Buffer.byteLength(cut)).toBeGreaterThan(90)
    expect(chatRefusal(CHATS[0]!, '{"errcode":0}')).toBeNull()
  })
})

describe('mail', () => {
  it('gets all alerts in one mail, from and to whom the address says', async () => {
    const server = await startMailServer()
    const alertUrl = `smtp://127.0.0.1:${server.port}/?from=duibiao@example.org&to=ops@example.org,cio@example.org`
    const receiver = chosenReceiver({ alertUrl })!
    expect(await receiver.send(alerts(2))).toBeNull()
    expect(server.taken).toHaveLength(1)
    const [mail] = server.taken
    expect(mail).toMatchObject({ from: 'duibiao@example.org', to: ['ops@example.org', 'cio@example.org'] })
    const [head, ...body] = mail!.data.split('\n\n')
    expect(head).toMatch(/^Subject: duibiao: 2 alerts$/m)
    const text = /base64/i.test(head!) ? Buffer.from(body.join(''), 'base64').toString() : body.join('\n\n')
    expect(text.trim().replaceAll('=\n', '')).toContain(/quoted-printable/i.test(head!) ? 'blocked' : '甲区1: blocked')
    server.answerSender('550 no such sender')
    expect(await receiver.send(alerts(1))).toMatch(/550 no such sender/)
    await server.close()
    expect(await receiver.send(alerts(1))).toMatch(/ECONNREFUSED/)
  })

  it.each([
    'smtp://mail.example.org/',
    'smtp://mail.example.org/?from=a@b.org',
    'smtps://mail.example.org/?from=a@b.org&to=nobody',
    'smtp:///?from=a@b.org&to=c@d.org',
  ])('without addresses is refused: %s', (alertUrl) => {
    expect(() => mailReceiver(new URL(alertUrl), () => [])).toThrow(/expected smtp:\/\/HOST\/\?from=ADDRESS&to=ADDRESS/)
  })
})

describe('receiver-choice', () => {
  it('is one, or not given; a wrong one is not repeated, for it may be a secret', () => {
    expect(chosenReceiver({})).toBeNull()
    expect(chosenReceiver({ alertUrl: '' })).toBeNull()
    for (const alertUrl of ['file:///secret', 'secret', 'ftp://secret.org']) {
      expect(() => chosenReceiver({ alertUrl })).toThrow(/^--alert-url: found no address/)
      expect(() => chosenReceiver({ alertUrl })).not.toThrow(/secret/)
    }
    expect(() => chosenReceiver({ alertUrl: 'https://example.org/', alertFormat: 'mail' })).toThrow(/found no address/)
  })

  it('may be written in every format that the command line offers', () => {
    const option = VERBS.find(({ name }) => name === 'run')!.options.find(({ long }) => long === '--alert-format')
    expect(option!.argChoices).toEqual([...ALERT_FORMATS])
  })
})
