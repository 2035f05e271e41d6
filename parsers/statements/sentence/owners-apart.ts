import type { Reading } from './reading.ts'

const COUNTED = new Set(['count', 'person'])

/** Readings of one name, unit and measure say the same, if nothing tells them apart. */
const keyOf = ({ name, cues, mention }: Reading): string =>
  `${name} ${cues.measure ?? ''} ${cues.scope ?? ''} ${mention.quantity.unit?.canonical ?? ''}`

/** A number whose name stands right before it, in a clause that opens with nothing else. */
const isOpen = ({ name, rule, cues, mention }: Reading): boolean =>
  rule === 'name_before' &&
  name.length > 1 &&
  cues.status === null &&
  mention.clause === '' &&
  !mention.dated &&
  !COUNTED.has(mention.quantity.unit?.dimension ?? '')

/** What was counted right before a number, other than by heads of the same. */
function countedBefore(readings: readonly Reading[], at: number): string {
  for (let i = at - 1; i >= 0; i--) {
    const { name, rule, mention } = readings[i]!
    if (!COUNTED.has(mention.quantity.unit?.dimension ?? '')) return ''
    if (rule !== 'name_carried') return name
  }
  return ''
}

/** 城市低保 and 低保金 are 城市低保金: what both have stands once. */
function ownedBy(owner: string, name: string): string {
  for (let length = Math.min(owner.length, name.length) - 1; length > 1; length--) {
    if (owner.endsWith(name.slice(0, length))) return owner + name.slice(length)
  }
  return owner + name
}

/** The readings of a sentence that share a name with another. */
function alike(readings: readonly Reading[]): number[][] {
  const places = new Map<string, number[]>()
  for (const [at, reading] of readings.entries()) {
    if (isOpen(reading)) places.set(keyOf(reading), [...(places.get(keyOf(reading)) ?? []), at])
  }
  return [...places.values()].filter(({ length }) => length > 1)
}

/**
 * 城市低保310户，发放低保金90万元；农村低保520户，发放低保金120万元: one name for two sums in a sentence is the name of neither. Whose
 * each is was counted right before it. Where it was not, or was the same, they stay as they are.
 */
export function withOwnersApart(readings: readonly Reading[]): Reading[] {
  const named = [...readings]
  for (const places of alike(readings)) {
    const owners = places.map((at) => countedBefore(readings, at))
    const isTold = owners.every((owner) => owner.length > 1) && new Set(owners).size === owners.length
    if (!isTold) continue
    for (const [nth, at] of places.entries()) {
      named[at] = { ...readings[at]!, name: ownedBy(owners[nth]!, readings[at]!.name) }
    }
  }
  return named
}
