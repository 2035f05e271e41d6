import { describe, expect, it } from 'vitest'
import { LooksByStyle } from '../../parsers/visible/cascade.ts'
import { componentsOf, declarationsIn, declarationsOf, textOf } from '../../parsers/visible/declarations.ts'
import { settledLine } from '../../parsers/visible/gap.ts'
import { isZero, pixels } from '../../parsers/visible/length.ts'
import { isBetweenNumbers, isTorn, joinLines } from '../../parsers/visible/line-breaks.ts'
import { lookOf, propertyName } from '../../parsers/visible/look.ts'
import { OWN_LOOKS, pageLooks } from '../../parsers/visible/page-looks.ts'
import { mayBeCharacter } from '../../parsers/visible/picture.ts'
import { holdsRaisedMarks, loweredForm, raisedForm, withoutNoteMarks } from '../../parsers/visible/raised-marks.ts'
import { selectorsOf } from '../../parsers/visible/selector.ts'
import { styleRulesIn } from '../../parsers/visible/style-sheet.ts'
import { textBeginning } from '../../parsers/visible/text-below.ts'
import { GONE, isSeen, isShown, lossOf, SEEN, SightWithin, sightBelow } from '../../parsers/visible/visibility.ts'
import { elementIn, pageOf } from '../document/page/parsed-page.ts'

const first = (html: string, selector: string) => elementIn(pageOf(html), selector)
const look = (style: string) =>
  lookOf(new Map(declarationsOf(style).map(({ property, value }) => [propertyName(property), value])))

describe('declarations', () => {
  it('are read as browsers do, in lower case, broken ones left out', () => {
    expect(declarationsOf('DISPLAY: None !important; color red; width: 3px')).toEqual([
      { property: 'display', value: 'none', isImportant: true },
      { property: 'width', value: '3px', isImportant: false },
    ])
    expect(declarationsOf('')).toEqual([])
  })

  it('leave out nested rules', () => {
    const found = declarationsIn(componentsOf('color:red; b { display:none } width:2px'))
    expect(found.map(({ property }) => property)).not.toContain('display')
  })

  it('take comments for a blank', () => {
    expect(textOf(componentsOf('a/* b */c'))).toBe('a c')
  })
})

describe('length', () => {
  it.each([
    ['12px', 12],
    ['0', 0],
    ['0em', 0],
    ['1in', 96],
    ['50%', null],
    ['auto', null],
    [undefined, null],
  ])('%s is %s pixels', (value, expected) => {
    expect(pixels(value)).toBe(expected)
  })

  it('is zero in any unit', () => {
    expect(['0', '0%', '0pt', '1px', undefined].map(isZero)).toEqual([true, true, true, false, false])
  })
})

describe('selector', () => {
  it.each([
    ['p', 'p', false],
    ['.note', '.note', false],
    ['div .note', '.note', true],
    ['p#top', '#top', true],
    ['[hidden]', '*', true],
  ])('%s is looked for by %s, with more to match: %s', (text, key, hasMore) => {
    const [found] = selectorsOf(text)
    expect([found!.key, found!.matches !== null]).toEqual([key, hasMore])
  })

  it('is dropped where it is none, or matches no element of a saved page', () => {
    expect([selectorsOf('p::before'), selectorsOf('p >> ,'), selectorsOf('')]).toEqual([[], [], []])
  })

  it('weighs ids before classes before tags', () => {
    const weight = (text: string) => selectorsOf(text)[0]!.specificity
    expect(weight('#a')).toBeGreaterThan(weight('.a.b.c'))
    expect(weight('.a')).toBeGreaterThan(weight('div p span'))
    expect(weight(':where(#a) p')).toBe(weight('p'))
  })
})

describe('style-sheet', () => {
  it('keeps rules that decide whether text shows', () => {
    const rules = styleRulesIn(['.a{display:none} .b{cursor:pointer}', '@media print{.c{display:none}}'])
    expect(rules.map(({ key }) => key)).toEqual(['.a'])
  })

  it('reads rules for the screen, in their order', () => {
    expect(styleRulesIn(['@media screen{.c{display:none}} .d{visibility:hidden}']).map(({ key }) => key)).toEqual([
      '.c',
      '.d',
    ])
    expect(styleRulesIn(['.b{color:red}'])).toEqual([])
  })
})

describe('cascade', () => {
  const rules = (css: string) => styleRulesIn([css]).map((rule, order) => ({ ...rule, order }))
  const hidden = (css: string, style = '') => new LooksByStyle(rules(css)).of('', style)?.traits.has('absent') ?? false

  it('lets the more specific rule win, then the later one, then what is important', () => {
    expect(hidden('p{display:none}')).toBe(true)
    expect(hidden('.a{display:block} p{display:none}')).toBe(false)
    expect(hidden('p{display:none} p{display:block}')).toBe(false)
    expect(hidden('p{display:none !important} p{display:block}')).toBe(true)
  })

  it('lets the style of the element win over all but what is important', () => {
    expect(hidden('p{display:block}', 'display:none')).toBe(true)
    expect(hidden('p{display:block !important}', 'display:none')).toBe(false)
    expect(new LooksByStyle([]).of('', '')).toBeNull()
  })
})

