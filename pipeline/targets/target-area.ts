import type { TargetRecord } from '../../datasets/records/target.ts'
import type { Area } from '../../datasets/reference/index.ts'
import type { Head } from '../../parsers/document/head/head.ts'
import type { BodyRegister, ResponsibleBody } from '../../parsers/places/body-register.ts'
import { type Origin, originAt } from '../../parsers/statements/statement/origin.ts'
import type { Statement } from '../../parsers/statements/statement/statement.ts'

/** The area that a value is about, and the body that has to deliver it. */
export interface TargetArea {
  columns: Pick<TargetRecord, 'area_code' | 'area_name' | 'scope' | 'responsible_code' | 'responsible_kind'>
  /** What tells the area; null if nothing does. */
  origin: Origin | null
}

/** What places and bodies are called. */
interface Places {
  register: BodyRegister
  areas: readonly Area[]
}

const isNamedBy = (scope: string | null, { name, short }: Area): boolean =>
  scope !== null && (scope === name || scope === short)

/** 8家北京医院 in a county's report are the county's: only a place inside the document's own has figures of its own there. */
const isInside = ({ code, parent_code, level }: Area, area: string | null): boolean =>
  area === null ? level !== 'province' : code === area || parent_code === area

/** The body that has to deliver a value, of several that answer for it the first. */
function bodyOf({ responsible }: Statement, area: string | null, register: BodyRegister): ResponsibleBody | null {
  const [first] = responsible?.split('、') ?? []
  return first ? register.bodyOf(first, area) : null
}

/**
 * A row of a city's table that names a district is that district's own value, and so is a clause that does
 * (其中，万州区120家). A clause that names the document's own area says nothing new.
 */
export function targetArea(
  statement: Statement,
  { area_code, area_name, area_evidence }: Pick<Head, 'area_code' | 'area_name' | 'area_evidence'>,
  { register, areas }: Places,
): TargetArea {
  const { scope, responsible, is_part } = statement
  const body = bodyOf(statement, area_code, register)
  const scoped = areas.find((one) => isNamedBy(scope, one) && isInside(one, area_code))
  const ofRow = is_part && body?.kind === 'district' ? register.areaOf(body.code) : undefined
  const own = area_name === null ? null : originAt('document', area_evidence)
  const told = ofRow ?? scoped
  return {
    columns: {
      area_code: told ? told.code : area_code,
      area_name: told ? told.name : area_name,
      scope: scoped ? null : scope,
      responsible_code: body?.code ?? null,
      responsible_kind: responsible ? (body?.kind ?? 'other') : null,
    },
    origin: ofRow ? originAt('row', responsible) : scoped ? originAt('clause', scope) : own,
  }
}
