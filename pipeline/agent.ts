import { userAgent } from '../crawlers/crawl/follow.ts'
import { version } from './version.ts'

/** Where people who see us in their logs find out who we are. */
const CONTACT = 'https://github.com/duibiao/duibiao'

/** Under which name everything is asked for. */
export const agent = (): string => userAgent(version(), CONTACT)
