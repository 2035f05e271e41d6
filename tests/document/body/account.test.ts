import { describe, expect, it } from 'vitest'
import { accountOf } from '../../../parsers/document/body/account.ts'
import { visibleText } from '../../../parsers/document/bytes/plain-text.ts'
import { domOf } from '../../../parsers/document/page/page-dom.ts'
import { PageIndex } from '../../../parsers/document/page/page-index.ts'
import { linesOf } from '../../../parsers/text/lines.ts'
import { leftOutFinding, unreadParts } from '../../../parsers/visible/unread-part.ts'
import { lines } from '../lines.ts'

describe('account', () => {
  it('gives each line to the first that claims it, blank ones to the stretch around them', () => {
    const text = linesOf('题\n\n正文\n\n正文\n表')
    const stretches = accountOf(text, [
      ['head', (line) => line === 1],
      ['prose', (line) => line < 6],
    ])
    expect(stretches).toEqual([
      { kind: 'head', first_line: 1, last_line: 1 },
      { kind: 'prose', first_line: 3, last_line: 5 },
      { kind: 'unread', first_line: 6, last_line: 6 },
    ])
  })
})

describe('plain-text', () => {
  it('leaves marks of notes out, and says beside which number', () => {
    expect(visibleText('标题\n新建40¹家')).toEqual({
      text: '标题\n新建40家',
      leftOut: [{ kind: 'note', text: expect.any(String), number: '40', line: 2 }],
    })
    expect(visibleText('甲  乙\r\n丙')).toEqual({ text: '甲  乙\r\n丙', leftOut: [] })
  })
})

describe('page-dom', () => {
  it('reads pages as browsers do: cells outside rows, ends that are missing', () => {
    const page = new PageIndex(domOf('<table><td class="a" id="x">甲<td>乙</table><p>丙<p>丁'))
    expect([page.select('tr').length, page.select('td').length, page.select('p').length]).toEqual([1, 2, 2])
    expect(page.select('td').map(({ attribs }) => Object.keys(attribs))).toEqual([['class', 'id'], []])
  })
})

describe('unread-part', () => {
  it('finds what cannot be read beside a digit, and nothing elsewhere', () => {
    const text = '新建1\ufffc0家\n图\ufffc甲'
    expect(unreadParts(text, linesOf(text)).map(({ kind, first_line }) => [kind, first_line])).toEqual([
      ['number_part_unread', 1],
    ])
    expect(unreadParts('新建10家', lines('新建10家'))).toEqual([])
  })

  it('says that what stood beside a number is no part of it', () => {
    expect(leftOutFinding({ kind: 'struck', text: '9', number: '12', line: 3 })).toMatchObject({
      actual: '9',
      first_line: 3,
    })
  })
})
