const PLACE_KIND = /^(?:城镇|城市|农村|乡村|乡镇|镇区|中心城区|主城区|市区|城区|县城)/

/** The kind of places that a name begins with: 农村 of 农村低保标准. Null if it begins with none. */
export const placeKindOf = (name: string): string | null => PLACE_KIND.exec(name)?.[0] ?? null

/** True for a kind of places that stands alone: 城区. */
export const isPlaceKind = (name: string): boolean => placeKindOf(name) === name
