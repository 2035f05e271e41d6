import { NO_LETTER } from '../../datasets/explorer/search.ts'
import { sqlLiteral } from '../../datasets/records/ddl.ts'

/** SQL for a text as it is searched: `folded` of datasets/explorer/search.ts. */
export const foldedSql = (text: string): string => `lower(regexp_replace(${text}, ${sqlLiteral(NO_LETTER)}, '', 'g'))`
