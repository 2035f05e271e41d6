import { describe, expect, it } from 'vitest'
import { skewOf, uprightPicture } from '../../../parsers/files/scan/upright.ts'
import { fill, paper } from './drawn-scan.ts'

/** Long lines that fall by so many degrees to the right. */
function fallingLines(degrees: number) {
  const picture = paper(1200, 800)
  const slope = Math.tan((degrees * Math.PI) / 180)
  for (let line = 100; line < 700; line += 60)
    for (let x = 100; x < 1100; x += 1) fill(picture, x, Math.round(line + (x - 600) * slope), 1, 3)
  return picture
}

describe('a page askew', () => {
  it.each([-1.5, -0.6, 0, 0.6, 2])('is told by how its lines fall: %s°', (degrees) => {
    expect(skewOf(fallingLines(degrees))).toBeCloseTo(degrees, 0.9)
  })

  it.each([-1.5, 0.6])('is turned until they are level: %s°', (degrees) => {
    expect(Math.abs(skewOf(uprightPicture(fallingLines(degrees))))).toBeLessThan(0.15)
  })

  it('is left as it is if it is level, or blank', () => {
    const level = fallingLines(0)
    expect(uprightPicture(level)).toBe(level)
    const blank = paper()
    expect(uprightPicture(blank)).toBe(blank)
  })
})
