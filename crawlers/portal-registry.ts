import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { decodeText } from '../datasets/charset/decode.ts'
import { packageRoot } from '../datasets/root.ts'
import { PLATFORMS } from './platform-registry.ts'
import { hostOf, type Portal, portalSchema } from './portal.ts'

/** Where the declarations of the bundled portals lie; the folder is the registry. */
export const PORTALS_FOLDER = join(packageRoot, 'crawlers', 'portals')

/** A mistake in a hand-written declaration. The message names file and field, what was found and what was expected. */
export class DeclarationMistake extends Error {
  override readonly name = 'DeclarationMistake'
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DeclarationMistake(
      `${file}: found no JSON (${(cause as Error).message}), expected a portal; correct it`,
      { cause },
    )
  }
}

/** What the fields of a declaration say against each other, each with what was expected. */
function disagreements({ id, platform, hosts, lists }: Portal, name: string): string[] {
  const names = PLATFORMS.map((each) => each.name)
  return [
    ...(name === `${id}.json` ? [] : [`id: found ${JSON.stringify(id)}, expected the name of the file; rename one`]),
    ...(names.includes(platform)
      ? []
      : [`platform: found ${JSON.stringify(platform)}, expected one of ${names.join(', ')}`]),
    ...lists.flatMap(({ url }, i) => {
      const { hostname } = new URL(url)
      return hostOf({ hosts }, hostname) === null
        ? [`lists.${i}.url: found host ${hostname}, expected one of ${hosts.join(', ')}`]
        : []
    }),
  ]
}

/** The text of a declaration, in whatever charset an editor has written it. Throws DeclarationMistake. */
export function declarationText(file: string): string {
  try {
    return decodeText(readFileSync(file)).text
  } catch (cause) {
    throw new DeclarationMistake(
      `${file}: found nothing to read (${(cause as NodeJS.ErrnoException).code}), expected a portal`,
      {
        cause,
      },
    )
  }
}

/**
 * Reads the text of a declaration. `file` is its path; its name must be the id. Throws DeclarationMistake with everything
 * that is wrong.
 */
export function parsePortal(file: string, text: string): Portal {
  const read = portalSchema.safeParse(parsed(file, text))
  const said = read.success
    ? disagreements(read.data, basename(file))
    : read.error.issues.map(({ path, message }) => `${path.join('.') || 'portal'}: ${message}`)
  if (said.length === 0) return read.data!
  throw new DeclarationMistake(`${file}: ${said.join('; ')}; correct the declaration`)
}

/** All portals declared in a folder, by id. Throws DeclarationMistake at the first one that is wrong. */
export function readPortals(folder: string = PORTALS_FOLDER): Portal[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parsePortal(join(folder, name), declarationText(join(folder, name))))
}
