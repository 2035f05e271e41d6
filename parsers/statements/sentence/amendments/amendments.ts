import type { Reading } from '../reading.ts'
import type { Amendment, Around } from './amendment.ts'
import { bareChange, changeOfRate, countedFrom, pull, yearAgo } from './changes.ts'
import { growthBehind, partOfNew, shareThatFell, task } from './measures.ts'
import { bareRate, earned, kindOf, ofScheme, shareOfAll, yieldOf } from './owners.ts'
import { grantTo, spentOn } from './spending.ts'

/** Each in turn, on what those before it have left. */
export const AMENDMENTS: readonly Amendment[] = [
  partOfNew,
  growthBehind,
  bareChange,
  countedFrom,
  shareOfAll,
  changeOfRate,
  pull,
  yearAgo,
  spentOn,
  bareRate,
  earned,
  kindOf,
  ofScheme,
  shareThatFell,
  task,
  yieldOf,
  grantTo,
]

/** A reading with what the words around its number add to it. */
export const amended = (reading: Reading, around: Around): Reading =>
  AMENDMENTS.reduce((so, { amend }) => amend(so, around) ?? so, reading)
