import { isDocumentPath } from '../document-link.ts'
import { SHARED_PROOFS } from '../page-kind.ts'
import { platformOfFamily } from './reading.ts'

/** TRS WCM as the municipality of Chongqing runs it for all its portals (portal-conventions §1). */
export const trs = platformOfFamily({
  name: 'trs',
  isDocument: ({ pathname }) => isDocumentPath(pathname),
  ...SHARED_PROOFS,
})
