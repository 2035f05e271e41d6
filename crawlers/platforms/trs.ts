import { isDocumentPath } from '../document-link.ts'
import { platformWith } from './reading.ts'

/** TRS WCM as the municipality of Chongqing runs it for all its portals (portal-conventions §1). */
export const trs = platformWith('trs', ({ pathname }) => isDocumentPath(pathname))
