import type { TextItem } from './page.ts'

/** Letters printed again so near, in letter heights, are bold by being printed twice. */
const NEAR = 0.3

/** Items without those that only thicken another: bold letters are often drawn twice, a hair apart. */
export function withoutShadows(items: readonly TextItem[]): TextItem[] {
  const byText = new Map<string, TextItem[]>()
  return items.filter((item) => {
    const same = byText.get(item.text) ?? []
    const reach = NEAR * item.size
    const isShadow = same.some(({ x, y }) => Math.abs(x - item.x) <= reach && Math.abs(y - item.y) <= reach)
    if (!isShadow) byText.set(item.text, [...same, item])
    return !isShadow
  })
}