describe('look', () => {
  it('tells how an element is shown', () => {
    expect(look('display:none').traits.has('absent')).toBe(true)
    expect([look('display:block').isBlock, look('display:inline').isBlock, look('').isBlock]).toEqual([
      true,
      false,
      null,
    ])
    expect(look('width:12px;height:5px')).toMatchObject({ width: 12, height: 5 })
    expect(look('color:red').traits.size).toBe(0)
  })
})

describe('page-looks', () => {
  it('goes by tags, attributes and the sheets of the page', () => {
    const html =
      '<p id="a" class="x">甲</p><p id="b" hidden>乙</p><p id="c" style="display:none">丙</p><p id="d">丁</p>'
    const page = pageOf(html)
    const looks = pageLooks(['.x{display:none}'])
    const isAbsent = (id: string) => looks.of(elementIn(page, id))?.traits.has('absent') ?? false
    expect(['#a', '#b', '#c', '#d'].map(isAbsent)).toEqual([true, true, true, false])
    expect(OWN_LOOKS.of(elementIn(page, '#a'))).toBeNull()
  })
})

describe('picture', () => {
  it('may be a character if it stands in the line, as large as one', () => {
    const image = (attributes: string) => first(`<p>12<img ${attributes}>家</p>`, 'img')
    expect(mayBeCharacter(image('width="14" height="14"'), null)).toBe(true)
    expect(mayBeCharacter(image(''), null)).toBe(true)
    expect(mayBeCharacter(image('width="600" height="400"'), null)).toBe(false)
    expect(mayBeCharacter(image(''), look('width:600px;height:400px'))).toBe(false)
    expect(mayBeCharacter(first('<p>12<b>家</b></p>', 'b'), null)).toBe(false)
  })
})

describe('visibility', () => {
  const page = pageOf(
    '<div id="a" style="visibility:hidden"><p id="b">甲<b id="c" style="visibility:visible">乙</b></p></div>',
  )
  const [outer, inner, back] = ['#a', '#b', '#c'].map((id) => elementIn(page, id))

  it('hands down what is hidden, and takes it back', () => {
    const sight = sightBelow(SEEN, outer!, OWN_LOOKS.of(outer!))
    expect([isSeen(SEEN), isSeen(sight)]).toEqual([true, false])
    expect([isShown(inner!, OWN_LOOKS), isShown(back!, OWN_LOOKS)]).toEqual([false, true])
    expect(isSeen(new SightWithin(outer!, sight, OWN_LOOKS).of(back!))).toBe(true)
  })

  it('takes nothing back from what is gone', () => {
    expect(sightBelow(GONE, back!, OWN_LOOKS.of(back!))).toBe(GONE)
  })

  it('says why nothing of an element shows', () => {
    expect(lossOf(first('<p><del>12</del></p>', 'del'), look(''))).toBe('struck')
    expect(lossOf(inner!, look('text-decoration:line-through'))).toBe('struck')
    expect(lossOf(inner!, look('display:none'))).toBe('hidden')
    expect(lossOf(inner!, look('color:red'))).toBeNull()
  })
})

describe('text-below', () => {
  it('is the first characters below an element, shown or not, for a bounded number of steps', () => {
    const element = first('<div>甲<p style="display:none">乙丙</p>丁</div>', 'div')
    expect(textBeginning(element, 99)).toBe('甲乙丙丁')
    expect(textBeginning(element, 2)).toBe('甲')
  })
})

describe('gap', () => {
  it('keeps digits on both sides of what was left out apart', () => {
    expect(settledLine('1230家', [{ kind: 'struck', at: 2, text: '5' }])).toEqual({ text: '12\ufffc30家', leftOut: [] })
  })

  it('says what was left out beside a number', () => {
    expect(settledLine('12家', [{ kind: 'struck', at: 2, text: '5' }])).toEqual({
      text: '12家',
      leftOut: [{ kind: 'struck', text: '5', number: '12' }],
    })
  })

  it('leaves a line alone where words stand beside', () => {
    expect(settledLine('新建公厕', [{ kind: 'hidden', at: 2, text: '扩' }])).toEqual({ text: '新建公厕', leftOut: [] })
    expect(settledLine('12家', [])).toEqual({ text: '12家', leftOut: [] })
  })
})

describe('line-breaks', () => {
  it.each([
    [['新建', '公厕'], '新建公厕'],
    [['1,', '280'], '1,280'],
    [['40', '30'], '40↵30'],
  ])('%j joins to %s', (lines, expected) => {
    expect(joinLines(lines)).toBe(expected)
  })

  it('tells a torn number from two', () => {
    expect([isTorn('1,', '280'), isTorn('40', '30')]).toEqual([true, false])
    expect([isBetweenNumbers('40', '30'), isBetweenNumbers('40家', '30')]).toEqual([true, false])
  })
})

describe('raised-marks', () => {
  it('writes raised and lowered text in characters of its own', () => {
    expect([raisedForm('4'), raisedForm('家'), loweredForm('2'), loweredForm('家')]).toEqual(['⁴', null, '₂', null])
  })

  it('leaves marks of notes out and keeps exponents', () => {
    expect(withoutNoteMarks('新建40¹家')).toEqual({
      text: expect.stringMatching(/^新建40.?家$/),
      notes: [expect.objectContaining({ kind: 'note' })],
    })
    expect(withoutNoteMarks('10⁴m²')).toEqual({ text: '10⁴m²', notes: [] })
    expect([holdsRaisedMarks('40¹'), holdsRaisedMarks('401')]).toEqual([true, false])
  })
})
