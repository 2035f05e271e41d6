import { describe, expect, it } from 'vitest'
import { MOST_NESTED, nestingOf, shallow } from '../../datasets/markup/nesting.ts'
import { domOf } from '../../parsers/document/page/page-dom.ts'

const TEXT = '到2027年，全区高新技术企业达到120家以上。'

describe('a page that nests its elements', () => {
  it.each([
    ['as pages do', '<div><p>甲</p></div>', 1],
    ['side by side', '<div></div>'.repeat(5000), 1],
    ['in lists, whose items need no end', `<ul>${'<li>甲'.repeat(5000)}</ul>`, 1],
    ['deep', '<div>'.repeat(5000), 5000],
  ])('%s is so deep', (_, html, depth) => {
    expect(nestingOf(html)).toBe(depth)
  })

  it.each(['div', 'b', 'span', 'table', 'font', 'blockquote'])(
    'without end in <%s> is cut, and keeps its text',
    (name) => {
      for (const ends of ['', `</${name}>`.repeat(100_000)]) {
        const cut = shallow(`<p>甲</p>${`<${name} class="x">`.repeat(100_000)}${TEXT}${ends}<p>乙</p>`)
        expect(nestingOf(cut)).toBe(MOST_NESTED)
        expect(cut.replaceAll(/<[^<>]*>/g, '')).toBe(`甲${TEXT}乙`)
      }
      expect(domOf(`${`<${name}>`.repeat(100_000)}${TEXT}`).children.length).toBeGreaterThan(0)
    },
  )

  it('as far as browsers go stays as it is', () => {
    const html = `${'<div>'.repeat(MOST_NESTED)}${TEXT}`
    expect(shallow(html)).toBe(html)
  })
})
