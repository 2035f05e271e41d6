/** How large a bench of faults is made; 1 is its full size. */
export interface Scaled {
  scale: number
}

/** So many at full size, at least one. */
export const atScale = (full: number, { scale }: Scaled): number => Math.max(1, Math.round(full * scale))
