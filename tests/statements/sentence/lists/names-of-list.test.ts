import { describe, expect, it } from 'vitest'
import { readReference } from '../../../../datasets/reference/index.ts'
import { lexiconOf } from '../../../../parsers/statements/lexicon/lexicon.ts'
import {
  beforeVerb,
  clauseSubjects,
  nameOverClause,
} from '../../../../parsers/statements/sentence/lists/clause-subject.ts'
import { coordinationReader } from '../../../../parsers/statements/sentence/lists/coordination.ts'
import { gradesBefore, isGrade, withoutGrade } from '../../../../parsers/statements/sentence/lists/grade.ts'
import { membersReader } from '../../../../parsers/statements/sentence/lists/members.ts'
import { beginningSharer, ownerOf } from '../../../../parsers/statements/sentence/lists/shared-beginning.ts'
import { headSharer } from '../../../../parsers/statements/sentence/lists/shared-head.ts'
import { subjectReader } from '../../../../parsers/statements/subject/subject.ts'

const lexicon = lexiconOf(readReference())
const subjectBefore = subjectReader(lexicon)

describe('grade', () => {
  it.each([
    ['国家级', true, ''],
    ['省级以上', true, ''],
    ['5A级', true, ''],
    ['市级示范社区', false, '示范社区'],
    ['示范社区', false, '示范社区'],
    ['', false, ''],
  ])('%s is a grade alone: %s, of %s', (name, isAlone, graded) => {
    expect([isGrade(name), withoutGrade(name)]).toEqual([isAlone, graded])
  })

  it('gives the parts of a list the ending of the last', () => {
    expect(gradesBefore(['国家', '省级'], '市级示范社区')).toEqual(['国家级', '省级'])
    expect(gradesBefore(['学校'], '市级示范社区')).toBeNull()
    expect(gradesBefore([], '市级示范社区')).toBeNull()
  })
})

describe('clause-subject', () => {
  it.each([
    ['社区食堂新建', '社区食堂'],
    ['社区食堂', '社区食堂'],
  ])('of %s stands before the verb: %s', (text, expected) => {
    expect(beforeVerb(text, lexicon)).toBe(expected)
  })

  it.each([
    ['森林覆盖率稳步提高', '森林覆盖率'],
    ['干部作风明显好转', null],
  ])('%s is about %s', (clause, expected) => {
    expect(clauseSubjects(lexicon, subjectBefore)(clause)).toBe(expected)
  })

  it('joins the name that begins in the clause before', () => {
    expect(nameOverClause('覆盖率', '森林资源持续增加', lexicon)).toBe('森林覆盖率')
    expect(nameOverClause('覆盖率', '干部作风好转', lexicon)).toBeNull()
    expect(nameOverClause('森林覆盖率', '森林资源持续增加', lexicon)).toBeNull()
  })
})

describe('shared-head', () => {
  const share = headSharer(lexicon)

  it.each([
    ['蔬菜', '水果产量', '蔬菜产量'],
    ['城镇', '农村居民人均可支配收入', '城镇居民人均可支配收入'],
    // What has a head of its own is whole.
    ['事故起数', '死亡人数', '事故起数'],
    ['粮食产量', '水果产量', '粮食产量'],
  ])('%s beside %s is %s', (part, last, expected) => {
    expect(share(part, last)).toBe(expected)
  })
})

describe('shared-beginning', () => {
  const share = beginningSharer(lexicon)

  it.each([
    ['贷款余额', '存款余额', '贷款余额'],
    ['批评率', '群众满意率', '批评率'],
    ['人次', '信访批次', '信访人次'],
    ['满意率', '群众诉求解决率', '群众诉求满意率'],
  ])('%s after %s is %s', (part, first, expected) => {
    expect(share(part, first)).toBe(expected)
  })

  it.each([
    ['机械行业销售收入', '机械行业'],
    ['粮食产量', ''],
  ])('%s is of %s', (name, expected) => {
    expect(ownerOf(name, lexicon)).toBe(expected)
  })
})

describe('members', () => {
  const members = membersReader(lexicon)

  it.each([
    ['蔬菜、水果产量', ['蔬菜产量', '水果产量']],
    ['国家级、省级示范社区', ['国家级示范社区', '省级示范社区']],
    ['一二三产增加值', ['第一产业增加值', '第二产业增加值', '第三产业增加值']],
    ['第二和第三产业增加值', ['第二产业增加值', '第三产业增加值']],
    ['对东盟、日本出口', ['对东盟出口', '对日本出口']],
  ])('of %s are %j', (name, expected) => {
    expect(members(name, /[、和]/)).toEqual(expected)
  })
})

describe('coordination', () => {
  const lists = coordinationReader(lexicon, subjectBefore)

  it('finds lists of registered names alone', () => {
    expect(lists.registered('粮食、蔬菜产量')).toEqual(['粮食产量', '蔬菜产量'])
    expect(lists.registered('干劲、闯劲')).toEqual([])
    expect(lists.registered('粮食产量')).toEqual([])
  })

  it('gives each the value after 均', () => {
    expect(lists.ofEach('开工率、投产率')).toEqual(['开工率', '投产率'])
    expect(lists.ofEach('开工率')).toEqual([])
  })

  it.each([
    [['粮食、蔬菜产量'], 2, ['粮食产量', '蔬菜产量']],
    // The nearest clause with as many names as there are values.
    [['粮食、蔬菜产量', '措施有力'], 2, ['粮食产量', '蔬菜产量']],
    [['粮食、蔬菜产量'], 3, null],
    [['城区、乡镇供水普及率'], 2, ['城区供水普及率', '乡镇供水普及率']],
  ])('of %j pairs %i', (clauses, count, expected) => {
    expect(lists.paired(clauses, count)).toEqual(expected)
  })
})
