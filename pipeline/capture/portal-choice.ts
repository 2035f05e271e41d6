import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Portal } from '../../crawlers/portal.ts'
import { declarationText, PORTALS_FOLDER, parsePortal, readPortals } from '../../crawlers/portal-registry.ts'
import { packageRoot } from '../../datasets/root.ts'
import { errnoOf, InputFault, UsageFault } from '../fault.ts'
import { PLACES } from '../folder/place.ts'

/** Declarations of the replica portals. */
const REPLICA_FOLDER = join(packageRoot, 'datasets', 'replica', 'portals')

/** Where declarations come from. */
export interface PortalSource {
  /** The data folder: declarations in its `portals/` stand beside the bundled ones, and replace those of the same id. */
  data: string
  /** True for the replica's declarations instead of the real ones. */
  replica?: boolean
  /** A folder whose declarations are the only ones. */
  portals?: string | undefined
}

/** The folder of the user's own declarations. */
export const ownPortals = (data: string): string => join(data, PLACES.portals)

/** What stands after the code in an id; those of the replica need not be told apart from the real ones. */
function shortNames({ id }: Portal): string[] {
  const slug = id.slice(id.indexOf('-') + 1)
  return [slug, slug.replace(/-replica$/, '')]
}

/** Does `read`. Throws InputFault for a declaration that is wrong, or that cannot be read. */
function declared<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'DeclarationMistake') throw new InputFault(cause.message, { cause })
    const code = errnoOf(cause)
    if (code === null) throw cause
    throw new InputFault(`${path}: found nothing to read (${code}), expected declarations of portals`, { cause })
  }
}

const foldersOf = ({ data, replica, portals }: PortalSource): string[] => {
  if (portals !== undefined) return [portals]
  const own = ownPortals(data)
  return [replica ? REPLICA_FOLDER : PORTALS_FOLDER, ...(existsSync(own) ? [own] : [])]
}

/** Every portal that is declared, by id. Throws InputFault. */
export function declaredPortals(source: PortalSource): Portal[] {
  const all = foldersOf(source).flatMap((folder) => declared(folder, () => readPortals(folder)))
  const byId = new Map(all.map((portal) => [portal.id, portal]))
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Reads one declaration. Throws InputFault with everything that is wrong with it. */
export const declaredIn = (file: string): Portal => declared(file, () => parsePortal(file, declarationText(file)))

/**
 * The portals that names stand for, all of them where none is named: ids, or what comes after the code in one. Throws
 * UsageFault for a name nobody has, InputFault for a declaration that is wrong.
 */
export function choosePortals(names: readonly string[], source: PortalSource): Portal[] {
  const portals = declaredPortals(source)
  if (names.length === 0) return portals
  const chosen = names.map((name) => {
    const found = portals.find((portal) => [portal.id, ...shortNames(portal)].includes(name))
    if (found) return found
    const example = portals[0] === undefined ? 'one that is declared' : `an id such as ${portals[0].id}`
    throw new UsageFault(`found no portal ${name}, expected ${example}; see duibiao portals`)
  })
  return [...new Set(chosen)]
}
