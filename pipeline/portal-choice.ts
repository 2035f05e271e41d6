import { join } from 'node:path'
import type { Portal } from '../crawlers/portal.ts'
import { PORTALS_FOLDER, readPortals } from '../crawlers/portal-registry.ts'
import { packageRoot } from '../datasets/root.ts'
import { InputFault, UsageFault } from './fault.ts'

/** Declarations of the replica portals. */
const REPLICA_FOLDER = join(packageRoot, 'datasets', 'replica', 'portals')

const slugOf = ({ id }: Portal): string => id.slice(id.indexOf('-') + 1)

function declared(folder: string): Portal[] {
  try {
    return readPortals(folder)
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'DeclarationMistake') throw cause
    throw new InputFault(cause.message, { cause })
  }
}

/**
 * The portals that names stand for, all of them where none is named: ids, or what comes behind the code in one. Throws
 * UsageFault for a name nobody has, InputFault for a declaration that breaks its schema.
 */
export function choosePortals(names: readonly string[], isReplica: boolean): Portal[] {
  const portals = declared(isReplica ? REPLICA_FOLDER : PORTALS_FOLDER)
  if (names.length === 0) return portals
  const chosen = names.map((name) => {
    const found = portals.find((portal) => portal.id === name || slugOf(portal) === name)
    if (found) return found
    throw new UsageFault(`found no portal ${name}, expected an id such as ${portals[0]!.id}; see duibiao portals`)
  })
  return [...new Set(chosen)]
}
