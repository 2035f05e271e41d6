import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A mail server on loopback that keeps what it is given. */
export interface MailServer {
  port: number
  /** Messages with their envelope. */
  taken: { from: string; to: string[]; data: string }[]
  /** What it answers to a sender from now on. */
  answerSender(line: string): void
  close(): Promise<void>
}

/** Starts a server that speaks as much of SMTP (RFC 5321) as a client needs that sends a message. */
export async function startMailServer(): Promise<MailServer> {
  const taken: MailServer['taken'] = []
  let sender = '250 ok'
  const server = createServer((socket) => {
    let mail = { from: '', to: [] as string[], data: '' }
    let inData = false
    let rest = ''
    const say = (line: string) => socket.write(`${line}\r\n`)
    const take = (line: string): void => {
      if (inData && line === '.') {
        inData = false
        taken.push(mail)
        return void say('250 taken')
      }
      if (inData) {
        mail.data += `${line}\n`
        return
      }
      const [, verb = '', argument = ''] = /^(\w+)(?: ?(?:FROM|TO)?:?<?([^>]*)>?.*)?$/i.exec(line) ?? []
      if (/^(?:EHLO|HELO|RSET|NOOP)$/i.test(verb)) return void say('250 localhost')
      if (/^MAIL$/i.test(verb)) {
        mail = { from: argument, to: [], data: '' }
        return void say(sender)
      }
      if (/^RCPT$/i.test(verb)) {
        mail.to.push(argument)
        return void say('250 ok')
      }
      if (/^DATA$/i.test(verb)) {
        inData = true
        return void say('354 go on')
      }
      say('221 bye')
      socket.end()
    }
    say('220 localhost')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop()!
      for (const line of lines) take(line)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    taken,
    answerSender: (line) => {
      sender = line
    },
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
