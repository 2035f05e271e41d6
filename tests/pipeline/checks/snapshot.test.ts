import { describe, expect, it } from 'vitest'
import { type Snapshot, snapshotOf } from '../../../pipeline/checks/snapshot.ts'
import { verify } from '../../../pipeline/verify.ts'
import { reference, rowsOf, stated } from './rows.ts'

describe('the quote in the archive', () => {
  const page = (body: string): Snapshot =>
    snapshotOf(new TextEncoder().encode(`<!doctype html><script>var x = "90家"</script><p>${body}</p>`))
  const lost = (snapshot: Snapshot, quote: string): string[] =>
    verify(rowsOf([stated(80, { quote, value_text: '80家' })]), { text: '', snapshot }, reference)
      .map(({ kind }) => kind)
      .filter((kind) => kind === 'quote_lost')

  it('is found through markup, references and line breaks', () => {
    const snapshot = page('高新技术企业<b>达到</b>&nbsp;&#56;0\n家&ldquo;以上&rdquo;')
    expect(lost(snapshot, '高新技术企业达到80家“以上”')).toEqual([])
  })

  it('is lost where the page says something else, also where a script says it', () => {
    expect(lost(page('高新技术企业达到81家'), '高新技术企业达到80家')).toEqual(['quote_lost'])
    expect(lost(page('高新技术企业'), '90家')).toEqual(['quote_lost'])
  })

  it('is looked for cell by cell in a row', () => {
    expect(lost(page('<td rowspan=2>甲镇</td><td>1</td><td>80</td>'), '甲镇 | 80')).toEqual([])
    expect(lost(page('<td>甲镇</td><td>1</td>'), '甲镇 | 80')).toEqual(['quote_lost'])
  })
})

describe('the quote of a page that does not show all it holds', () => {
  const snapshot = (page: string): Snapshot => snapshotOf(new TextEncoder().encode(`<!doctype html>${page}`))

  it.each([
    ['培育<del>35</del>40家', '培育40家'],
    ['培育40<sup>1</sup>家，产量10<sup>4</sup>吨', '培育40家，产量10⁴吨'],
    ['培育40¹家', '培育40家'],
    ['培育<span style="display: none">9</span>40<b class=x>家</b>', '培育40家'],
    ['<style>.tip{display:none}</style>培育<i class="a tip">约<b>3</b></i>40家', '培育40家'],
    ['培育⺠营企业40家', '培育民营企业40家'],
  ])('is found in %s', (page, quote) => {
    expect(snapshot(page).holds(quote)).toBe(true)
  })

  it.each([
    ['培育<b>3</b>40家', '培育40家'],
    ['培育<i class="tip">3</i>40家', '培育40家'],
    ['培育<del>35</del>41家', '培育40家'],
    ['培育<del>40家', '培育家'],
  ])('is lost in %s', (page, quote) => {
    expect(snapshot(page).holds(quote)).toBe(false)
  })
})
