import { expect, it } from 'vitest'
import { areCodes } from '../../../../parsers/statements/cells/columns/codes.ts'

it.each([
  ['numbers of candidates', ['2471103050301', '2471103050322', '2471208060115']],
  ['codes that begin with zeros', ['020101', '020203', '071002']],
  ['numbers of posts, filled up to two digits', ['01', '02', '11']],
  ['numbers of which some are filled up', ['007', '018', '112']],
  ['numbers of several lengths', ['0403', '12', '180']],
  ['codes of several lists that count on', ['510101', '510102', '510103', '620201', '620202', '620203', '620204']],
  ['codes of one list', ['3711010', '3711025', '3712019', '3714003', '3715044']],
])('%s are codes', (_, texts) => {
  expect(areCodes(texts)).toBe(true)
})

it.each([
  ['sums of one length', ['1386400', '2270100', '4408200', '3159800', '5021700']],
  ['sums of several lengths', ['1386400', '138640', '1409900', '1391200', '1400300']],
  ['the same sum in each row', ['1200000', '1200000', '1200000', '1200000', '1200000']],
  ['sums of one length in order', ['211400', '270100', '308200', '359800', '421700', '421701']],
  ['short figures', ['12', '13', '14', '15', '16']],
  ['figures with marks between their digits', ['1,386,400', '1,386,500', '1,386,600', '1,386,700', '1,386,800']],
  ['no text', []],
])('%s are none', (_, texts) => {
  expect(areCodes(texts)).toBe(false)
})
