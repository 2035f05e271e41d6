import { userAgent } from '../../crawlers/crawl/follow.ts'
import { UsageFault } from '../fault.ts'
import { version } from '../version.ts'

/** Where people who see us in their logs find out what this is; who runs it, they learn from a contact of their own. */
const PROJECT = 'https://github.com/duibiao/duibiao'

const CONTACT = /^(?:https?:\/\/[\x21-\x7e]+|[\x21-\x7e]+@[\x21-\x7e]+\.[\x21-\x7e]+)$/

/** Checks a contact as it was given. Throws UsageFault for what is neither an address of the web nor one of mail. */
export function contactOf(written: string | undefined): string | null {
  if (written === undefined || written === '') return null
  if (CONTACT.test(written) && !/[()]/.test(written)) return written
  throw new UsageFault(`--contact: found ${written}, expected a web or mail address such as data@example.org`)
}

/** Under which name everything is asked for; without a contact, the project stands in. */
export const agent = (contact: string | null): string => userAgent(version(), contact ?? PROJECT)
