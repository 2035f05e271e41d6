import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { domOf } from '../../../parsers/document/page/page-dom.ts'
import { holdersOf, PageIndex } from '../../../parsers/document/page/page-index.ts'

const pageOf = (html: string) => new PageIndex(domOf(html))
const idsOf = (elements: Iterable<{ attribs: Record<string, string> }>) =>
  [...elements].map(({ attribs }) => attribs.id)

const TAGS = ['<div id="a" class="b c">', '</div>', '<p class=" c\tb ">', '<a href="#">', '</a>', '<table class="b">']
const MORE = ['<td>', '</table>', '<template>', '</template>', '<meta content="x">', '<link rel="X Canonical">', '文']
const SELECTORS = ['p', '.b', '#a', '.b.c', 'table.b', '.c table', 'a[href="#"], .c', 'meta[content]']

describe('selecting', () => {
  it.each([...SELECTORS, 'link[rel~="canonical" i]'])('%s finds what cheerio finds, in the same order', (selector) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TAGS, ...MORE), { maxLength: 30 }), (parts) => {
        const html = parts.join('')
        const pathOf = ({ name, attribs }: { name: string; attribs: object }) => [name, { ...attribs }]
        const expected = load(html)(selector)
          .toArray()
          .flatMap((node) => ('attribs' in node ? [pathOf(node)] : []))
        expect(pageOf(html).select(selector).map(pathOf)).toEqual(expected)
      }),
    )
  })

  it('finds an element once, whichever of several selectors it matches', () => {
    expect(idsOf(pageOf('<p id="x" class="y"><p id="z">').select('p, .y, #x'))).toEqual(['x', 'z'])
  })
})

describe('holders', () => {
  it('are the tables that hold another table, at any depth', () => {
    const html = '<table id=a><td><table id=b><td><table id=c></table></table></table><table id=d></table>'
    expect(idsOf(holdersOf(pageOf(html).select('table')))).toEqual(['a', 'b'])
  })

  it('do not count what a template keeps apart', () => {
    const html = '<table id=a><td><template><table id=b></table></template></table>'
    expect(holdersOf(pageOf(html).select('table')).size).toBe(0)
  })
})

describe('the tree', () => {
  it('gives a second body tag only the attributes that the first lacks', () => {
    const [body] = pageOf('<body class="a"><p></p><body class="b" id="c">').select('body')
    expect(body!.attribs).toEqual({ class: 'a', id: 'c' })
  })
})
