/** A point in degrees, longitude before latitude. */
export type GeoPoint = readonly [number, number]

/** The outline of a district: rings of points, holes not told apart. */
export interface Outline {
  /** Code of today. */
  code: string
  rings: GeoPoint[][]
}

interface EncodedFeature {
  id: string
  geometry:
    | { type: 'Polygon'; coordinates: string[]; encodeOffsets: GeoPoint[] }
    | { type: 'MultiPolygon'; coordinates: string[][]; encodeOffsets: GeoPoint[][] }
}

/** What echarts multiplies degrees with before it writes them as integers. */
const SCALE = 1024

/** The file is of 2016: 梁平 and 武隆 were counties then and bear their former codes. */
const CODES: Readonly<Record<string, string>> = { '500228': '500155', '500232': '500156' }

const unzigzag = (n: number): number => (n >> 1) ^ -(n & 1)

/**
 * Points of a ring that echarts wrote as text: each pair of characters is a step east and a step north, shifted by 64
 * and with the sign in the lowest bit, from the offset on (echarts 4, src/coord/geo/parseGeoJson.js).
 */
export function decodeRing(text: string, [east, north]: GeoPoint): GeoPoint[] {
  let [x, y] = [east, north]
  const points: GeoPoint[] = []
  for (let at = 0; at + 1 < text.length; at += 2) {
    x += unzigzag(text.charCodeAt(at) - 64)
    y += unzigzag(text.charCodeAt(at + 1) - 64)
    points.push([x / SCALE, y / SCALE])
  }
  return points
}

function outlineOf({ id, geometry }: EncodedFeature): Outline {
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map((text, at) => decodeRing(text, geometry.encodeOffsets[at]!))
      : geometry.coordinates.flatMap((part, at) =>
          part.map((text, ring) => decodeRing(text, geometry.encodeOffsets[at]![ring]! as unknown as GeoPoint)),
        )
  return { code: CODES[id] ?? id, rings }
}

let read: Promise<Outline[]> | null = null

/** The outlines of Chongqing's districts; read once. Rejects where the file cannot be had. */
export function outlines(): Promise<Outline[]> {
  read ??= fetch('./map/chongqing.json')
    .then((response) => {
      if (!response.ok) throw new Error(`map/chongqing.json: found status ${response.status}, expected the outlines`)
      return response.json() as Promise<{ features: EncodedFeature[] }>
    })
    .then(({ features }) => features.map(outlineOf))
  return read
}
