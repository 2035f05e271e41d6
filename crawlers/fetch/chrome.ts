import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A Chrome or Chromium to start. */
export interface Chrome {
  path: string
  args: readonly string[]
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where installers put it on systems that do not look in PATH. */
const USUAL = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Chrome refuses its sandbox to root, which is what a container runs as. */
const argsFor = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [])

/** Whether a browser starts at all: one without the libraries of the system it needs does not. */
const starts = ({ path }: Chrome): boolean => spawnSync(path, ['--version', '--no-sandbox']).status === 0

/** The browser that tests bring along from npm; it is not there where only the dependencies for use are installed. */
async function bundled(): Promise<Chrome | null> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const chrome = { path: await chromium.executablePath(), args: chromium.args }
    return starts(chrome) ? chrome : null
  } catch {
    return null
  }
}

/**
 * The browser to use: the one that `CHROME_PATH` names, else an installed Chrome or Chromium, else the one that npm
 * brings for tests; null where there is none that starts. Throws an Error where `CHROME_PATH` names a file that is not there.
 */
export async function findChrome(env: NodeJS.ProcessEnv): Promise<Chrome | null> {
  const named = env.CHROME_PATH
  if (named) {
    if (existsSync(named)) return { path: named, args: argsFor() }
    throw new Error(`CHROME_PATH: found no ${named}, expected a Chrome or Chromium; correct the variable or unset it`)
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const installed = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...USUAL]
  const found = installed.filter((path) => existsSync(path)).map((path) => ({ path, args: argsFor() }))
  return found.find(starts) ?? bundled()
}
