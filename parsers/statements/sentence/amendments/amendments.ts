import type { Reading } from '../reading.ts'
import type { Amendment, Around } from './amendment.ts'
import { someOf } from './among.ts'
import {
  bareChange,
  changeOfIncrement,
  changeOfRate,
  countedFrom,
  pull,
  reckonedOtherwise,
  yearAgo,
} from './changes.ts'
import { listHead } from './list-head.ts'
import { alsoNew, growthBehind, partOfNew, shareThatFell, task } from './measures.ts'
import { putInto } from './of-counted.ts'
import { ofField } from './of-field.ts'
import {
  bareRate,
  earned,
  investedIn,
  ofScheme,
  ownerKind,
  reached,
  shareOfAll,
  spentShare,
  yieldOf,
} from './owners.ts'
import { countedPart, countedStage, industryOf, priceOf, sexOf } from './parts.ts'
import { reachedHeads } from './reached-heads.ts'
import { byStandard, fundsFor, grantTo, progressOfWorks, sizeOf, spentOn } from './spending.ts'
import { areaOfAll, figureOfThing, measuredToo } from './things.ts'

/** Each in turn, on what those before it have left. */
export const AMENDMENTS: readonly Amendment[] = [
  someOf,
  partOfNew,
  alsoNew,
  growthBehind,
  bareChange,
  changeOfIncrement,
  reckonedOtherwise,
  countedFrom,
  shareOfAll,
  spentShare,
  changeOfRate,
  pull,
  yearAgo,
  spentOn,
  fundsFor,
  progressOfWorks,
  sizeOf,
  bareRate,
  earned,
  investedIn,
  putInto,
  ownerKind,
  reached,
  reachedHeads,
  ofScheme,
  shareThatFell,
  task,
  yieldOf,
  ofField,
  countedStage,
  sexOf,
  countedPart,
  industryOf,
  listHead,
  measuredToo,
  areaOfAll,
  priceOf,
  figureOfThing,
  byStandard,
  grantTo,
]

/** A reading with what the words around its number add to it. */
export const amended = (reading: Reading, around: Around): Reading =>
  AMENDMENTS.reduce((so, { amend }) => amend(so, around) ?? so, reading)
