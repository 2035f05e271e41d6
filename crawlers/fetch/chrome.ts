import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

/** A folder that is nobody else's: what others may write to, they may put a program of theirs into. */
export function ownFolder(parent: string): string {
  const uid = process.getuid?.() ?? 0
  const folder = join(parent, `duibiao-browser-${uid}`)
  mkdirSync(folder, { mode: 0o700, recursive: true })
  const found = lstatSync(folder)
  const isOurs =
    found.isDirectory() && (process.getuid === undefined || (found.uid === uid && (found.mode & 0o77) === 0))
  return isOurs ? folder : mkdtempSync(`${folder}-`)
}

/** The package unpacks to a fixed name in the folder of temporary files, and takes whatever lies there: so that is ours. */
async function unpackedBelow(folder: string, unpack: () => Promise<string>): Promise<string> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await unpack()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/**
 * The arguments that npm's browser comes with, for machines without a graphics card: it then computes one in software, which
 * takes a second for every page and shows nothing that pages of text need.
 */
const withoutSoftwareCard = (args: readonly string[]): string[] => [
  ...args.filter((arg) => !/gpu|angle|swiftshader/.test(arg)),
  '--disable-gpu',
]

/** The browser that tests bring along from npm; it is not there where only the dependencies for use are installed. */
async function bundled(): Promise<Chrome | null> {
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    const path = await unpackedBelow(ownFolder(tmpdir()), () => chromium.executablePath())
    const chrome = { path, args: withoutSoftwareCard(chromium.args) }
    return starts(chrome) ? chrome : null
  } catch {
    return null
  }
}

/**
 * The browser to use: the one that `CHROME_PATH` names, else an installed Chrome or Chromium, else the one that npm
 * brings for tests; null if there is none that starts. Throws an Error where `CHROME_PATH` names a file that is not there.
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
