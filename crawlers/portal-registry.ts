import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packageRoot } from '../datasets/root.ts'
import { type Portal, portalSchema } from './portal.ts'

/** Where the declarations of the real portals lie; the folder is the registry. */
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
      {
        cause,
      },
    )
  }
}

/** Reads the text of a declaration. `file` is its name. Throws DeclarationMistake. */
export function parsePortal(file: string, text: string): Portal {
  const read = portalSchema.safeParse(parsed(file, text))
  if (!read.success) {
    const said = read.error.issues.map(({ path, message }) => `${path.join('.') || 'portal'}: ${message}`).join('; ')
    throw new DeclarationMistake(`${file}: ${said}; correct the declaration`)
  }
  const { id } = read.data
  if (file === `${id}.json`) return read.data
  throw new DeclarationMistake(`${file}: found id ${JSON.stringify(id)}, expected the name of the file; rename one`)
}

/** All portals declared in a folder, by id. Throws DeclarationMistake at the first one that breaks its schema. */
export function readPortals(folder: string = PORTALS_FOLDER): Portal[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parsePortal(basename(name), readFileSync(join(folder, name), 'utf8')))
}
