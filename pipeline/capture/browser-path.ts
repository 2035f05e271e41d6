import { accessSync, constants } from 'node:fs'
import { errnoOf, UsageFault } from '../fault.ts'

/** Looks at the browser that a user named, before anything is asked. Throws UsageFault if it cannot be run. */
export function checkBrowserPath({ CHROME_PATH: named }: NodeJS.ProcessEnv): void {
  if (!named) return
  try {
    accessSync(named, constants.X_OK)
  } catch (cause) {
    const found = errnoOf(cause) === 'EACCES' ? `${named}, which may not be run` : `no ${named}`
    throw new UsageFault(
      `CHROME_PATH: found ${found}, expected a Chrome or Chromium; correct the variable or unset it`,
      {
        cause,
      },
    )
  }
}
