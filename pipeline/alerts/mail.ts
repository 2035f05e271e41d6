import { UsageFault } from '../fault.ts'
import type { Alert } from './alert.ts'
import type { Receiver } from './receiver.ts'

/** Nobody's run waits longer for a mail server, in ms. */
const PATIENCE = 20_000

interface Mail {
  from: string
  to: string
}

const ADDRESS = /^[^@\s,]+@[^@\s,]+$/

function mailOf(url: URL): Mail {
  const [from, to] = ['from', 'to'].map((name) => url.searchParams.get(name) ?? '') as [string, string]
  const isMail = ADDRESS.test(from) && to.split(',').every((one) => ADDRESS.test(one.trim()))
  if (isMail && url.hostname !== '') return { from, to }
  throw new UsageFault(
    '--alert-url: found a mail server without addresses, expected smtp://HOST/?from=ADDRESS&to=ADDRESS',
  )
}

/**
 * The receiver after a mail server: `smtp://[USER:PASSWORD@]HOST[:PORT]/?from=ADDRESS&to=ADDRESS[,ADDRESS]`, or `smtps://`
 * where TLS is there from the start. `write` gives the lines of a message. Throws UsageFault if addresses are missing.
 */
export function mailReceiver(url: URL, write: (alerts: readonly Alert[]) => string[]): Receiver {
  const { from, to } = mailOf(url)
  const secure = url.protocol === 'smtps:'
  const transport = {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 25),
    secure,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    ...(url.username !== '' && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
  }
  return {
    place: url.hostname,
    together: true,
    send: async (alerts) => {
      const [subject, ...lines] = write(alerts)
      const { createTransport } = await import('nodemailer')
      const server = createTransport(transport)
      try {
        await server.sendMail({ from, to, subject, text: `${lines.join('\n')}\n` })
        return null
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      } finally {
        server.close()
      }
    },
  }
}
